import type { RuleChoices } from '../../choices/rule-choices.ts';
import { isNumber } from '../../number/values.ts';
import { addDays } from '../../time/calendar-date.ts';
import {
  type SetEntry,
  countsHardSets,
  isVolumeJump,
  volumeHint,
  weeklySets,
} from '../../volume/weekly-sets.ts';
import type { ProgramInput, ProgramLog, ProgramNote, ProgramPrescription } from './program.ts';

export type ProgramVolume = {
  sets: Record<string, number>;
  notes: ProgramNote[];
  highMuscles: ReadonlySet<string>;
};
const daysPerWeek = 7;

/** Hard sets per muscle in the last seven days, with the highlights of LG-9.1. */
export function programVolume({ today, prescriptions, choices }: ProgramInput): ProgramVolume {
  const entries: [SetEntry[], SetEntry[]] = [[], []];
  const thisWeekFrom = addDays(today, 1 - daysPerWeek);
  const lastWeekFrom = addDays(today, 1 - 2 * daysPerWeek);
  for (const prescription of prescriptions) {
    if (!countsHardSets(prescription.goal)) continue;
    for (const log of prescription.logs) {
      if (log.localDate < lastWeekFrom || log.localDate > today) continue;
      entries[log.localDate >= thisWeekFrom ? 0 : 1].push(entryOf(prescription, log));
    }
  }
  const sets = setsByMuscle(entries[0]);
  const lastWeekSets = setsByMuscle(entries[1]);
  const notes = Object.entries(sets).flatMap(([muscle, count]) =>
    muscleNotes(muscle, count, lastWeekSets[muscle] ?? 0, choices),
  );
  return {
    sets,
    notes,
    highMuscles: new Set(notes.flatMap((note) => ('muscle' in note ? [note.muscle] : []))),
  };
}

function setsByMuscle(entries: SetEntry[]): Record<string, number> {
  const counted = weeklySets({ entries });
  return counted.ok ? counted.sets : {};
}

/** A set counts when at least half of its repetitions were done. */
function entryOf({ muscles, repMin }: ProgramPrescription, log: ProgramLog): SetEntry {
  const completedSets = (log.reps ?? []).filter((reps) => isNumber(reps) && reps >= repMin / 2).length;
  return { ...muscles, completedSets };
}

function muscleNotes(
  muscle: string,
  sets: number,
  lastWeek: number,
  choices: RuleChoices | undefined,
): ProgramNote[] {
  const notes: ProgramNote[] = [];
  if (volumeHint(sets, choices?.checkRecoveryAboveSets) === 'check_recovery')
    notes.push({ code: 'volume_check_recovery', muscle, sets });
  if (isVolumeJump(sets, lastWeek, choices?.volumeRisePct))
    notes.push({ code: 'volume_jump', muscle, sets, lastWeek });
  return notes;
}
