'use client';
import type { ReactNode } from 'react';
import type { DoseDraft, DoseFault, Entry } from '@/components/program/dose-draft';
import type { AmountField } from '@/lib/domain/dosage/dosage';
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

type AmountBox = { name: AmountField; label: string; unit: string };
const amountFields: Record<Exclude<DoseDraft['doseKind'], 'reps'>, AmountBox> = {
  hold: { name: 'holdSeconds', label: 'Hold', unit: 's' },
  time: { name: 'durationSeconds', label: 'Duration', unit: 's' },
  breaths: { name: 'breaths', label: 'Breaths', unit: 'breaths' },
  distance: { name: 'distanceMetres', label: 'Distance', unit: 'm' },
  steps: { name: 'steps', label: 'Steps', unit: 'steps' },
};

/** Boxes that belong together under one visible name; each box keeps a name of its own for readers. */
function BoxGroup({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-bold">
        {title}
        {hint !== undefined && <span className="font-normal text-muted"> ({hint})</span>}
      </legend>
      <div className="flex flex-wrap items-start gap-1.5">{children}</div>
    </fieldset>
  );
}

export const rowClass = 'flex flex-wrap items-start gap-x-5 gap-y-3';

/** Sets and what a set counts, with hold and rest. */
export function AmountFields({ dose, onChange, ...rest }: DoseFieldsProps) {
  const box = (
    name: AmountField | 'sets' | 'restSeconds',
    label: string,
    extra: Pick<BoxProps, 'unit' | 'optional' | 'labelHidden'> = {},
  ) => (
    <NumberBox
      {...rest}
      {...extra}
      path={name}
      label={label}
      value={dose[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  const amount = dose.doseKind === 'reps' ? null : amountFields[dose.doseKind];
  return (
    <div className={rowClass}>
      {box('sets', 'Sets')}
      {amount === null ? (
        <BoxGroup title="Repetitions" hint="from, to">
          {box('repsMin', 'Repetitions from', { labelHidden: true })}
          {box('repsMax', 'Repetitions to', { labelHidden: true })}
        </BoxGroup>
      ) : (
        box(amount.name, amount.label, { unit: amount.unit })
      )}
      {box('restSeconds', 'Rest', { unit: 's', optional: true })}
      {dose.doseKind !== 'hold' && box('holdSeconds', 'Hold each', { unit: 's', optional: true })}
    </div>
  );
}

const noTempo = { lower: null, pause: null, lift: null };
const noEffort = { low: null, high: null };
const tempoLabels = { lower: 'Lower for', pause: 'Pause for', lift: 'Lift for' } as const;
const effortLabels = { low: 'Effort from', high: 'Effort to' } as const;

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
  const shared = { ...rest, optional: true, labelHidden: true };
  return (
    <div className={rowClass}>
      <BoxGroup title="Effort of 10" hint="from, to; optional">
        {(['low', 'high'] as const).map((end) => (
          <NumberBox
            key={end}
            {...shared}
            path={`effortTarget.${end}`}
            label={effortLabels[end]}
            value={dose.effortTarget?.[end] ?? null}
            onChange={(value) => setEffort({ [end]: value })}
          />
        ))}
      </BoxGroup>
      <BoxGroup title="Tempo in seconds" hint="lower, pause, lift; optional">
        {(['lower', 'pause', 'lift'] as const).map((part) => (
          <NumberBox
            key={part}
            {...shared}
            path={`tempo.${part}`}
            label={tempoLabels[part]}
            value={dose.tempo?.[part] ?? null}
            onChange={(value) => setTempo({ [part]: value })}
          />
        ))}
      </BoxGroup>
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
