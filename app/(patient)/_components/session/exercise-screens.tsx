'use client';
import { useEffect, useRef, useState } from 'react';
import { FeelSteps, type Feelings } from '@/components/session/feel-steps';
import { Photos } from '@/components/exercise/photos';
import { FigureBox } from '@/components/session/figure-box';
import { CautionNotes } from '@/components/safety/caution-notes';
import { GuidanceNotes } from '@/components/session/guidance-notes';
import { HowTo } from '@/components/session/how-to';
import { HurtForm } from '@/components/session/hurt-form';
import { RestStrip } from '@/components/session/rest-strip';
import { SetEditor } from '@/components/session/set-editor';
import { SetScreen } from '@/components/session/set-screen';
import { SkipForm } from '@/components/session/skip-form';
import { TopBar } from '@/components/session/top-bar';
import { Button } from '@/components/ui/plain-button';
import { LinkButton } from '@/components/ui/plain-link';
import { questionsOf } from '@/lib/client/questions';
import {
  outcomeOf,
  suggestedSet,
  type Told,
  toldHurt,
  toldPart,
  toldSkip,
  weightBefore,
} from '@/lib/client/records';
import type { ExercisePicture } from '@/lib/domain/log/exercise-picture';
import type { DoneSet, Sitting, SittingEvent } from '@/lib/domain/log/sitting';
import type { LoadUnit } from '@/lib/domain/number/units';
import { patientWords } from '@/lib/domain/messages/patient';
import { guidanceWords } from '@/lib/domain/messages/patient-guidance';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import type { AgreedLimits } from '@/lib/domain/pain/agreed-limits';
import type { Locale } from '@/lib/domain/result';
import { paths } from '@/lib/paths';
import type { SkipReason } from '@/lib/domain/record/told';
import type { TodayExercise, TodayView } from '@/lib/schemas/today';

type ExerciseScreensProps = {
  sitting: Sitting;
  exercise: TodayExercise;
  program: TodayView['program'];
  limits: AgreedLimits;
  picture: ExercisePicture | null;
  unit: LoadUnit;
  emergencyNumber: string;
  locale: Locale;
  step: (event: SittingEvent) => void;
  onSave: (told: Told) => void;
  /** The session ends here. */
  onStop: () => void;
};

/** A second tap within this time is the first one's echo, not another set. */
const doubleTapMs = 600;

