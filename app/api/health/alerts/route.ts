import { isBehind } from '@/lib/server/data/memo/background-pass';

/** What keeps alerts from being late runs. Never part of "ready": patients can log all the same. */
export async function GET(): Promise<Response> {
  const isLate = await isBehind(new Date());
  return Response.json(
    { status: isLate ? 'behind' : 'ok' },
    { status: isLate ? 503 : 200, headers: { 'cache-control': 'no-store' } },
  );
}
