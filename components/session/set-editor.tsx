'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/plain-button';
import { type Oddity, oddityOf } from '@/lib/client/odd-set';
import type { Weight } from '@/lib/domain/dosage/load';
import type { DoneSet } from '@/lib/domain/log/sitting';
import type { LoadUnit } from '@/lib/domain/number/units';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { Locale } from '@/lib/domain/result';
import type { TodayExercise } from '@/lib/schemas/today';
import { OddQuestion } from './odd-question';
import {
  draftOf,
  isDoneSet,
  noFaults,
  readDraft,
  type SetDraft,
  type SetFaults,
  typedUnit,
} from './set-draft';
import { SetFields } from './set-fields';
import { TopBar } from './top-bar';
import { useFirstFocus } from './use-first-focus';

type SetEditorProps = {
  exercise: Pick<
    TodayExercise,
    'name' | 'doseKind' | 'amount' | 'sides' | 'loadKind' | 'weight' | 'ownWeights'
  >;
  title: string;
  initial: DoneSet;
  /** The weight to compare with; null when there was none. */
  before: Weight | null;
  unit: LoadUnit;
  words: SessionWords;
  locale: Locale;
  onBack: () => void;
  onSave: (set: DoneSet) => void;
  onHurt: () => void;
};

/** The exceptions of one set: fewer, lighter, or it hurt. */
export function SetEditor(props: SetEditorProps) {
  const { exercise, title, initial, before, unit, words, locale, onBack, onSave, onHurt } = props;
  const { scale } = typedUnit(exercise);
  const heading = useFirstFocus<HTMLHeadingElement>();
  const [draft, setDraft] = useState<SetDraft>(() => draftOf(initial, unit, scale));
  const [faults, setFaults] = useState<SetFaults>(noFaults);
  const [asked, setAsked] = useState<(Oddity & { set: DoneSet }) | null>(null);

  function save(): void {
    const read = readDraft(draft, words.adjust, scale);
    if (!isDoneSet(read)) return setFaults(read);
    const odd = oddityOf(exercise, [read], before, locale);
    if (odd !== null) return setAsked({ set: read, ...odd });
    onSave(read);
  }

  return (
    <div className="flex flex-col gap-4">
      <TopBar
        start={
          <Button variant="quiet" size="compact" onPress={onBack}>
            ‹ {words.back}
          </Button>
        }
        middle={title}
      />
      <h1 ref={heading} tabIndex={-1} className="outline-none">
        {words.adjust.title}
      </h1>
      <SetFields
        exercise={exercise}
        draft={draft}
        faults={faults}
        words={words}
        locale={locale}
        idBase="set"
        onChange={(next) => {
          setDraft(next);
          setFaults(noFaults);
        }}
      />
      <div className="flex flex-col gap-2.5">
        <Button variant="primary" size="large" block onPress={save}>
          {words.adjust.save}
        </Button>
        <Button size="large" block onPress={onHurt}>
          {words.adjust.hurt}
        </Button>
      </div>
      <OddQuestion
        asked={asked}
        words={words}
        onYes={() => {
          if (asked !== null) onSave(asked.set);
          setAsked(null);
        }}
        onNo={() => setAsked(null)}
      />
    </div>
  );
}
