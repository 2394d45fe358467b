'use client';
import { useEffect, useRef, useState } from 'react';
import { Photos } from '@/components/exercise/photos';
import { CautionNotes } from '@/components/safety/caution-notes';
import { useAloud, useAwake } from '@/components/session/aids';
import { doubleTapMs } from '@/components/session/double-tap';
import { FigureBox } from '@/components/session/figure-box';
import { FeelScreen, isDue } from '@/components/session/feel-screen';
import { GuidanceNotes } from '@/components/session/guidance-notes';
import { HoldScreen } from '@/components/session/hold-screen';
import { HowTo } from '@/components/session/how-to';
import { HurtForm } from '@/components/session/hurt-form';
import { MoreSheet } from '@/components/session/more-sheet';
import { RestScreen } from '@/components/session/rest-screen';
import { SetEditor } from '@/components/session/set-editor';
import { SetScreen } from '@/components/session/set-screen';
import { SkipForm } from '@/components/session/skip-form';
import { Button } from '@/components/ui/plain-button';
import { TopBar } from '@/components/session/top-bar';
import { endsTheDay } from '@/lib/client/ended-by';
import { questionsOf } from '@/lib/client/questions';
import {
  outcomeOf,
  plannedSets,
  suggestedSet,
  type Told,
  toldBrokenOff,
  toldPart,
  toldSkip,
  weightBefore,
} from '@/lib/client/records';
import { setInWords } from '@/lib/client/set-words';
import type { ExercisePicture } from '@/lib/domain/log/exercise-picture';
import type { DoneSet, SaidOfExercise, Sitting, SittingEvent } from '@/lib/domain/log/sitting';
import { startTimer } from '@/lib/domain/log/timer';
import type { LoadUnit } from '@/lib/domain/number/units';
import { patientWords } from '@/lib/domain/messages/patient';
import { guidanceWords } from '@/lib/domain/messages/patient-guidance';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import type { AgreedLimits } from '@/lib/domain/pain/agreed-limits';
import type { Locale } from '@/lib/domain/result';
import type { SkipReason } from '@/lib/domain/record/told';
import type { TodayExercise, TodayView } from '@/lib/schemas/today';
import { TurnBox } from '../later-parts';

type ExerciseScreensProps = {
  sitting: Sitting;
  exercise: TodayExercise;
  program: TodayView['program'];
  limits: AgreedLimits;
  picture: ExercisePicture | null;
  /** The other version that may be done today; null where there is none. */
  other: { name: string; isEasier: boolean } | null;
  onOther: () => void;
  unit: LoadUnit;
  emergencyNumber: string;
  locale: Locale;
  step: (event: SittingEvent) => void;
  /** Notes the exercise; what it was noted as before is corrected. */
  onNote: (told: Told) => void;
  /** Notes it and goes on. */
  onSave: (told: Told) => void;
  /** It is noted: on to the next. */
  onNext: () => void;
  /** The session ends here. */
  onStop: () => void;
};

