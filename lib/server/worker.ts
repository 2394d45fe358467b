import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { rebuildMemos } from '@/lib/server/data/memo/rebuild';
import { rebuildReviews } from '@/lib/server/data/review/rebuild-reviews';
import {
  listClinicIds,
  makeAuditMonths,
  noteFinished,
  readLag,
} from '@/lib/server/data/memo/background-pass';
import { isDraining } from '@/lib/server/http/readiness';
import { errorFacts, log } from '@/lib/server/log';

const everyMs = 20_000;
/** From here on it is written down. */
const slowMs = 60_000;

const origin = { requestId: 'worker', networkAddress: null };

/**
 * Works out anew, in the background, where the patients of every clinic stand on the review list and what else was worked out for them and is out of date: after logs, and after each
 * patient's midnight. Nothing that is shown depends on it: a page that comes first works it out itself. Killed, it goes on from what the
 * database says. Never ends by itself.
 */
export async function runWorker(): Promise<never> {
  for (;;) {
    await wait(everyMs, undefined, { ref: false });
    if (!isDraining()) await passOnce(new Date());
  }
}

/** One round through every clinic, noted as done when there was nothing left to do. */
export async function passOnce(now: Date): Promise<void> {
  try {
    await makeAuditMonths();
    for (const clinicId of await listClinicIds()) {
      const system = { kind: 'system', clinicId, origin } as const;
      await rebuildReviews(system, now, isDraining);
      await rebuildMemos(system, now, isDraining);
    }
    if (!isDraining()) await noteFinished(now);
  } catch (error) {
    log.warn('background work stopped', errorFacts(error));
  }
  await noteLag();
}

async function noteLag(): Promise<void> {
  try {
    const lagMs = await readLag(new Date());
    if (lagMs > slowMs) log.warn('background work is behind', { durationMs: lagMs });
  } catch (error) {
    log.warn('background work is behind by nobody knows how much', errorFacts(error));
  }
}
