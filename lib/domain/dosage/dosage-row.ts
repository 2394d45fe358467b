import type { EffortBand } from './effort-bands.ts';
import type { Population } from '../person/populations.ts';
import type { DoseKind, Goal } from './goals.ts';

/** Low and high end, both included. */
type Range = readonly [low: number, high: number];

/** Whom a row is for: a population, everybody, or a condition or age that picks the row. */
export type Audience =
  | Population
  | 'any'
  | 'tendinopathy'
  | 'midportion_achilles'
  | 'plantar_heel_pain'
  | 'under_65'
  | 'from_65'
  | 'fall_risk'
  | 'no_fall_risk'
  | 'back_pain'
  | 'lumbar_spinal_stenosis';

/** The part of a row that grows after the first sessions (or, after surgery, from day 43). */
export type DosageStage = {
  sets: number;
  amount: Range;
  /** Percent of 1RM; null where no load is prescribed. */
  loadPct: Range | null;
  effort: EffortBand;
  /** Repetitions to leave in reserve; null where they are not counted. */
  rir: number | null;
};

export type DosageRow = {
  id: string;
  goal: Goal;
  audience: readonly Audience[];
  kind: DoseKind;
  start: DosageStage;
  later: DosageStage;
  setsAllowed: Range;
  restSeconds: Range | null;
  /** Lower, pause and lift in seconds, or words. */
  tempo: string;
  daysPerWeek: Range;
  timesPerDay: number;
  sources: readonly string[];
  isChoice: boolean;
  note: string;
};

type RowInput = Omit<DosageRow, 'later' | 'timesPerDay' | 'isChoice' | 'note' | 'setsAllowed'> & {
  later?: Partial<DosageStage>;
  setsAllowed?: Range;
  timesPerDay?: number;
  isChoice?: boolean;
  note?: string;
};

/** Fills what a row of LG-6 leaves open: later is like the start, once a day, sourced. */
export function dosageRow({ later, ...row }: RowInput): DosageRow {
  return {
    timesPerDay: 1,
    isChoice: false,
    note: '',
    setsAllowed: [row.start.sets, row.start.sets],
    ...row,
    later: { ...row.start, ...later },
  };
}
