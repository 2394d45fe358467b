import 'server-only';
import { AppError } from '@/lib/errors';

export const usualBodyLimit = 64 * 1024;

/** Reads at most `limit` bytes, counted as they arrive whatever the headers claim; refuses more, and bad UTF-8. */
export async function readBody(request: Request, limit: number): Promise<string> {
  if (request.body === null) return '';
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new AppError('too_large');
    }
    chunks.push(value);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new AppError('bad_request', { message: 'body is not UTF-8' });
  }
}

/** Parses a JSON body; refuses what is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('bad_request', { message: 'body is not JSON' });
  }
}
