/** With a network so often; then it is no matter of the network, and whoever waits is told that something is wrong. */
const triesOnline = 4;
const waitMs = 1_500;

/**
 * Loads a part of the page, and where the network is away waits for it as long as that takes. Refuses with what the last try said after
 * four that failed although there was a network.
 */
export async function untilThere<T>(load: () => Promise<T>): Promise<T> {
  for (let failed = 0; ; ) {
    try {
      return await load();
    } catch (error) {
      if (navigator.onLine) failed += 1;
      if (failed >= triesOnline) throw error;
      await nextChance();
    }
  }
}

const nextChance = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, waitMs);
    window.addEventListener('online', () => resolve(), { once: true });
  });
