import { judgePain } from '../../pain/judge-pain.ts';
import { isPainAboveLimit } from '../../pain/pain-above-limit.ts';
import type { PainZone } from '../../pain/pain-zone.ts';
import { doneWords } from '../../record/done-words.ts';
import { limitsOfLogs } from '../../record/limits-of-log.ts';
import type { PatientRecords, RecordedPrescription } from '../../record/recorded.ts';
import { lastForms } from '../../record/last-forms.ts';

/** One sitting that a proposal rests on: what was done, and the worst pain of the exercise by the limits that counted for it. */
export type RestsOn = { localDate: string; done: string; pain: number | null; zone: PainZone };

const shown = 2;

/** The last two sittings of an exercise, the older first; what was left out is one too. */
export function restsOn(
  { lineageId, dose }: RecordedPrescription,
  { logs, versions }: Pick<PatientRecords, 'logs' | 'versions'>,
): RestsOn[] {
  const limitsOf = limitsOfLogs(versions);
  return lastForms(logs)
    .filter((log) => log.lineageId === lineageId)
    .toSorted((a, b) => a.localDate.localeCompare(b.localDate) || a.startedAt.localeCompare(b.startedAt))
    .slice(-shown)
    .map((log) => {
      const limits = limitsOf(log);
      const said = [log.pain.during, log.pain.after].filter((score) => score !== null);
      const pain = said.length === 0 ? null : Math.max(...said);
      const judged = judgePain(limits, pain, log.pain.rest);
      const isRed = isPainAboveLimit(limits, log.pain) || judged === 'pain_invalid';
      return {
        localDate: log.localDate,
        done: doneWords(log, dose.doseKind),
        pain,
        zone: isRed ? 'red' : judged,
      };
    });
}
