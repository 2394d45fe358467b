/** What a page sent and has not been told the outcome of. */
type Intent = { key: string; body: string | undefined; onItsWay: number };
type Write = { method: string; url: string; body: string | undefined };

const unanswered = new Map<string, Intent[]>();

/**
 * Sends a write under the key of its intent, so that the server does it once. The same thing sent while nobody knows what became of the
 * first (a double click, an answer that got lost) goes under the same key. So does something else that is posted to the same address
 * after an answer got lost: the server refuses it in words if the first was done after all, and takes it if not.
 * `isAnswered`: whether what was thrown says that nothing was done.
 */
export async function asOneIntent<T>(
  { method, url, body }: Write,
  isAnswered: (thrown: unknown) => boolean,
  send: (key: string) => Promise<T>,
): Promise<T> {
  const place = `${method} ${url}`;
  const others = unanswered.get(place) ?? [];
  const intent =
    others.find((one) => one.body === body) ??
    // What is saved whole carries the revision that it was made from: that says by itself that something was saved in between.
    (method === 'POST' ? others.find((one) => one.onItsWay === 0) : undefined) ??
    keep(place, { key: crypto.randomUUID(), body, onItsWay: 0 });
  intent.body = body;
  intent.onItsWay += 1;
  try {
    const answer = await send(intent.key);
    forget(place, intent);
    return answer;
  } catch (thrown) {
    if (isAnswered(thrown)) forget(place, intent);
    throw thrown;
  } finally {
    intent.onItsWay -= 1;
  }
}

function keep(place: string, intent: Intent): Intent {
  unanswered.set(place, [...(unanswered.get(place) ?? []), intent]);
  return intent;
}

function forget(place: string, intent: Intent): void {
  const rest = (unanswered.get(place) ?? []).filter((one) => one !== intent);
  if (rest.length === 0) unanswered.delete(place);
  else unanswered.set(place, rest);
}
