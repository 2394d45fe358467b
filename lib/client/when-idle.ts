/** A browser that does not tell when it is at rest is given so long, and one that never is no longer than the other. */
const restMs = 500;
const longestMs = 2_000;

/** Does the work once the page is at rest, after what is seen has been drawn; the answer calls it off. */
export function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, restMs);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: longestMs });
  return () => cancelIdleCallback(asked);
}