/** One exercise: its sets with their rests and timers, then how it was, or why it was left out. */
export function ExerciseScreens(props: ExerciseScreensProps) {
  const { sitting, exercise, limits, locale, emergencyNumber, step } = props;
  const words = sessionWords[locale];
  const { sets, said, painBefore } = sitting;
  const suggested = suggestedSet(exercise, sets);
  const [now, setNow] = useState<DoneSet>(suggested);
  /** The place of the set that is typed; null: the next one; undefined: none. */
  const [typed, setTyped] = useState<number | null | undefined>(undefined);
  /** What was said when it was noted last. */
  const [noted, setNoted] = useState<string | null>(null);
  const lastTap = useRef(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const isResting = sitting.phase === 'set' && sitting.restUntilMs !== null;
  const isTyping = typed !== undefined;
  const isTimed = sitting.timer !== null;
  useEffect(() => {
    if (!isTyping && sitting.phase === 'set') heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [isTyping, sitting.phase, isResting, isTimed]);
  useAwake(sitting.phase === 'set');
  const steps = [exercise.name, exercise.dose.line, exercise.setup, ...exercise.steps].join('. ');
  const isFirstSight = sitting.phase === 'set' && sets.length === 0 && sitting.timer === null && !isTyping;
  useAloud(isFirstSight ? steps : null, words.aloud.voice);

  const isComplete = outcomeOf(exercise, sets) === 'done';
  const asksOf = (during: SaidOfExercise['during']) =>
    questionsOf({ localDate: sitting.localDate, program: props.program }, exercise, {
      // Pain before and after have screens of their own.
      ...{ isFirst: false, isLast: false, isComplete },
      painDuring: typeof during === 'number' ? during : null,
      corrects: exercise.logs.find(({ logId }) => logId === sitting.savedAs) ?? null,
    });
  const toldNow = (now_: SaidOfExercise): Told => ({
    ...toldBrokenOff({ sets, painBefore, said: now_ }),
    outcome: outcomeOf(exercise, sets),
    spread: asksOf(now_.during).spread ? now_.spread : null,
  });
  const toldStop = (now_: SaidOfExercise): Told => toldBrokenOff({ sets, painBefore, said: now_ });
  const endsDay = ({ during, spread }: SaidOfExercise): boolean =>
    endsTheDay({
      pain: { rest: painBefore, during: typeof during === 'number' ? during : null },
      symptomsSpread: spread,
    });

  /** Kept the moment it is tapped; the last answer that is due saves, and so does what ends the day. */
  function say(change: Partial<SaidOfExercise>): void {
    const all = { ...said, ...change };
    step({ kind: 'say', said: change });
    if (sitting.phase === 'hurt') {
      if (endsDay(all)) props.onSave(toldStop(all));
      return;
    }
    if (endsDay(all)) return props.onSave(toldNow(all));
    if (!('comment' in change) && !isDue(all, asksOf(all.during))) note(all);
  }
  function note(all: SaidOfExercise): void {
    setNoted(JSON.stringify(all));
    props.onNote(toldNow(all));
  }
  function next(): void {
    if (sitting.savedAs !== null && noted === JSON.stringify(said)) return props.onNext();
    props.onSave(toldNow(said));
  }

  function restAfter(): number | null {
    const { restSeconds } = exercise;
    return restSeconds !== null && restSeconds > 0 ? Date.now() + restSeconds * 1000 : null;
  }
  const isEcho = (): boolean => {
    if (Date.now() - lastTap.current < doubleTapMs) return true;
    lastTap.current = Date.now();
    return false;
  };
  function finishSet(set: DoneSet): void {
    if (isEcho()) return;
    setTyped(undefined);
    setNow(suggestedSet(exercise, [...sets, set]));
    step({ kind: 'setDone', set, restUntilMs: restAfter() });
  }

  /** What was done stays; who stops in the middle because of pain is asked how much it hurt. */
  function leaveOut(reason: SkipReason): void {
    if (sets.length === 0) return props.onSave(toldSkip(reason));
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
        doneSets={sets.length}
        onBack={() => step({ kind: 'back' })}
        onSave={leaveOut}
      />
    );
  if (sitting.phase === 'hurt')
    return (
      <HurtForm
        title={exercise.name}
        said={said}
        limits={limits}
        painBefore={painBefore}
        asksSpread={props.program?.asksSpread ?? true}
        emergencyNumber={emergencyNumber}
        locale={locale}
        onSay={say}
        onBack={() => step({ kind: 'back' })}
        onStop={() => props.onSave(toldStop(said))}
      />
    );

  const place = words.placeShort(sitting.place + 1, sitting.plan.length);
  const name = (
    <h1 ref={heading} tabIndex={-1} className="text-base leading-tight text-ink outline-none">
      {exercise.name} <span className="font-normal whitespace-nowrap text-muted">· {place}</span>
    </h1>
  );
  if (sitting.phase === 'feel') {
    const following = sitting.plan[sitting.place + 1];
    return (
      <div className="flex flex-1 flex-col gap-3">
        <TopBar
          start={
            sitting.savedAs === null && (
              <Button variant="quiet" size="compact" onPress={() => step({ kind: 'back' })}>
                {words.backTo}
              </Button>
            )
          }
          middle={name}
        />
        <FeelScreen
          said={said}
          limits={limits}
          painBefore={painBefore}
          asks={asksOf(said.during)}
          isSaved={sitting.savedAs !== null && noted === JSON.stringify(said)}
          emergencyNumber={emergencyNumber}
          nextLabel={following === undefined ? words.feel.lastQuestion : words.feel.next(following.name)}
          locale={locale}
          onSay={say}
          onUndo={() => step({ kind: 'say', said: { effort: null } })}
          onNext={next}
        />
      </div>
    );
  }
  if (typed !== undefined) {
    const number = typed === null ? sets.length + 1 : typed + 1;
    const initial = typed === null ? now : (sets[typed] ?? now);
    return (
      <SetEditor
        exercise={exercise}
        title={`${exercise.name} · ${words.set(number)}`}
        initial={initial}
        before={weightBefore(exercise, sets)}
        unit={suggested.weight?.unit ?? props.unit}
        words={words}
        locale={locale}
        onBack={() => setTyped(undefined)}
        onSave={(set) => {
          if (typed === null) return finishSet(set);
          step({ kind: 'changeSet', place: typed, set });
          setTyped(undefined);
        }}
        onHurt={() => {
          setTyped(undefined);
          step({ kind: 'stopExercise' });
        }}
      />
    );
  }

  const onHurt = () => step({ kind: 'stopExercise' });
  const last = sets.at(-1);
  const isTime = exercise.doseKind === 'hold' || exercise.doseKind === 'time';
  const isOnly = exercise.sets - sets.length <= 1;
  const planned = now.amounts[sitting.timer?.side ?? 0] ?? exercise.amount.min;
  return (
    <div className="flex flex-1 flex-col gap-2.5">
      <TopBar
        start={
          <Button variant="quiet" size="compact" onPress={props.onStop}>
            {words.stopHere}
          </Button>
        }
        middle={name}
        end={
          <MoreSheet title={exercise.name} words={words} onSkip={() => step({ kind: 'askSkip' })}>
            <HowTo
              exercise={exercise}
              words={words}
              fromPhysio={patientWords[locale].today.fromPhysio}
              isOpen
            />
            <CautionNotes exercises={[exercise]} locale={locale} />
          </MoreSheet>
        }
      />
      {sitting.timer !== null ? (
        <HoldScreen
          exercise={exercise}
          timer={sitting.timer}
          plannedSeconds={planned}
          doneSets={sets.length}
          words={words}
          onTimer={(timer) => step({ kind: 'timer', timer })}
          onHeld={(amounts) => finishSet({ ...now, amounts })}
          onHurt={onHurt}
        />
      ) : isResting && sitting.restUntilMs !== null && last !== undefined ? (
        <RestScreen
          untilMs={sitting.restUntilMs}
          restSeconds={exercise.restSeconds ?? 0}
          next={{ number: sets.length + 1, of: exercise.sets, what: setInWords(exercise, now, locale) }}
          saved={{ number: sets.length, what: setInWords(exercise, last, locale) }}
          words={words}
          onLonger={(restUntilMs) => step({ kind: 'restLonger', restUntilMs })}
          onUndo={() => {
            setNow(last);
            step({ kind: 'undoSet' });
          }}
          onHurt={onHurt}
          onGoOn={() => step({ kind: 'restOver' })}
        />
      ) : (
        <SetScreen
          exercise={exercise}
          done={sets}
          now={now}
          before={weightBefore(exercise, sets)}
          figure={
            <>
              <FigureBox
                picture={props.picture}
                rhythm={exercise.rhythm}
                Turn={TurnBox}
                words={words.figure}
              />
              {exercise.photos !== undefined && <Photos slug={exercise.slug} photos={exercise.photos} />}
            </>
          }
          timer={
            isTime && (
              <Button size="compact" onPress={() => step({ kind: 'timer', timer: startTimer(Date.now()) })}>
                {words.timer.open}
              </Button>
            )
          }
          notes={
            sets.length === 0 && (
              <>
                {props.other !== null && (
                  <Button block onPress={props.onOther}>
                    {words.other(props.other.name, props.other.isEasier)}
                  </Button>
                )}
                <GuidanceNotes exercises={[exercise]} words={guidanceWords[locale]} />
                <CautionNotes exercises={[exercise]} locale={locale} />
                <p className="border-s-4 border-red ps-3">{exercise.stopIf}</p>
              </>
            )
          }
          words={words}
          locale={locale}
          onNow={setNow}
          onDone={finishSet}
          onAll={
            isOnly
              ? null
              : () => {
                  if (isEcho()) return;
                  step({ kind: 'setsDone', sets: plannedSets(exercise).slice(sets.length) });
                }
          }
          onType={setTyped}
          onHurt={onHurt}
        />
      )}
    </div>
  );
}
