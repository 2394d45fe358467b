import type { Asking } from '@/lib/client/safety';
import { dayNow, nowWithOffset } from '@/lib/client/sitting-store';
import { baselineMorning } from '@/lib/domain/pain/morning-pain';
import { severePain } from '@/lib/domain/pain/pain-zone';
import { flareRise } from '@/lib/domain/progression/engine/flare-stage';
import type { RedFlagId } from '@/lib/domain/safety/red-flags';
import type { PlanOfDays } from '@/lib/schemas/day-plan';
import type { FlareItem } from '@/lib/schemas/log';
import type { TodayView } from '@/lib/schemas/today';

/** What the question before a flare-up's plan names beside the emergencies: fever, and a fall (LG-8.8). */
const alsoAsked: readonly RedFlagId[] = ['rf_fever', 'rf_minor_trauma_fragile'];

/** The safety questions that come first: the emergencies that concern this person, a fever, a fall. */
export const flareAsking = ({ safety }: Pick<TodayView, 'safety'>): Asking => ({
  occasion: 'flare',
  region: null,
  questionIds: [
    ...new Set([...safety.ifWorse, ...safety.worry.filter((questionId) => alsoAsked.includes(questionId))]),
  ],
});

/** The usual pain before a flare-up that begins on this day (LG-7.5); null: not known. */
export function usualPainOn(
  { mornings, assessed }: Pick<PlanOfDays, 'mornings' | 'assessed'>,
  localDate: string,
): number | null {
  const scores = mornings.map((morning) => ({ date: morning.localDate, pain: morning.pain }));
  const usual = baselineMorning({ mornings: scores, assessed, sessionDate: localDate });
  return usual.ok ? usual.baseline : null;
}

type View = Pick<TodayView, 'patientId' | 'timeZone' | 'localDate'>;
type Said = Pick<FlareItem, 'pain' | 'usualPain' | 'spreading' | 'cause'>;

/** What was said of a flare-up just now. */
export const flareRecord = (view: View, said: Said): FlareItem => ({
  ...reportOf(view),
  isOver: false,
  ...said,
});

/** The patient says that it is over. */
export const flareOverRecord = (view: View): FlareItem => ({
  ...reportOf(view),
  isOver: true,
  ...{ pain: null, usualPain: null, spreading: null, cause: null },
});

const reportOf = (view: View) => ({
  kind: 'flare' as const,
  id: crypto.randomUUID(),
  patientId: view.patientId,
  localDate: dayNow(view),
  recordedAt: nowWithOffset(),
});

/** Whether a flare-up has become worse than it was said to be: by the error of the scale, into severe pain, or down a limb. */
export const isWorse = (
  before: Pick<NonNullable<TodayView['flare']>, 'pain' | 'spreading'>,
  { pain, spreading }: { pain: number; spreading: boolean | null },
): boolean =>
  pain - before.pain >= flareRise ||
  (pain >= severePain && before.pain < severePain) ||
  (spreading === true && before.spreading !== true);

/** A record of this device as the plan holds it. */
export const reportIn = ({
  id,
  localDate,
  recordedAt,
  isOver,
  pain,
  usualPain,
  spreading,
}: FlareItem): PlanOfDays['flareReports'][number] => ({
  reportId: id,
  ...{ localDate, recordedAt, isOver, pain, usualPain, spreading },
});
