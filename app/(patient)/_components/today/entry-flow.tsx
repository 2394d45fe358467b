'use client';
import { useState } from 'react';
import { FeelSteps, type Feelings } from '@/components/session/feel-steps';
import { TakeBack } from '@/components/session/take-back';
import { SkipForm } from '@/components/session/skip-form';
import { asNoted } from '@/lib/client/easier';
import { questionsOf } from '@/lib/client/questions';
import { outcomeOf, plannedSets, setsOf, type Told, toldSkip, weightBefore } from '@/lib/client/records';
import type { DoneSet } from '@/lib/domain/log/sitting';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import { limitsOf } from '@/lib/domain/pain/agreed-limits';
import { strictestRule } from '@/lib/domain/pain/pain-zone';
import type { Locale } from '@/lib/domain/result';
import type { LogView, TodayExercise, TodayView } from '@/lib/schemas/today';
import { WhatWasDone } from './what-was-done';

type EntryFlowProps = {
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
  emergencyNumber: string;
  locale: Locale;
  onBack: () => void;
  onSave: (told: Told) => void;
  /** Takes the entry back that is corrected; left out where that is not the patient's to do. */
  onTakeBack?: () => void;
};

type Step = 'what' | 'skip' | 'feel';

/** One entry without the guided session: what was done, how it felt. Also the way to correct one. */
export function EntryFlow(props: EntryFlowProps) {
  const { view, corrects, save, emergencyNumber, locale, onBack, onSave } = props;
  const exercise = asNoted(props.exercise, corrects);
  const words = sessionWords[locale];
  const [step, setStep] = useState<Step>('what');
  const [isStopped, setStopped] = useState(false);
  const [sets, setSets] = useState<DoneSet[]>(() =>
    corrects === null || corrects.sets.length === 0 ? plannedSets(exercise) : setsOf(exercise, corrects),
  );
  const common = { words, locale, emergencyNumber };
  const said = corrects?.pain.rest ?? props.painBefore;

  if (step === 'skip')
    return (
      <SkipForm
        {...common}
        title={exercise.name}
        initial={corrects?.skipReason ?? null}
        onBack={() => setStep('what')}
        onSave={(reason) => onSave(toldSkip(reason))}
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
        {...(corrects === null ? {} : { initial: feelingsOf(corrects) })}
        onBack={() => setStep('what')}
        onSave={({ before, during, after, ...rest }) =>
          onSave({
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
        sets={sets}
        before={weightBefore(exercise, [])}
        unit={view.loadUnit}
        initialOutcome={corrects?.outcome ?? null}
        isCorrection={corrects !== null}
        words={words}
        locale={locale}
        onBack={onBack}
        onSkip={() => setStep('skip')}
        onDone={(done, stopped) => {
          setSets(done);
          setStopped(stopped);
          setStep('feel');
        }}
      />
      {props.onTakeBack !== undefined && <TakeBack words={words} onTakeBack={props.onTakeBack} />}
    </>
  );
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
