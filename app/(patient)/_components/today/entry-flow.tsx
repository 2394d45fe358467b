'use client';
import { useEffect, useState } from 'react';
import { type FeelDraft, feelDraftOf, FeelSteps, type Feelings } from '@/components/session/feel-steps';
import { TakeBack } from '@/components/session/take-back';
import { SkipForm } from '@/components/session/skip-form';
import { asNoted } from '@/lib/client/easier';
import { questionsOf } from '@/lib/client/questions';
import { outcomeOf, plannedSets, setsOf, type Told, toldSkip, weightBefore } from '@/lib/client/records';
import { useBackSteps } from '@/lib/client/use-back-steps';
import type { DoneSet } from '@/lib/domain/log/sitting';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import { limitsOf } from '@/lib/domain/pain/agreed-limits';
import { strictestRule } from '@/lib/domain/pain/pain-zone';
import type { Locale } from '@/lib/domain/result';
import type { LogView, TodayExercise, TodayView } from '@/lib/schemas/today';
import { type DoneDraft, doneDraftOf, WhatWasDone } from './what-was-done';

type EntryFlowProps = {
  /** The day that the entry is for. */
  view: TodayView;
  exercise: TodayExercise;
  /** The entry that is corrected; null for a new one. */
  corrects: LogView | null;
  /** Which questions of the whole session belong to this entry. */
  isFirst: boolean;
  isLast: boolean;
  /** Pain before the session, where it was said with an earlier entry of it. */
  painBefore: number | null;
  /** What saving leads to: the next entry, the day, or an entry in place of the former one. */
  save: 'next' | 'save' | 'correct';
  /** The day is over. */
  isPast?: boolean;
  emergencyNumber: string;
  locale: Locale;
  onBack: () => void;
  onSave: (told: Told) => void;
  /** Takes the entry back that is corrected; left out where that is not the patient's to do. */
  onTakeBack?: () => void;
};

type Step = 'what' | 'skip' | 'feel';

type EntryDraft = {
  step: Step;
  done: DoneDraft;
  sets: readonly DoneSet[];
  isStopped: boolean;
  feel: FeelDraft;
};

/** What was answered and not yet saved, by entry: whoever leaves in the middle and comes back goes on where they were. */
const drafts = new Map<string, EntryDraft>();

/** One entry without the guided session: what was done, how it felt. Also the way to correct one. */
export function EntryFlow(props: EntryFlowProps) {
  const { view, corrects, save, isPast = false, emergencyNumber, locale, onBack, onSave } = props;
  const exercise = asNoted(props.exercise, corrects);
  const words = sessionWords[locale];
  const key = `${exercise.prescriptionId} ${view.localDate} ${corrects?.logId ?? exercise.logs.length}`;
  const initial = corrects === null ? null : feelingsOf(corrects);
  const [draft, setDraft] = useState<EntryDraft>(() => drafts.get(key) ?? freshDraft({ ...props, exercise }));
  const change = (changes: Partial<EntryDraft>) => setDraft((now) => ({ ...now, ...changes }));
  useEffect(() => {
    drafts.set(key, draft);
  }, [key, draft]);
  const { step, sets, isStopped, feel } = draft;
  useBackSteps(2, step === 'what' ? 0 : step === 'skip' ? 1 : 1 + feel.place, () =>
    change(
      step === 'feel' && feel.place > 0 ? { feel: { ...feel, place: feel.place - 1 } } : { step: 'what' },
    ),
  );
  const keep = (told: Told) => {
    drafts.delete(key);
    onSave(told);
  };
  const common = { words, locale, emergencyNumber };
  const said = corrects?.pain.rest ?? props.painBefore;

  if (step === 'skip')
    return (
      <SkipForm
        {...common}
        title={exercise.name}
        initial={corrects?.skipReason ?? null}
        onBack={() => change({ step: 'what' })}
        onSave={(reason) => keep(toldSkip(reason))}
      />
    );
  if (step === 'feel')
    return (
      <FeelSteps
        {...common}
        title={exercise.name}
        limits={limitsOf(view.program ?? strictestRule, exercise)}
        painBefore={said}
        asks={(painDuring) =>
          questionsOf(view, exercise, {
            ...{ isFirst: props.isFirst, isLast: props.isLast, painDuring, corrects },
            isComplete: !isStopped && outcomeOf(exercise, sets) === 'done',
          })
        }
        saveLabel={words.entry[save]}
        initial={initial}
        draft={feel}
        onDraft={(next) => change({ feel: next })}
        isPast={isPast}
        onBack={() => change({ step: 'what' })}
        onSave={({ before, during, after, ...rest }) =>
          keep({
            outcome: isStopped ? 'stopped' : outcomeOf(exercise, sets),
            skipReason: null,
            sets,
            pain: { rest: before ?? said, during, after },
            ...rest,
          })
        }
      />
    );
  return (
    <>
      <WhatWasDone
        exercise={exercise}
        draft={draft.done}
        onDraft={(done) => change({ done })}
        before={weightBefore(exercise, [])}
        isCorrection={corrects !== null}
        isPast={isPast}
        words={words}
        locale={locale}
        onBack={onBack}
        onSkip={() => change({ step: 'skip' })}
        onDone={(done, stopped) => change({ sets: done, isStopped: stopped, step: 'feel' })}
      />
      {props.onTakeBack !== undefined && <TakeBack words={words} onTakeBack={props.onTakeBack} />}
    </>
  );
}

function freshDraft({ view, exercise, corrects }: EntryFlowProps): EntryDraft {
  const sets =
    corrects === null || corrects.sets.length === 0 ? plannedSets(exercise) : setsOf(exercise, corrects);
  return {
    ...{ step: 'what', sets, isStopped: false },
    done: doneDraftOf(exercise, sets, view.loadUnit, corrects?.outcome ?? null),
    feel: feelDraftOf(corrects === null ? null : feelingsOf(corrects)),
  };
}

const feelingsOf = (log: LogView): Feelings => ({
  before: log.pain.rest ?? null,
  during: log.pain.during ?? null,
  after: log.pain.after ?? null,
  effort: log.effort,
  technique: log.technique ?? null,
  spread: log.symptomsSpread ?? null,
  comment: log.comment,
});
