'use client';
import type { LoadDraft } from '@/lib/domain/dosage/load';
import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import { parseDecimal, writeDecimal } from '@/lib/domain/number/parse-decimal';
import { type DoseFieldsProps, faultAt, fieldId } from './dose-fields';
import { bandOptions, loadKindOptions } from './dose-words';

type LoadKind = (typeof loadKindOptions)[number]['value'];
const exact = { mark: '.', maxDecimals: 2 } as const;

/** Load with its unit: choosing another unit never converts the number (H-4). An empty box is "not stated", never 0 (H-5). */
export function LoadFields({ dose, faults, idPrefix, onChange }: DoseFieldsProps) {
  const { load } = dose;
  const weight = load !== null && 'value' in load ? load : null;
  const setLoad = (next: LoadDraft | null) => onChange({ load: next, loadBasis: null });
  return (
    <>
      <Select<LoadKind>
        id={fieldId(idPrefix, 'load')}
        label="Load in"
        options={loadKindOptions}
        value={load?.unit ?? 'none'}
        onChange={(kind) => setLoad(loadOfKind(kind, load))}
      />
      {weight !== null && (
        <NumberField
          id={fieldId(idPrefix, 'load.value')}
          label="Load"
          width="tiny"
          maxDecimals={2}
          errorMessage={faultAt(faults, 'load.value')}
          value={shown(weight.value)}
          onChange={(entry) => setLoad({ ...weight, value: kept(entry) })}
        />
      )}
      {load?.unit === 'band' && (
        <Select
          id={fieldId(idPrefix, 'load.bandColor')}
          label="Band colour"
          options={bandOptions}
          value={load.bandColor}
          errorMessage={faultAt(faults, 'load.bandColor') === undefined ? undefined : 'Choose the colour.'}
          onChange={(bandColor) => setLoad({ unit: 'band', bandColor })}
        />
      )}
    </>
  );
}

function loadOfKind(kind: LoadKind, before: LoadDraft | null): LoadDraft | null {
  const value = before !== null && 'value' in before ? before.value : null;
  switch (kind) {
    case 'none':
      return null;
    case 'band':
      return { unit: 'band', bandColor: null };
    case 'bodyweight':
      return { unit: 'bodyweight' };
    case 'kg':
    case 'lb':
    case 'percent1RM':
      return { unit: kind, value };
  }
}

/** Exact decimal text as the number box shows it; text that could not be read stays as it was typed. */
function shown(value: string | null): number | string | null {
  if (value === null) return null;
  const entry = parseDecimal(value, exact);
  return entry.kind === 'number' ? entry.value : value;
}

type DecimalEntry = ReturnType<typeof parseDecimal>;
function kept(entry: DecimalEntry): string | null {
  if (entry.kind === 'empty') return null;
  return entry.kind === 'number' ? writeDecimal(entry.value, exact) : entry.text;
}
