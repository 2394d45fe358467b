import type { TemplateDose } from '../dosage/prescription.ts';
import { daysPerWeek } from '../dosage/schedule.ts';
import { type AdviceRequest, adviseDose } from '../load/load-advice.ts';
import { defaultDose } from './default-dose.ts';

/**
 * The dose that this patient begins with. Where the dosage row of the patient asks for less effort than the plan (age, surgery, bone,
 * acute pain), the row's own dose is taken in its place; otherwise the plan's, never with more effort than the row. Nothing here raises
 * a plan (LG-6, LG-4.0).
 */
export function startDose(request: AdviceRequest, planned: TemplateDose): TemplateDose {
  const advised = adviseDose(request);
  if (!advised.ok) return planned;
  const band = advised.effortTarget;
  const wanted = planned.effortTarget;
  if (wanted === null) return { ...planned, effortTarget: band };
  if (band.high < wanted.high) return { ...planned, ...withoutMore(defaultDose(request, null), planned) };
  return { ...planned, effortTarget: { low: Math.min(wanted.low, band.low), high: wanted.high } };
}

/** The row's dose, but no more sets and no more days than the plan had. */
function withoutMore(row: TemplateDose, planned: TemplateDose): TemplateDose {
  return {
    ...row,
    sets: Math.min(row.sets, planned.sets),
    schedule: daysPerWeek(row.schedule) <= daysPerWeek(planned.schedule) ? row.schedule : planned.schedule,
    timesPerDay: Math.min(row.timesPerDay, planned.timesPerDay),
  };
}
