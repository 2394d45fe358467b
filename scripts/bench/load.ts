import { Agent, request } from 'node:http';

/** One request of a kind; `body` makes it a POST of JSON and is called anew for every request. */
export type Shot = { path: string; cookie: string; origin: string; body?: () => string };

export type Figures = { requests: number; failed: number; perSecond: number; p50Ms: number; p99Ms: number };

/**
 * Sends requests over so many kept-alive connections for the time given, each connection one after another and for a caller of its own:
 * of one caller no more is served at once than a browser asks for.
 */
export async function measure(
  shotOf: (caller: number) => Shot,
  connections: number,
  forMs: number,
): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let failed = 0;
  const startedAt = performance.now();
  const endsAt = startedAt + forMs;
  const worker = async (caller: number) => {
    const shot = shotOf(caller);
    while (performance.now() < endsAt) {
      const sentAt = performance.now();
      const status = await send(shot, agent);
      times.push(performance.now() - sentAt);
      if (status >= 400) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, caller) => worker(caller)));
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    requests: times.length,
    failed,
    perSecond: times.length / seconds,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
  };
}

export function send(shot: Shot, agent?: Agent): Promise<number> {
  const body = shot.body?.();
  return new Promise((resolve, reject) => {
    const call = request(
      `${shot.origin}${shot.path}`,
      {
        ...(agent === undefined ? {} : { agent }),
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          cookie: shot.cookie,
          ...(body === undefined ? {} : { 'content-type': 'application/json', origin: shot.origin }),
        },
      },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
      },
    );
    call.once('error', reject);
    call.end(body);
  });
}
