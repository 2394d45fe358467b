'use client';
import { ReadingHint } from '@/components/exercise/reading-hint';
import { TextArea } from '@/components/ui/text-field';
import { Select, type SelectOption } from '@/components/ui/select';
import type { Goal } from '@/lib/domain/dosage/goals';
import { AmountFields, type DoseFieldsProps, faultAt, fieldId, MannerFields, rowClass } from './dose-fields';
import { goalLabels } from './dose-words';
import { LoadFields } from './load-fields';
import { ScheduleFields } from './schedule-fields';

export type DoseEditorProps = DoseFieldsProps & {
  goal: Goal;
  goals: readonly Goal[];
  onGoal: (goal: Goal) => void;
  /** With what a loaded exercise may be done. */
  implements: readonly SelectOption[];
};

/** The whole dose of one prescription, edited in place. */
export function DoseEditor({ goal, goals, onGoal, implements: tools, ...fields }: DoseEditorProps) {
  const { dose, faults, idPrefix, onChange } = fields;
  return (
    <div className="flex flex-col gap-3.5">
      <AmountFields {...fields} />
      <LoadFields {...fields} implements={tools} />
      <ScheduleFields {...fields} />
      <MannerFields {...fields} />
      <div className={rowClass}>
        <Select
          id={fieldId(idPrefix, 'goal')}
          label="Goal"
          options={goals.map((value) => ({ value, label: goalLabels[value] }))}
          value={goal}
          onChange={(next) => {
            if (next !== goal) onGoal(next);
          }}
        />
        <div className="min-w-60 flex-1">
          <TextArea
            id={fieldId(idPrefix, 'note')}
            label="Note to the patient"
            optional
            rows={2}
            value={dose.note}
            errorMessage={faultAt(faults, 'note')}
            onChange={(note) => onChange({ note })}
          />
          <ReadingHint text={dose.note} />
        </div>
      </div>
    </div>
  );
}
