import type { FlareReport } from '../../record/flare.ts';
import { daysBetween } from '../../time/calendar-date.ts';
import { flareStage } from '../engine/flare-stage.ts';

/** One flare-up, from the report it began with to the one that ended it. */
export type Flare = {
  since: string;
  /** The local day from which it is over; null while it lasts. */
  overOn: string | null;
  /** In the order in which they were said. */
  reports: readonly FlareReport[];
};

/** What counts of a flare-up on one day. `dose`: the first days' reduction or the smaller one after them. */
export type FlareDay = {
  /** Of the report it began with. */
  flareId: string;
  since: string;
  /** Whole days since it began; 0 is that day. */
  days: number;
  pain: number;
  usualPain: number | null;
  spreading: boolean | null;
  stage: 'contact' | 'settle' | 'rebuild';
  dose: 'early' | 'later';
};

/**
 * The flare-ups that these reports tell of, oldest first (LG-8.8). One begins only with a report by which it is a flare-up; it lasts until
 * somebody says that it is over, or until pain is back near the usual one. Reports of several devices are one story, by their clocks.
 */
export function flaresOf(reports: readonly FlareReport[]): Flare[] {
  const flares: (Flare & { reports: FlareReport[] })[] = [];
  const inOrder = reports.toSorted(
    (a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || (a.reportId < b.reportId ? -1 : 1),
  );
  for (const report of inOrder) {
    const last = flares.at(-1);
    const running = last?.overOn === null ? last : undefined;
    const isFlare = !report.isOver && stageOf(report, 0) !== null;
    if (running !== undefined) {
      running.reports.push(report);
      if (!isFlare) running.overOn = report.localDate;
    } else if (isFlare) flares.push({ since: report.localDate, overOn: null, reports: [report] });
  }
  return flares;
}

/** What counts on a local day of the flare-up that lasts then; null where none does. */
export function flareOn(reports: readonly FlareReport[], localDate: string): FlareDay | null {
  const flare = flaresOf(reports).findLast(
    ({ since, overOn }) => since <= localDate && (overOn === null || localDate < overOn),
  );
  const [first] = flare?.reports ?? [];
  if (flare === undefined || first === undefined) return null;
  const said = flare.reports.filter((report) => report.localDate <= localDate && !report.isOver);
  const latest = said.at(-1) ?? first;
  const days = daysBetween(flare.since, localDate);
  const spreading = said.findLast((report) => report.spreading !== null)?.spreading ?? null;
  const plan = stageOf({ ...latest, spreading }, days);
  if (plan === null || latest.pain === null) return null;
  const { pain, usualPain } = latest;
  return {
    ...{ flareId: first.reportId, since: flare.since, days, pain, usualPain, spreading },
    stage: plan.stage,
    dose: plan.sets === 'half' ? 'early' : 'later',
  };
}

/**
 * The stage of what was said, as far as the flare-up itself decides; null where it is none. Open safety questions and flags stand above
 * it: with one of them no page shows an exercise.
 */
function stageOf(
  { pain, usualPain, spreading }: Pick<FlareReport, 'pain' | 'usualPain' | 'spreading'>,
  daysInFlare: number,
): { stage: FlareDay['stage']; sets: 'same' | 'half' | 'none' } | null {
  const answered = { redFlag: 'none', stopSymptom: null } as const;
  const plan = flareStage({ painNow: pain, usualPain, daysInFlare, spreading, ...answered });
  if (!plan.ok) return null;
  const { stage, sets } = plan;
  return stage === 'settle' || stage === 'rebuild' || stage === 'contact' ? { stage, sets } : null;
}
