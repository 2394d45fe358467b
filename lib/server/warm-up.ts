import 'server-only';
import { listClinicIds } from '@/lib/server/data/memo/background-pass';
import { tryWorks } from '@/lib/server/data/memo/rebuild';
import { tryList } from '@/lib/server/data/review/try-list';
import { errorFacts, log } from '@/lib/server/log';

/** Longer than that nobody waits for a first answer that is quick. */
const longestMs = { works: 5_000, lists: 7_000 };
const tries = { works: 12, lists: 6 };

/**
 * Works out a few patients' pages and review lists before anybody asks, and throws them away: the rules are read and compiled,
 * statements prepared, exercises parsed. What cannot be done is left to the first who asks.
 */
export async function warmUp(): Promise<void> {
  const startedAt = performance.now();
  const hasTime = (limitMs: number) => performance.now() - startedAt < limitMs;
  try {
    const [clinicId] = await listClinicIds();
    if (clinicId === undefined) return;
    for (let count = 0; count < tries.works && hasTime(longestMs.works); count++)
      await tryWorks(clinicId, new Date());
    for (let count = 0; count < tries.lists && hasTime(longestMs.lists); count++)
      await tryList(clinicId, new Date());
  } catch (error) {
    log.warn('not warm', errorFacts(error));
  }
}
