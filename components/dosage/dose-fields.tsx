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
      width="tiny"
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

export const rowClass = 'flex flex-wrap items-start gap-x-3 gap-y-2';

type OwnBox = AmountField | 'sets' | 'restSeconds';

function OwnNumber({
  name,
  dose,
  onChange,
  ...rest
}: DoseFieldsProps & { name: OwnBox } & Pick<BoxProps, 'label' | 'unit' | 'optional' | 'labelHidden'>) {
  return (
    <NumberBox {...rest} path={name} value={dose[name]} onChange={(value) => onChange({ [name]: value })} />
  );
}

/** Sets and what a set counts. */
export function AmountFields(props: DoseFieldsProps) {
  const { doseKind } = props.dose;
  const amount = doseKind === 'reps' ? null : amountFields[doseKind];
  return (
    <>
      <OwnNumber {...props} name="sets" label="Sets" />
      {amount === null ? (
        <BoxGroup title="Repetitions">
          <OwnNumber {...props} name="repsMin" label="Repetitions from" labelHidden />
          <OwnNumber {...props} name="repsMax" label="Repetitions to" labelHidden />
        </BoxGroup>
      ) : (
        <OwnNumber {...props} {...amount} />
      )}
    </>
  );
}

/** Rest between sets, and how long each repetition is held. */
export function PauseFields(props: DoseFieldsProps) {
  return (
    <>
      <OwnNumber {...props} name="restSeconds" label="Rest" unit="s" optional />
      {props.dose.doseKind !== 'hold' && (
        <OwnNumber {...props} name="holdSeconds" label="Hold each" unit="s" optional />
      )}
    </>
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
    <>
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
    </>
  );
}
