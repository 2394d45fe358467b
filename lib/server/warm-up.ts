import 'server-only';
import { listClinicIds } from '@/lib/server/data/memo/background-pass';
import { tryWorks } from '@/lib/server/data/memo/rebuild';
import { errorFacts, log } from '@/lib/server/log';

/** Longer than that nobody waits for a first answer that is quick. */
const longestMs = 8_000;
const tries = 12;

/**
 * Works out a few patients' pages before anybody asks, and throws them away: the rules are read and compiled, statements prepared,
 * exercises parsed. What cannot be done is left to the first who asks.
 */
export async function warmUp(): Promise<void> {
  const until = performance.now() + longestMs;
  try {
    const [clinicId] = await listClinicIds();
    if (clinicId === undefined) return;
    for (let count = 0; count < tries && performance.now() < until; count++)
      await tryWorks(clinicId, new Date());
  } catch (error) {
    log.warn('not warm', errorFacts(error));
  }
}
