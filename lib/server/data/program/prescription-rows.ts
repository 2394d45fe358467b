import 'server-only';
import { loadBasis, ownRules, type PrescriptionInput } from '@/lib/schemas/program';
import { Prisma } from '@/lib/server/generated/client';
import type { Prescription } from '@/lib/server/generated/client';

/** A prescription from the form as the columns of its row. */
export function toColumns(input: PrescriptionInput, position: number) {
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

type Row = Omit<Prescription, 'clinicId' | 'patientId' | 'programVersionId'>;

/** A stored prescription as the form knows it. */
export function fromRow(row: Row): PrescriptionInput {
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
    tempo:
      row.tempoLowerSeconds === null || row.tempoPauseSeconds === null || row.tempoLiftSeconds === null
        ? null
        : { lower: row.tempoLowerSeconds, pause: row.tempoPauseSeconds, lift: row.tempoLiftSeconds },
    load: loadOf(row),
    loadEquipment: row.loadEquipment,
    effortTarget:
      row.effortLow === null || row.effortHigh === null ? null : { low: row.effortLow, high: row.effortHigh },
    schedule: scheduleOf(row),
    timesPerDay: row.timesPerDay,
    note: row.note,
    loadBasis: row.loadBasis === null ? null : loadBasis.parse(row.loadBasis),
    ownRules: row.ownRules === null ? null : ownRules.parse(row.ownRules),
  };
}

function loadOf(row: Row): PrescriptionInput['load'] {
  const value = row.loadValue?.toString() ?? null;
  switch (row.loadUnit) {
    case null:
      return null;
    case 'band':
      return { unit: 'band', bandColor: row.bandColor ?? '' };
    case 'bodyweight':
      return { unit: 'bodyweight' };
    case 'kg':
    case 'lb':
    case 'percent1RM':
      return value === null ? null : { unit: row.loadUnit, value };
  }
}

function scheduleOf(row: Row): PrescriptionInput['schedule'] {
  switch (row.scheduleType) {
    case 'times_per_week':
      return { type: 'times_per_week', n: row.timesPerWeek ?? 1 };
    case 'specific_weekdays':
      return { type: 'specific_weekdays', days: row.weekdays };
    case 'every_day':
      return { type: 'every_day' };
  }
}
