import type { DosageRow } from '@/lib/domain/dosage/dosage-row';
import { dosageRows } from '@/lib/domain/dosage/choose-row';
import { describeDosage } from '@/lib/domain/dosage/describe-dosage';
import { setsOnly } from '@/lib/domain/dosage/dosage';
import { amountByKind } from '@/lib/domain/dosage/choose-row';
import type { DoseKind } from '@/lib/domain/dosage/goals';
import type { WrittenDose } from '@/lib/domain/dosage/prescription';

const range = ([low, high]: readonly [number, number]): string =>
  low === high ? `${low}` : `${low} to ${high}`;

const units: Record<DoseKind, string> = {
  reps: 'repetitions',
  hold: 's hold',
  time: 's',
  distance: 'm',
  steps: 'steps',
  breaths: 'breaths',
};

/** A default dose of the library in one line: what the exercise writes out itself, or its row of the table as it begins. */
export function defaultDoseWords(entry: string | WrittenDose, kind: DoseKind): string {
  if (typeof entry !== 'string') return literalWords(entry);
  const row = dosageRows.find((one) => one.id === entry);
  return row === undefined ? entry : rowWords(row, kind);
}

function rowWords(row: DosageRow, kind: DoseKind): string {
  const { start } = row;
  const own = kind === row.kind || kind === 'reps' ? null : amountByKind[kind];
  const sets = own?.sets ?? start.sets;
  const parts = [
    `${sets} × ${range(own?.amount ?? start.amount)} ${units[kind === row.kind ? row.kind : kind]}`,
    ...(start.loadPct === null ? [] : [`${range(start.loadPct)} % of 1RM`]),
    `effort ${range([start.effort.low, start.effort.high])} of 10`,
    ...(row.restSeconds === null ? [] : [`rest ${range(row.restSeconds)} s`]),
    `${range(row.daysPerWeek)} days a week`,
    ...(row.timesPerDay === 1 ? [] : [`${row.timesPerDay} times a day`]),
  ];
  return `${parts.join(', ')} (${row.id})`;
}

function literalWords(entry: WrittenDose): string {
  const { timesPerWeek, timesPerDay, ...own } = entry;
  const dose = { ...setsOnly(own.sets), ...own, load: null, side: null, schedule: null };
  return [
    describeDosage(dose, 'en').long,
    ...(timesPerWeek === null ? [] : [`${timesPerWeek} days a week`]),
    ...(timesPerDay === null || timesPerDay === 1 ? [] : [`${timesPerDay} times a day`]),
  ].join(', ');
}
