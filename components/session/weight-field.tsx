'use client';
import { useState } from 'react';
import { NumberField, valueOf } from '@/components/ui/number-field';
import { Button } from '@/components/ui/plain-button';
import { SegmentedControl } from '@/components/ui/radio-group';
import { toKg, type Weight } from '@/lib/domain/dosage/load';
import { weightInWords } from '@/lib/domain/log/amount-words';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { LoadUnit } from '@/lib/domain/number/units';
import type { Locale } from '@/lib/domain/result';
import type { SetDraft, SetFaults } from './set-draft';
import { StepTap } from './step-tap';

type DraftWeight = Pick<SetDraft, 'weight' | 'unit'>;

type WeightFieldProps = {
  /** What the patient has for the exercise, lightest first; none where nothing is on record. */
  own: readonly Weight[];
  /** Where the steps begin while no weight is stated. */
  planned: Weight | null;
  draft: DraftWeight;
  faults: Pick<SetFaults, 'weight' | 'unit'>;
  words: SessionWords;
  locale: Locale;
  idBase: string;
  onChange: (weight: DraftWeight) => void;
};

const units: readonly { value: LoadUnit; label: string }[] = [
  { value: 'kg', label: 'kg' },
  { value: 'lb', label: 'lb' },
];

const isThis =
  ({ weight, unit }: DraftWeight) =>
  (one: Weight): boolean =>
    Number(one.value) === weight && one.unit === unit;

/** The weight of a set: − and + go through those that the patient has; another one is typed. */
export function WeightField(props: WeightFieldProps) {
  const { own, planned, draft, faults, words, locale, idBase, onChange } = props;
  const isStated = draft.weight !== null;
  const [isTyped, setTyped] = useState(own.length === 0 || (isStated && !own.some(isThis(draft))));
  if (isTyped)
    return (
      <div className="flex flex-wrap items-end gap-4">
        <NumberField
          id={`${idBase}-weight`}
          label={words.adjust.weight}
          optional
          maxDecimals={2}
          value={draft.weight}
          errorMessage={faults.weight}
          onChange={(entry) => onChange({ ...draft, weight: valueOf(entry) })}
        />
        <SegmentedControl
          label={words.adjust.unit}
          options={units}
          value={draft.unit}
          errorMessage={faults.unit}
          onChange={(unit) => onChange({ ...draft, unit })}
        />
      </div>
    );
  const place = own.findIndex(isThis(draft));
  const here = own[place];
  const take = (weight: Weight | undefined) => {
    if (weight !== undefined) onChange({ weight: Number(weight.value), unit: weight.unit });
  };
  const begin = planned === null ? own[0] : (own.findLast((one) => toKg(one) <= toKg(planned)) ?? own[0]);
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-bold">{words.adjust.weight}</legend>
      <div className="flex flex-wrap items-center justify-center gap-2">
        <StepTap
          label={words.adjust.lighter}
          sign="−"
          isAtEnd={place === 0}
          onClick={() => take(here === undefined ? begin : own[place - 1])}
        />
        <p aria-live="polite" className="flex-[1_1_7rem] text-center text-xl font-bold">
          <span key={place}>{here === undefined ? words.adjust.notStated : weightInWords(here, locale)}</span>
        </p>
        <StepTap
          label={words.adjust.heavier}
          sign="+"
          isAtEnd={place === own.length - 1}
          onClick={() => take(here === undefined ? begin : own[place + 1])}
        />
      </div>
      <div>
        <Button variant="quiet" size="compact" onPress={() => setTyped(true)}>
          {words.adjust.another}
        </Button>
      </div>
    </fieldset>
  );
}
