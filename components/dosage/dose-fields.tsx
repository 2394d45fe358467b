'use client';
import type { ReactNode } from 'react';
import type { CountField, DoseDraft, DoseFault, Entry } from '@/components/program/dose-draft';
import { NumberField, valueOf } from '@/components/ui/number-field';

export type DoseFieldsProps = {
  dose: DoseDraft;
  faults: readonly DoseFault[];
  /** Begins every id, so that a list of faults can lead to its field. */
  idPrefix: string;
  onChange: (change: Partial<DoseDraft>) => void;
};

export const fieldId = (prefix: string, path: string): string => `${prefix}-${path.replaceAll('.', '-')}`;
export const faultAt = (faults: readonly DoseFault[], path: string): string | undefined =>
  faults.find((fault) => fault.path === path)?.message;

type BoxProps = Omit<DoseFieldsProps, 'dose' | 'onChange'> & {
  path: string;
  label: string;
  value: Entry;
  onChange: (value: Entry) => void;
  unit?: ReactNode;
  optional?: boolean;
  labelHidden?: boolean;
};

/** One whole number of a dose, with its unit beside it. */
export function NumberBox({ path, idPrefix, faults, onChange, ...rest }: BoxProps) {
  return (
    <NumberField
      {...rest}
      id={fieldId(idPrefix, path)}
      errorMessage={faultAt(faults, path)}
      onChange={(entry) => onChange(valueOf(entry))}
    />
  );
}

type AmountField = { name: CountField; label: string; unit: string };
const amountFields: Record<Exclude<DoseDraft['doseKind'], 'reps'>, AmountField> = {
  hold: { name: 'holdSeconds', label: 'Hold', unit: 's' },
  time: { name: 'durationSeconds', label: 'Duration', unit: 's' },
  breaths: { name: 'breaths', label: 'Breaths', unit: 'breaths' },
  distance: { name: 'distanceMetres', label: 'Distance', unit: 'm' },
  steps: { name: 'steps', label: 'Steps', unit: 'steps' },
};

/** Sets and what a set counts, with hold and rest. */
export function AmountFields({ dose, onChange, ...rest }: DoseFieldsProps) {
  const box = (name: CountField | 'sets', label: string, unit: string | undefined, optional = false) => (
    <NumberBox
      {...rest}
      path={name}
      label={label}
      unit={unit}
      optional={optional}
      value={dose[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  const amount = dose.doseKind === 'reps' ? null : amountFields[dose.doseKind];
  return (
    <div className="flex flex-wrap items-start gap-x-5 gap-y-3">
      {box('sets', 'Sets', undefined)}
      {amount === null ? (
        <>
          {box('repsMin', 'Repetitions from', undefined)}
          {box('repsMax', 'to', undefined)}
        </>
      ) : (
        box(amount.name, amount.label, amount.unit)
      )}
      {dose.doseKind !== 'hold' && box('holdSeconds', 'Hold each', 's', true)}
      {box('restSeconds', 'Rest', 's', true)}
    </div>
  );
}

const noTempo = { lower: null, pause: null, lift: null };
const noEffort = { low: null, high: null };

/** Effort to aim at, tempo and phase. Leaving all boxes of a group empty means that it does not apply. */
export function MannerFields({ dose, onChange, ...rest }: DoseFieldsProps) {
  const setTempo = (change: Partial<Record<'lower' | 'pause' | 'lift', Entry>>) => {
    const tempo = { ...(dose.tempo ?? noTempo), ...change };
    onChange({ tempo: Object.values(tempo).every((value) => value === null) ? null : tempo });
  };
  const setEffort = (change: Partial<Record<'low' | 'high', Entry>>) => {
    const effortTarget = { ...(dose.effortTarget ?? noEffort), ...change };
    onChange({
      effortTarget: effortTarget.low === null && effortTarget.high === null ? null : effortTarget,
    });
  };
  return (
    <div className="flex flex-wrap items-start gap-x-5 gap-y-3">
      <NumberBox
        {...rest}
        path="effortTarget.low"
        label="Effort from"
        optional
        value={dose.effortTarget?.low ?? null}
        onChange={(low) => setEffort({ low })}
      />
      <NumberBox
        {...rest}
        path="effortTarget.high"
        label="to"
        unit="of 10"
        optional
        value={dose.effortTarget?.high ?? null}
        onChange={(high) => setEffort({ high })}
      />
      {(['lower', 'pause', 'lift'] as const).map((part) => (
        <NumberBox
          key={part}
          {...rest}
          path={`tempo.${part}`}
          label={tempoLabels[part]}
          unit="s"
          optional
          value={dose.tempo?.[part] ?? null}
          onChange={(value) => setTempo({ [part]: value })}
        />
      ))}
      <NumberBox
        {...rest}
        path="phase"
        label="Phase"
        value={dose.phase}
        onChange={(phase) => onChange({ phase })}
      />
    </div>
  );
}

const tempoLabels = { lower: 'Lower for', pause: 'Pause', lift: 'Lift for' } as const;
