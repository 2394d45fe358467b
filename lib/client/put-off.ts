import { ProblemError } from '@/lib/client/problem';

const loads: (() => Promise<unknown>)[] = [];

/**
 * What a page does not need at first: the form in a dialog, the schema that an answer is read by. It is fetched as soon as the page is at
 * rest (`fetchPutOff`), at the latest when it is asked for, and once. Where it cannot be fetched, `ProblemError` with code `offline` says
 * so, and the next who asks tries again; who asks before sending has then sent nothing.
 */
export function putOff<T>(load: () => Promise<T>): () => Promise<T> {
  let coming: Promise<T> | null = null;
  const fetch = () => {
    coming ??= load().catch(() => {
      coming = null;
      throw new ProblemError({ code: 'offline', title: 'No connection.' });
    });
    return coming;
  };
  loads.push(fetch);
  return fetch;
}

/** Fetches all that the pages so far have put off. */
export function fetchPutOff(): void {
  for (const fetch of loads) fetch().catch(() => undefined);
}
