import 'server-only';
import { availableParallelism } from 'node:os';
import { makeLine } from '@/lib/server/session/line';

const waiting = 50;
/** Hashing fills a core: one is left for everybody who is signed in. */
const strangersAtOnce = Math.max(1, Math.min(2, availableParallelism() - 1));

const makeLines = () => ({
  /** Passwords from browsers that nobody of ours has signed in from. */
  strangers: makeLine({ atOnce: strangersAtOnce, waiting }),
  /** Passwords from a browser with a device cookie of ours: strangers in their crowd do not stand before it. */
  knownDevices: makeLine({ atOnce: 1, waiting }),
  /** Links and codes of patients. */
  links: makeLine({ atOnce: 2, waiting }),
  /** The PINs among them, which are hashed like passwords. */
  pins: makeLine({ atOnce: 1, waiting }),
  /** Reports of browsers. */
  reports: makeLine({ atOnce: 1, waiting }),
});

const holder = globalThis as { plimsollEntryLines?: ReturnType<typeof makeLines> };

/** The lines before everything that somebody may ask for without being signed in: at most four hashes at once, 50 waiting in each. */
export function entryLines(): ReturnType<typeof makeLines> {
  holder.plimsollEntryLines ??= makeLines();
  return holder.plimsollEntryLines;
}
