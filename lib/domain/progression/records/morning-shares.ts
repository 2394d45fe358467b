import { daysInWeek, weeklyMorningTrend } from '../../measures/pain-change.ts';
import { baselineDays, baselineMorning, morningDeltaOf } from '../../pain/morning-pain.ts';
import { isPainScore, severePain } from '../../pain/pain-zone.ts';
import type { RuleChoices } from '../../choices/rule-choices.ts';
import { isNumber } from '../../number/values.ts';
import { addDays, daysBetween } from '../../time/calendar-date.ts';
import { type MorningExercise, attributeMorningPain } from '../engine/attribute-morning-pain.ts';
import type { Morning, ProgramInput, ProgramLog, ProgramNote, ProgramPrescription } from './program.ts';

export type MorningShares = {
  /** Share of the next morning that a prescription's log of a date carries; null when it is not known. */
  shareOf: (prescriptionId: string, localDate: string) => number | null;
  /** Whether pain on the morning after a date was severe, wherever it was. */
  isSevereAfter: (localDate: string) => boolean;
  trend: number | null;
  notes: readonly ProgramNote[];
};
type Group = { prescription: ProgramPrescription; log: ProgramLog };

/** Shares each sore morning among the exercises of the day before (LG-8.7); worked out per date when it is first asked for. */
export function morningShares(
  input: ProgramInput,
  logsByDate: ReadonlyMap<string, readonly Group[]>,
): MorningShares {
  const { patient, today } = input;
  const worst = worstByDate(patient.mornings);
  const daysBefore = (date: string, from: number, count: number): (number | undefined)[] =>
    Array.from({ length: count }, (_, index) => worst.get(addDays(date, -from - index)));
  const known = new Map<string, ReadonlyMap<string, number | null>>();
  const notes: ProgramNote[] = [];

  const sharesAfter = (date: string): ReadonlyMap<string, number | null> => {
    const found = known.get(date);
    if (found !== undefined) return found;
    const usual = baselineMorning({
      mornings: daysBefore(date, 1, baselineDays).map((pain, index) => ({
        date: addDays(date, -1 - index),
        pain,
      })),
      assessed: patient.baselineMorning,
      sessionDate: date,
    });
    const baseline = usual.ok ? usual.baseline : null;
    const morning = addDays(date, 1);
    const entries = patient.mornings.filter((one) => one.localDate === morning);
    const shares = shareOut(entries, baseline, logsByDate.get(date) ?? [], morning, notes, input.choices);
    known.set(date, shares);
    return shares;
  };
  return {
    shareOf: (prescriptionId, localDate) => sharesAfter(localDate).get(prescriptionId) ?? null,
    isSevereAfter: (localDate) => (worst.get(addDays(localDate, 1)) ?? 0) >= severePain,
    trend: weeklyMorningTrend(daysBefore(today, 0, daysInWeek), daysBefore(today, daysInWeek, daysInWeek)),
    notes,
  };
}

function worstByDate(mornings: readonly Morning[]): Map<string, number> {
  const worst = new Map<string, number>();
  for (const { localDate, pain } of mornings) {
    if (isPainScore(pain)) worst.set(localDate, Math.max(pain, worst.get(localDate) ?? 0));
  }
  return worst;
}

function shareOut(
  entries: readonly Morning[],
  baseline: number | null,
  group: readonly Group[],
  morning: string,
  notes: ProgramNote[],
  choices: RuleChoices | undefined,
): Map<string, number | null> {
  const shares = new Map<string, number | null>();
  for (const { localDate, pain, region } of entries) {
    const morningDelta = morningDeltaOf(pain, baseline);
    if (morningDelta === null) continue;
    const attributed =
      region === null
        ? null
        : attributeMorningPain({
            region,
            morningDelta,
            exercises: group.map((one) => exerciseOf(one, morning)),
            choices,
          });
    if (attributed?.ok && morningDelta > 0 && attributed.provokers.length === 0 && region !== null) {
      notes.push({ code: 'sore_region_unexplained', region, localDate });
    }
    const deltas =
      attributed === null
        ? group.map(({ prescription }) => ({ id: prescription.prescriptionId, morningDelta }))
        : attributed.ok
          ? attributed.deltas
          : [];
    for (const share of deltas) {
      shares.set(share.id, Math.max(share.morningDelta, shares.get(share.id) ?? share.morningDelta));
    }
  }
  return shares;
}

function exerciseOf({ prescription, log }: Group, morning: string): MorningExercise {
  const { prescriptionId, region, lastProgressedOn } = prescription;
  const days = lastProgressedOn === null ? null : daysBetween(lastProgressedOn, morning);
  return {
    id: prescriptionId,
    region,
    painRise: riseOf(log),
    daysSinceProgression: days !== null && days >= 0 ? days : null,
  };
}

function riseOf({ painBefore, painDuring, painAfter }: ProgramLog): number | null {
  if (!isNumber(painBefore) || !isNumber(painDuring) || !isNumber(painAfter)) return null;
  return Math.max(painDuring, painAfter) - painBefore;
}
