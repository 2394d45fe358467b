import { overRatioShown } from '@/lib/domain/adherence/adherence-week';
import { toDayLetters } from '@/lib/domain/adherence/day-letters';
import type { AdherenceHistory } from '@/lib/domain/adherence/history';
import type { PatientSummary } from '@/lib/domain/review/summarize-patient';

export type LatelyView = {
  figures: { name: string; value: string }[];
  /** Fourteen days, a letter each. */
  days: string;
  /** Days on which something was left out because of pain, also where the rest was done. */
  leftOutForPain: string[];
  /** How many times as often as planned, where that is told. */
  overRatio: string | null;
  weeks: { name: string; done: string; dose: string }[];
};

const percent = (share: number | null) => (share === null ? '–' : `${Math.round(share * 100)} %`);

/** Adherence in numbers as they are shown: times done and dose apart, whole weeks, and 28 days as two windows of 14. */
export function toLately(summary: PatientSummary, { weeks, fortnights }: AdherenceHistory): LatelyView {
  const { week, fortnight, lastSessionOn, lastPain, days } = summary;
  const { overRatio } = fortnight;
  return {
    figures: [
      { name: 'Exercises this week', value: week === null ? '–' : `${week.done} of ${week.planned} so far` },
      { name: 'Done, 14 days', value: percent(fortnight.frequencyAdherence) },
      { name: 'Dose, 14 days', value: percent(fortnight.doseAdherence) },
      { name: 'Last session', value: lastSessionOn ?? 'none yet' },
      { name: 'Last pain after', value: lastPain === null ? 'not reported' : `${lastPain.score} of 10` },
    ],
    days: toDayLetters(days),
    leftOutForPain: days
      .filter(({ skipReasons }) => skipReasons.includes('pain'))
      .map(({ localDate }) => localDate),
    // The figure of what was done stops at 100 %: who does much more is told of apart (MS-1.3).
    overRatio: overRatio !== null && overRatio > overRatioShown ? overRatio.toFixed(1) : null,
    weeks: [
      ...weeks.map((figures) => ({ name: `Week of ${figures.monday}`, figures })),
      ...fortnights.map((figures, place) => ({
        name: place === 0 ? '15 to 28 days ago' : 'Last 14 days',
        figures,
      })),
    ].map(({ name, figures }) => ({
      name,
      done: percent(figures.frequencyAdherence),
      dose: percent(figures.doseAdherence),
    })),
  };
}
