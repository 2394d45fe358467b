'use client';
import type { ReactNode } from 'react';
import { ReadingHint } from '@/components/exercise/reading-hint';
import type { DoseDraft } from '@/components/program/dose-draft';
import { Disclosure } from '@/components/ui/disclosure';
import { TextArea } from '@/components/ui/text-field';
import { Select, type SelectOption } from '@/components/ui/select';
import type { Goal } from '@/lib/domain/dosage/goals';
import {
  AmountFields,
  type DoseFieldsProps,
  faultAt,
  fieldId,
  MannerFields,
  NumberBox,
  PauseFields,
  rowClass,
} from './dose-fields';
import { goalLabels } from './dose-words';
import { LoadFields } from './load-fields';
import { ScheduleFields } from './schedule-fields';

export type DoseEditorProps = DoseFieldsProps & {
  goal: Goal;
  goals: readonly Goal[];
  onGoal: (goal: Goal) => void;
  /** With what a loaded exercise may be done. */
  implements: readonly SelectOption[];
  /** Whether the patient may choose an easier version on a hard day. */
  easier: ReactNode;
};

/** What is set each time stands in the two rows; faults of anything else open what is folded. */
const inTheRows =
  /^(sets|repsMin|repsMax|load|schedule|holdSeconds$|durationSeconds|breaths|distanceMetres|steps)/;

/** The whole dose of one prescription, edited in place: how much and how often in two rows, the rest folded. */
export function DoseEditor({ goal, goals, onGoal, implements: tools, easier, ...fields }: DoseEditorProps) {
  const { dose, faults, idPrefix, onChange } = fields;
  return (
    <div className="flex flex-col gap-2.5">
      <div className={rowClass}>
        <AmountFields {...fields} />
        <LoadFields {...fields} />
      </div>
      <div className={rowClass}>
        <ScheduleFields {...fields} />
      </div>
      <Disclosure
        title="More"
        summary={<span className="text-sm text-muted">{moreWords(dose, goal)}</span>}
        level={3}
        framed={false}
        rememberAs="dose-more"
        mustOpen={faults.some(({ path }) => !inTheRows.test(path))}
      >
        <div className={rowClass}>
          <NumberBox
            idPrefix={idPrefix}
            faults={faults}
            path="timesPerDay"
            label="Times a day"
            value={dose.timesPerDay}
            onChange={(timesPerDay) => onChange({ timesPerDay })}
          />
          <PauseFields {...fields} />
          <MannerFields {...fields} />
          {tools.length > 1 && (
            <Select
              id={fieldId(idPrefix, 'loadEquipment')}
              label="With"
              options={tools}
              value={dose.loadEquipment}
              onChange={(loadEquipment) => onChange({ loadEquipment, loadBasis: null })}
            />
          )}
          <Select
            id={fieldId(idPrefix, 'goal')}
            label="Goal"
            options={goals.map((value) => ({ value, label: goalLabels[value] }))}
            value={goal}
            onChange={(next) => {
              if (next !== goal) onGoal(next);
            }}
          />
          {easier}
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
      </Disclosure>
    </div>
  );
}

/** What is set in the folded part, so that nobody has to open it to know. */
function moreWords(
  { timesPerDay, restSeconds, effortTarget, tempo, note, easierSlug }: DoseDraft,
  goal: Goal,
): string {
  const { low, high } = effortTarget ?? { low: null, high: null };
  return [
    goalLabels[goal].toLowerCase(),
    timesPerDay === 1 || timesPerDay === null ? null : `${timesPerDay} times a day`,
    restSeconds === null ? null : `rest ${restSeconds} s`,
    effortTarget === null
      ? null
      : `effort ${[...new Set([low, high])].filter((end) => end !== null).join('–')}`,
    tempo === null
      ? null
      : `tempo ${[tempo.lower, tempo.pause, tempo.lift].map((part) => part ?? '–').join('-')}`,
    easierSlug === null ? null : 'an easier one may be chosen',
    note.trim() === '' ? null : 'note',
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