/** One exercise: its sets, then how it was, or why it was left out. */
export function ExerciseScreens(props: ExerciseScreensProps) {
  const { sitting, exercise, locale, step, emergencyNumber } = props;
  const words = sessionWords[locale];
  const place = words.place(sitting.place + 1, sitting.plan.length);
  const suggested = suggestedSet(exercise, sitting.sets);
  const [amount, setAmount] = useState(suggested.amounts[0] ?? exercise.amount.min);
  const [isAdjusting, setAdjusting] = useState(false);
  const lastTap = useRef(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const setNumber = sitting.sets.length + 1;
  useEffect(() => {
    if (!isAdjusting && sitting.phase === 'set') heading.current?.focus();
    window.scrollTo(0, 0);
  }, [isAdjusting, sitting.phase]);

  function finishSet(set: DoneSet): void {
    if (Date.now() - lastTap.current < doubleTapMs) return;
    lastTap.current = Date.now();
    setAdjusting(false);
    const { restSeconds } = exercise;
    const hasRest = restSeconds !== null && restSeconds > 0;
    step({ kind: 'setDone', set, restUntilMs: hasRest ? Date.now() + restSeconds * 1000 : null });
  }

  function save(feelings: Feelings): void {
    const { before: _, during, after, ...rest } = feelings;
    props.onSave({
      outcome: outcomeOf(exercise, sitting.sets),
      skipReason: null,
      sets: sitting.sets,
      pain: { rest: sitting.painBefore, during, after },
      ...rest,
    });
  }

  /** What was done stays; who stops in the middle because of pain is asked how much it hurts. */
  function leaveOut(reason: SkipReason): void {
    if (sitting.sets.length === 0) return props.onSave(toldSkip(reason));
    if (reason === 'pain') return step({ kind: 'stopExercise' });
    props.onSave(toldPart(sitting, reason));
  }

  if (sitting.phase === 'skip')
    return (
      <SkipForm
        title={exercise.name}
        emergencyNumber={emergencyNumber}
        words={words}
        locale={locale}
        doneSets={sitting.sets.length}
        onBack={() => step({ kind: 'back' })}
        onSave={leaveOut}
      />
    );
  if (sitting.phase === 'hurt')
    return (
      <HurtForm
        title={exercise.name}
        limits={props.limits}
        painBefore={sitting.painBefore}
        asksSpread={props.program?.asksSpread ?? true}
        emergencyNumber={emergencyNumber}
        words={words}
        locale={locale}
        onBack={() => step({ kind: 'back' })}
        onSave={(said) => props.onSave(toldHurt(sitting, said))}
      />
    );
  if (sitting.phase === 'feel')
    return (
      <FeelSteps
        title={exercise.name}
        limits={props.limits}
        painBefore={sitting.painBefore}
        asks={(painDuring) =>
          questionsOf({ localDate: sitting.localDate, program: props.program }, exercise, {
            // Pain before has a screen of its own.
            isFirst: false,
            isLast: sitting.place >= sitting.plan.length - 1,
            painDuring,
            isComplete: outcomeOf(exercise, sitting.sets) === 'done',
          })
        }
        emergencyNumber={emergencyNumber}
        words={words}
        locale={locale}
        saveLabel={words.feel.save}
        onBack={() => step({ kind: 'back' })}
        onSave={save}
      />
    );
  if (isAdjusting)
    return (
      <SetEditor
        exercise={exercise}
        title={`${exercise.name} · ${words.set(setNumber)}`}
        initial={{ ...suggested, amounts: suggested.amounts.map(() => amount) }}
        before={weightBefore(exercise, sitting.sets)}
        unit={suggested.weight?.unit ?? props.unit}
        words={words}
        locale={locale}
        onBack={() => setAdjusting(false)}
        onSave={(set) => {
          setAmount(suggestedSet(exercise, [...sitting.sets, set]).amounts[0] ?? amount);
          finishSet(set);
        }}
        onHurt={() => {
          setAdjusting(false);
          step({ kind: 'stopExercise' });
        }}
      />
    );
  return (
    <div className="flex flex-col gap-4">
      <TopBar
        start={
          sitting.owesAfter ? (
            <Button variant="quiet" size="compact" onPress={props.onStop}>
              ‹ {words.stop}
            </Button>
          ) : (
            <LinkButton href={paths.today} variant="quiet" size="compact">
              ‹ {words.stop}
            </LinkButton>
          )
        }
        middle={place}
        end={
          <Button variant="quiet" size="compact" onPress={() => step({ kind: 'askSkip' })}>
            {words.skip}
          </Button>
        }
      />
      <h1 ref={heading} tabIndex={-1} className="outline-none">
        {exercise.name}
      </h1>
      <FigureBox picture={props.picture} words={words.figure} />
      {exercise.photos !== undefined && <Photos slug={exercise.slug} photos={exercise.photos} />}
      {sitting.sets.length === 0 && <CautionNotes exercises={[exercise]} locale={locale} />}
      {sitting.sets.length === 0 && <GuidanceNotes exercises={[exercise]} words={guidanceWords[locale]} />}
      {sitting.restUntilMs !== null && (
        <RestStrip key={sitting.restUntilMs} untilMs={sitting.restUntilMs} words={words} />
      )}
      <SetScreen
        exercise={exercise}
        setNumber={setNumber}
        amount={amount}
        weight={suggested.weight}
        words={words}
        locale={locale}
        onAmount={setAmount}
        onDone={() => finishSet({ ...suggested, amounts: suggested.amounts.map(() => amount) })}
        onExceptions={() => setAdjusting(true)}
        onHurt={() => step({ kind: 'stopExercise' })}
      />
      <HowTo exercise={exercise} words={words} fromPhysio={patientWords[locale].today.fromPhysio} />
    </div>
  );
}
