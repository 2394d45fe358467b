import { type AdviceRequest, adviseDose } from '../load/load-advice.ts';
import { type DefaultDose, defaultDose } from './default-dose.ts';

type Schedule = DefaultDose['schedule'] | { type: 'specific_weekdays'; days: number[] };

/** A dose as a template or an earlier version holds it. */
export type PlannedDose = Omit<DefaultDose, 'schedule'> & { schedule: Schedule };

/**
 * The dose that this patient begins with. Where the dosage row of the patient asks for less effort than the plan (age, surgery, bone,
 * acute pain), the row's own dose is taken in its place; otherwise the plan's, never with more effort than the row. Nothing here raises
 * a plan (LG-6, LG-4.0).
 */
export function startDose(request: AdviceRequest, planned: PlannedDose): PlannedDose {
  const advised = adviseDose(request);
  if (!advised.ok) return planned;
  const band = advised.effortTarget;
  const wanted = planned.effortTarget;
  if (wanted === null) return { ...planned, effortTarget: band };
  if (band.high < wanted.high) return { ...planned, ...withoutMore(defaultDose(request, null), planned) };
  return { ...planned, effortTarget: { low: Math.min(wanted.low, band.low), high: wanted.high } };
}

/** The row's dose, but no more sets and no more days than the plan had. */
function withoutMore(row: DefaultDose, planned: PlannedDose): PlannedDose {
  return {
    ...row,
    sets: Math.min(row.sets, planned.sets),
    schedule: daysOf(row.schedule) <= daysOf(planned.schedule) ? row.schedule : planned.schedule,
    timesPerDay: Math.min(row.timesPerDay, planned.timesPerDay),
  };
}

function daysOf(schedule: Schedule): number {
  switch (schedule.type) {
    case 'times_per_week':
      return schedule.n;
    case 'specific_weekdays':
      return schedule.days.length;
    case 'every_day':
      return 7;
  }
}
