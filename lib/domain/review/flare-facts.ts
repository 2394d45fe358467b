import { flareDays } from '../progression/engine/flare-stage.ts';
import { type Flare, flareOn, flaresOf } from '../progression/records/flare-on.ts';
import type { PatientRecords } from '../record/recorded.ts';
import { addDays } from '../time/calendar-date.ts';
import { shortDay } from './day-words.ts';
import type { ReviewFact } from './review-of.ts';
import { blankFact, painDays } from './told-facts.ts';

type Told = Pick<PatientRecords, 'flareReports' | 'today'>;

/** What the patient reads at once. */
const told = 'half the sets, a lighter weight, and to phone the clinic';

/**
 * What somebody has to know of flare-ups (LG-8.8, stage `contact`): a report of severe pain or of symptoms that spread, for as long as such
 * pain is told of otherwise, also when it is over; and one that has not eased after a week, while it lasts.
 */
export function flareFacts({ flareReports, today }: Told): ReviewFact[] {
  return flaresOf(flareReports).flatMap((flare) => [...gravest(flare, today), ...lasting(flare, today)]);
}

/** The last report of a flare-up by which somebody is to be told at once; a later one is another fact. */
function gravest({ since, reports }: Flare, today: string): ReviewFact[] {
  const report = reports.findLast(
    (one) =>
      one.localDate > addDays(today, -painDays) &&
      flareOn([asFirst(one)], one.localDate)?.stage === 'contact',
  );
  if (report === undefined) return [];
  return [
    {
      ...blankFact,
      reason: 'flare_contact',
      key: `flare:${report.reportId}`,
      at: new Date(report.recordedAt).toISOString(),
      localDate: report.localDate,
      number: report.pain,
      usual: report.usualPain,
      told,
      subject: [report.spreading === true ? 'it spreads' : null, `flare-up since ${shortDay(since)}`]
        .filter((part) => part !== null)
        .join(', '),
    },
  ];
}

/** As if it were the first of its flare-up: what it says by itself. */
const asFirst = <T extends { isOver: boolean }>(report: T): T => ({ ...report, isOver: false });

function lasting({ since, overOn, reports }: Flare, today: string): ReviewFact[] {
  const lateFrom = addDays(since, flareDays.rebuild + 1);
  const [first] = reports;
  if (overOn !== null || first === undefined || today < lateFrom) return [];
  return [
    {
      ...blankFact,
      reason: 'flare_contact',
      key: `flare:${first.reportId}:late`,
      at: `${lateFrom}T00:00:00.000Z`,
      localDate: lateFrom,
      subject: `since ${shortDay(since)}`,
      told: 'a lighter weight, and to phone the clinic',
    },
  ];
}
