import 'server-only';

type RunningRequests = { getStore(): { isOut: boolean } | undefined };

/**
 * Notes in the running request that the database is away: whoever serves it (scripts/lib/outage-page.mjs) then answers a page that
 * could not be made with 503 and words. Outside a server nothing happens.
 */
export function noteOutage(): void {
  const { plimsollRequests } = globalThis as { plimsollRequests?: RunningRequests };
  const request = plimsollRequests?.getStore();
  if (request !== undefined) request.isOut = true;
}
