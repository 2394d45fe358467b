import 'server-only';
import { loadBasis, ownRules } from '@/lib/schemas/program';
import type { Tempo } from '@/lib/domain/dosage/dosage';
import type { EffortBand } from '@/lib/domain/dosage/effort-bands';
import type { Load } from '@/lib/domain/dosage/load';
import type { OwnRules } from '@/lib/domain/dosage/own-rules';
import type { Prescription } from '@/lib/domain/dosage/prescription';
import type { Schedule } from '@/lib/domain/dosage/schedule';
import { Prisma } from '@/lib/server/generated/client';
import type { Prescription as PrescriptionRow } from '@/lib/server/generated/client';

/** A prescription from the form as the columns of its row. */
export function toColumns(input: Prescription, position: number) {
  const { tempo, load, effortTarget, schedule, loadBasis: basis, ownRules: own, ...rest } = input;
  return {
    ...rest,
    position,
    tempoLowerSeconds: tempo?.lower ?? null,
    tempoPauseSeconds: tempo?.pause ?? null,
    tempoLiftSeconds: tempo?.lift ?? null,
    loadValue: load !== null && 'value' in load ? load.value : null,
    loadUnit: load?.unit ?? null,
    bandColor: load?.unit === 'band' ? load.bandColor : null,
    effortLow: effortTarget?.low ?? null,
    effortHigh: effortTarget?.high ?? null,
    scheduleType: schedule.type,
    timesPerWeek: schedule.type === 'times_per_week' ? schedule.n : null,
    weekdays: schedule.type === 'specific_weekdays' ? [...schedule.days].sort((a, b) => a - b) : [],
    loadBasis: basis ?? Prisma.DbNull,
    ownRules: own ?? Prisma.DbNull,
  };
}

type Row = Omit<PrescriptionRow, 'clinicId' | 'patientId' | 'programVersionId'>;

/** A stored prescription. A row that lacks what its kind needs is a fault: nothing is put in its place. */
export function fromRow(row: Row): Prescription {
  return {
    lineageId: row.lineageId,
    exerciseVersionId: row.exerciseVersionId,
    phase: row.phase,
    goal: row.goal,
    side: row.side,
    doseKind: row.doseKind,
    sets: row.sets,
    repsMin: row.repsMin,
    repsMax: row.repsMax,
    holdSeconds: row.holdSeconds,
    durationSeconds: row.durationSeconds,
    breaths: row.breaths,
    distanceMetres: row.distanceMetres,
    steps: row.steps,
    restSeconds: row.restSeconds,
    tempo: tempoOf(row),
    load: loadOf(row),
    loadEquipment: row.loadEquipment,
    effortTarget: effortOf(row),
    schedule: scheduleOf(row),
    timesPerDay: row.timesPerDay,
    note: row.note,
    loadBasis: row.loadBasis === null ? null : loadBasis.parse(row.loadBasis),
    ownRules: ownRulesOf(row),
    easierSlug: row.easierSlug,
  };
}

/** The own limits of a stored prescription; parsed when read, not trusted. */
export const ownRulesOf = (row: Pick<Row, 'ownRules'>): OwnRules | null =>
  row.ownRules === null ? null : ownRules.parse(row.ownRules);

/** The column of a row, where its kind needs one. */
function needed<K extends keyof Row>(row: Row, column: K): NonNullable<Row[K]> {
  const value = row[column];
  if (value === null || value === undefined)
    throw new Error(`prescription ${row.id}: ${column} is missing in its row`);
  return value;
}

function tempoOf(row: Row): Tempo | null {
  if (row.tempoLowerSeconds === null && row.tempoPauseSeconds === null && row.tempoLiftSeconds === null)
    return null;
  return {
    lower: needed(row, 'tempoLowerSeconds'),
    pause: needed(row, 'tempoPauseSeconds'),
    lift: needed(row, 'tempoLiftSeconds'),
  };
}

function effortOf(row: Row): EffortBand | null {
  if (row.effortLow === null && row.effortHigh === null) return null;
  return { low: needed(row, 'effortLow'), high: needed(row, 'effortHigh') };
}

function loadOf(row: Row): Load | null {
  switch (row.loadUnit) {
    case null:
      return null;
    case 'band':
      return { unit: 'band', bandColor: needed(row, 'bandColor') };
    case 'bodyweight':
      return { unit: 'bodyweight' };
    case 'kg':
    case 'lb':
    case 'percent1RM':
      return { unit: row.loadUnit, value: needed(row, 'loadValue').toString() };
  }
}

function scheduleOf(row: Row): Schedule {
  switch (row.scheduleType) {
    case 'times_per_week':
      return { type: 'times_per_week', n: needed(row, 'timesPerWeek') };
    case 'specific_weekdays':
      return { type: 'specific_weekdays', days: row.weekdays };
    case 'every_day':
      return { type: 'every_day' };
  }
}
