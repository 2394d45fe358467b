'use client';
import { useWatch } from 'react-hook-form';
import { goalLabels } from '@/components/dosage/dose-words';
import { defaultDoseWords } from '@/components/dosage/row-words';
import { FormField } from '@/components/ui/form-field';
import { Select } from '@/components/ui/select';
import { dosageRows } from '@/lib/domain/dosage/choose-row';
import { type DoseKind, type Goal, goals } from '@/lib/domain/dosage/goals';
import { goalsByPattern } from '@/lib/domain/library/default-goals';
import { dosageRowIds } from '@/lib/domain/library/dosage-row-ids';
import { literalDosage } from '@/lib/schemas/exercise-content';
import type { OwnExerciseForm } from '@/lib/schemas/exercise-own';
import type { OwnForm } from './text-fields';

type Entry = OwnExerciseForm['defaultDosage'][Goal];
const own = 'own';
const none = 'none';

/** The dose that the builder starts with, for each goal that the movement is offered for. */
export function DoseFields({ form }: { form: OwnForm }) {
  const pattern = useWatch({ control: form.control, name: 'pattern' });
  const kind = useWatch({ control: form.control, name: 'doseKind' }) ?? 'reps';
  const chosen = useWatch({ control: form.control, name: 'defaultDosage' });
  const offered = goals.filter(
    (goal) => (pattern !== undefined && goalsByPattern[pattern].includes(goal)) || chosen[goal] !== undefined,
  );
  return (
    <section aria-labelledby="doses" className="flex flex-col gap-3">
      <h2 id="doses">Default doses</h2>
      {offered.length === 0 ? (
        <p className="text-muted">Choose the movement first: it decides the goals.</p>
      ) : (
        <FormField control={form.control} name="defaultDosage" label="Default doses">
          {({ id, onChange, errorMessage }) => (
            <div id={id} tabIndex={-1} className="grid gap-3 lg:grid-cols-2">
              {errorMessage !== undefined && <p className="text-red lg:col-span-2">{errorMessage}</p>}
              {offered.map((goal) => (
                <GoalDose
                  key={goal}
                  goal={goal}
                  kind={kind}
                  entry={chosen[goal]}
                  onChange={(entry) => onChange(withEntry(chosen, goal, entry))}
                />
              ))}
            </div>
          )}
        </FormField>
      )}
    </section>
  );
}

function withEntry(chosen: OwnExerciseForm['defaultDosage'], goal: Goal, entry: Entry) {
  const { [goal]: _before, ...others } = chosen;
  return entry === undefined ? others : { ...others, [goal]: entry };
}

function GoalDose({
  goal,
  kind,
  entry,
  onChange,
}: {
  goal: Goal;
  kind: DoseKind;
  entry: Entry;
  onChange: (entry: Entry) => void;
}) {
  const rows = dosageRowIds.filter((id) => dosageRows.some((row) => row.id === id && row.goal === goal));
  const options = [
    { value: none, label: 'Not for this goal' },
    ...rows.map((id) => ({ value: id, label: defaultDoseWords(id, kind) })),
    ...(typeof entry === 'object'
      ? [{ value: own, label: defaultDoseWords(literalDosage.parse(entry), kind) }]
      : []),
  ];
  return (
    <Select
      label={goalLabels[goal]}
      optional
      options={options}
      value={entry === undefined ? none : typeof entry === 'string' ? entry : own}
      onChange={(value) => {
        if (value !== own) onChange(rows.find((id) => id === value));
      }}
    />
  );
}
