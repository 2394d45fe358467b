'use client';
import { useState } from 'react';
import { OddQuestion } from '@/components/session/odd-question';
import {
  draftOf,
  isDoneSet,
  noFaults,
  readDraft,
  type SetDraft,
  type SetFaults,
  typedUnit,
} from '@/components/session/set-draft';
import { SetFields } from '@/components/session/set-fields';
import { TopBar } from '@/components/session/top-bar';
import { Button } from '@/components/ui/plain-button';
import { RadioGroup } from '@/components/ui/radio-group';
import { type Oddity, oddityOf } from '@/lib/client/odd-set';
import { plannedSets } from '@/lib/client/records';
import type { Weight } from '@/lib/domain/dosage/load';
import type { DoneSet } from '@/lib/domain/log/sitting';
import type { LoadUnit } from '@/lib/domain/number/units';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { Locale } from '@/lib/domain/result';
import type { LogView, TodayExercise } from '@/lib/schemas/today';

type Outcome = LogView['outcome'];

/** What was done, while it is typed: whoever goes back finds it so again. */
export type DoneDraft = { outcome: Outcome | null; rows: SetDraft[] };

export const doneDraftOf = (
  exercise: TodayExercise,
  sets: readonly DoneSet[],
  unit: LoadUnit,
  outcome: Outcome | null,
): DoneDraft => ({
  outcome,
  rows: sets.map((set) => draftOf(set, set.weight?.unit ?? unit, typedUnit(exercise).scale)),
});

type WhatWasDoneProps = {
  exercise: TodayExercise;
  draft: DoneDraft;
  onDraft: (draft: DoneDraft) => void;
  before: Weight | null;
  isCorrection: boolean;
  /** It was on an earlier day: the sets are in sight also where all was done, and so is what will be stored. */
  isPast: boolean;
  words: SessionWords;
  locale: Locale;
  onBack: () => void;
  onSkip: () => void;
  onDone: (sets: DoneSet[], isStopped: boolean) => void;
};

/** All of it, part of it or no; for a part, each set as it was. Nothing is chosen beforehand. */
export function WhatWasDone(props: WhatWasDoneProps) {
  const { exercise, draft, onDraft, before, isCorrection, isPast, words, locale } = props;
  const { onBack, onSkip, onDone } = props;
  const { scale } = typedUnit(exercise);
  const { outcome, rows } = draft;
  const [faults, setFaults] = useState<SetFaults[]>([]);
  const [isAsked, setAsked] = useState(false);
  const [unusual, setUnusual] = useState<(Oddity & { sets: DoneSet[] }) | null>(null);
  const isPart = outcome === 'partly' || outcome === 'stopped';
  const showsSets = isPart || (outcome === 'done' && (isCorrection || isPast));

  function goOn(): void {
    if (outcome === null) return setAsked(true);
    if (outcome === 'skipped') return onSkip();
    if (!showsSets) return onDone(plannedSets(exercise), false);
    const read = rows.map((row) => readDraft(row, words.adjust, scale));
    const sets = read.filter(isDoneSet);
    if (sets.length < read.length) return setFaults(read.map((one) => (isDoneSet(one) ? noFaults : one)));
    // Of what was stopped, few are no surprise.
    const odd = outcome === 'stopped' ? null : oddityOf(exercise, sets, before, locale);
    if (odd !== null) return setUnusual({ sets, ...odd });
    onDone(sets, outcome === 'stopped');
  }

  return (
    <div className="flex flex-col gap-4">
      <TopBar
        start={
          <Button variant="quiet" size="compact" onPress={onBack}>
            ‹ {words.back}
          </Button>
        }
      />
      <div>
        <h1>{exercise.name}</h1>
        <p className="text-muted">{exercise.dose.line}</p>
      </div>
      <RadioGroup
        label={words.entry.outcome}
        options={(['done', 'partly', 'stopped', 'skipped'] as const).map((value) => ({
          value,
          label: words.entry[value],
        }))}
        value={outcome}
        onChange={(given) => onDraft({ ...draft, outcome: given })}
        errorMessage={isAsked && outcome === null ? words.entry.missingOutcome : undefined}
      />
      {showsSets &&
        rows.map((row, place) => (
          <fieldset key={place} className="rounded-large border border-line px-4 pt-2 pb-4">
            <legend className="px-1 font-bold">{words.entry.setRow(place + 1)}</legend>
            <SetFields
              exercise={exercise}
              draft={row}
              faults={faults[place] ?? noFaults}
              words={words}
              locale={locale}
              idBase={`set-${place}`}
              onChange={(next) => {
                onDraft({ ...draft, rows: rows.map((old, at) => (at === place ? next : old)) });
                setFaults([]);
              }}
            />
          </fieldset>
        ))}
      <Button variant="primary" size="large" block onPress={goOn}>
        {words.before.go}
      </Button>
      {isCorrection && <p className="text-sm text-muted">{words.entry.keeps}</p>}
      <OddQuestion
        asked={unusual}
        words={words}
        onYes={() => {
          if (unusual !== null) onDone(unusual.sets, outcome === 'stopped');
        }}
        onNo={() => setUnusual(null)}
      />
    </div>
  );
}
