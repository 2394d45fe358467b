'use client';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { StopForToday } from '@/components/safety/stop-for-today';
import { doubleTapMs } from '@/components/session/double-tap';
import { PainQuestion } from '@/components/session/pain-question';
import { TwiceQuestion } from '@/components/session/twice-question';
import { LinkButton } from '@/components/ui/plain-link';
import { Notice } from '@/components/ui/notice';
import { LoadingState } from '@/components/ui/states';
import { asDone, otherVersion, pictureOf } from '@/lib/client/easier';
import { endedBy } from '@/lib/client/ended-by';
import { lastDone, withPainAfter } from '@/lib/client/questions';
import { nextDay } from '@/lib/client/next-day';
import { closeSitting, sittingToGoOn } from '@/lib/client/left-sitting';
import {
  logRecord,
  notedTwice,
  plannedOf,
  sessionRecords,
  startSitting,
  type Told,
  toldBrokenOff,
  toldPart,
  twiceRecord,
} from '@/lib/client/records';
import { writeSitting } from '@/lib/client/sitting-store';
import { useToday } from '@/lib/client/today';
import { useHydrated } from '@/lib/client/use-hydrated';
import { advance, currentPlan, type Sitting, type SittingEvent } from '@/lib/domain/log/sitting';
import { dayInWords, patientWords } from '@/lib/domain/messages/patient';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import { limitsOf } from '@/lib/domain/pain/agreed-limits';
import { strictestRule } from '@/lib/domain/pain/pain-zone';
import { portalPaths } from '@/lib/portal-paths';
import { usePortal } from '@/lib/client/portal/use-portal';
import { type Asking, isStopped } from '@/lib/client/safety';
import type { TodayExercise } from '@/lib/schemas/today';
import { helpOf } from '../help-of';
import { SafetyQuestions } from '../later-parts';
import { SyncLine } from '../sync-line';
import { ExerciseScreens } from './exercise-screens';
import { SessionSafety } from './session-safety';
import { BeforeScreen } from './before-screen';
import { doneInOneSentence } from './done-sentence';
import { SessionEnd } from './session-end';

type GuidedSessionProps = {
  /** There is nothing to do now, or it must not be done. */
  onNothing: () => void;
};

/** Waits for the device's store: a session that was left open goes on where it was. */
export function GuidedSession({ onNothing }: GuidedSessionProps) {
  const { data } = usePortal();
  const { view, sync } = useToday();
  const isReady = useHydrated() && sync.isReady;
  const [isOpen, setOpen] = useState(false);
  // Decided once: whatever comes later is told within the session.
  const isDue = view.state === 'ready' && !isStopped(view.safety);
  if (isReady && isDue && !isOpen) setOpen(true);
  const isLeft = isReady && !isDue && !isOpen;
  useEffect(() => {
    if (isLeft) onNothing();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it becomes so
  }, [isLeft]);
  const { language } = data.person;
  if (isOpen) return <OpenSession />;
  // What most sessions begin with is there to be read while the page gets ready; nothing of it answers yet.
  if (isDue && view.safety.due === null && startSitting(view)?.phase === 'before')
    return (
      <div inert className="flex flex-1 flex-col">
        <BeforeScreen
          emergencyNumber={helpOf(data, language).emergencyNumber}
          locale={language}
          onBack={nothing}
          onSave={nothing}
        />
      </div>
    );
  return <LoadingState label={sessionWords[language].before.go} />;
}

const nothing = () => {};

/** The session, one exercise and one set at a time; every exercise is kept on the device the moment it is saved. */
function OpenSession() {
  const { data, go } = usePortal();
  const locale = data.person.language;
  const help = helpOf(data, locale);
  const { emergencyNumber } = help;
  const { view, sync } = useToday();
  const [initial] = useState(view);
  const [pictures] = useState(data.pictures);
  const [goesOn] = useState(() => sittingToGoOn(view));
  const [sitting, setSitting] = useState<Sitting | null>(() => goesOn ?? startSitting(view));
  const [left, setLeft] = useState<string | null>(null);
  const words = sessionWords[locale];
  const today = patientWords[locale].today;
  useEffect(() => {
    if (goesOn !== null) return;
    const name = closeSitting(initial, sync.queue.add);
    if (name === null) return;
    // oxlint-disable-next-line react/set-state-in-effect -- the device's store has been changed, the words follow
    setLeft(name);
  }, [goesOn, initial, sync.queue]);
  const shownAt = useRef(0);
  const screen = sitting === null ? '' : `${sitting.place} ${sitting.phase}`;
  useEffect(() => {
    shownAt.current = Date.now();
  }, [screen]);
  /** The second half of a double tap belongs to the screen before: it does nothing on the one that has come. */
  const dropEcho = (event: MouseEvent) => {
    if (event.detail > 1 && Date.now() - shownAt.current < doubleTapMs) event.stopPropagation();
  };
  const isPastMidnight =
    sitting !== null && sitting.phase !== 'finished' && view.localDate > sitting.localDate;
  useEffect(() => {
    if (!isPastMidnight) return;
    // The day of the session is over: what was done of it counts for that day.
    const name = closeSitting(initial, sync.queue.add);
    // oxlint-disable-next-line react/set-state-in-effect -- the device's store has been changed, the screen follows
    setLeft(name);
    setSitting((current) => current && { ...current, phase: 'finished', sets: [] });
  }, [isPastMidnight, initial, sync.queue]);
  /** The questions that follow what has ended the day, once somebody went on to them. */
  const [asked, setAsked] = useState<Asking | null>(null);
  const ended = endedBy(view);
  const isEnded = ended !== null;
  useEffect(() => {
    // Ended elsewhere, in the middle of an exercise: its sets stay.
    if (isEnded) {
      closeSitting(view, sync.queue.add);
    } else if (sitting !== null)
      writeSitting(initial.patientId, sitting.phase === 'finished' ? null : sitting);
  }, [initial.patientId, sitting, isEnded, view, sync.queue]);

  const { due } = view.safety;
  const toDay = () => go(portalPaths.today);
  if (asked !== null || ended !== null)
    return (
      <>
        {asked !== null ? (
          <SafetyQuestions
            today={{ view, sync }}
            asking={asked}
            help={help}
            locale={locale}
            onBack={toDay}
            onDone={toDay}
          />
        ) : (
          ended !== null && (
            <StopForToday
              ended={ended}
              help={help}
              locale={locale}
              onEnd={due === null ? undefined : () => setAsked(due)}
            />
          )
        )}
        <SyncLine sync={sync} locale={locale} />
      </>
    );
  if (sitting === null)
    return (
      <SessionEnd words={words} done={null} nothing={today.noProgram} next={null} asksTomorrow={false} />
    );
  const step = (event: SittingEvent) => setSitting((current) => current && advance(current, event));
  const plan = currentPlan(sitting);
  // The exercises stay those the session began with; a newer program is announced, never mixed in.
  const prescribed = initial.exercises.find((candidate) => candidate.prescriptionId === plan?.prescriptionId);
  const isEasier = plan?.isEasier === true;
  const exercise = prescribed === undefined ? undefined : asDone(prescribed, isEasier);
  const twice = notedTwice(view);
  const next =
    nextDay(
      data.plan,
      [...sync.sent, ...sync.waiting].map(({ item }) => item),
      view.localDate,
    )?.localDate ?? null;
  const isChanged = view.program?.versionId !== sitting.versionId;

  /** Notes an exercise, or corrects what was noted of it in this sitting. */
  function note(done: TodayExercise, told: Told): void {
    if (sitting === null) return;
    const before = view.exercises.flatMap(({ logs }) => logs).find(({ logId }) => logId === sitting.savedAs);
    const record = logRecord(initial, sitting.sessionId, done, told, before ?? null, isEasier);
    sync.queue.add([...(before === undefined ? sessionRecords(initial, sitting) : []), record]);
    step({ kind: 'saved', logId: record.id });
  }
  const goOn = (isSkip: boolean) => step({ kind: 'logged', askedAfter: isSkip ? null : false });
  function save(done: TodayExercise, told: Told): void {
    note(done, told);
    goOn(told.outcome === 'skipped');
  }

  /** The session ended before its last exercise: the answer goes to the last entry of it that there is. */
  function savePainAfter(score: number | null): void {
    const log = sitting === null ? null : lastDone(view, sitting.sessionId);
    if (score !== null && log !== null) sync.queue.add([withPainAfter(initial, log, score)]);
    step({ kind: 'painAfter' });
  }

  /** The patient ends the session here: the sets of the exercise under way stay. */
  function stop(): void {
    if (sitting !== null && exercise !== undefined && sitting.sets.length > 0)
      sync.queue.add([
        ...sessionRecords(initial, sitting),
        logRecord(initial, sitting.sessionId, exercise, toldPart(sitting, null), null, isEasier),
      ]);
    step({ kind: 'stop' });
  }

  /** A session that a symptom or an answer has stopped: the sets that were done are kept. */
  function breakOff(): void {
    if (sitting === null || sitting.phase === 'finished') return;
    if (exercise !== undefined && sitting.sets.length > 0 && sitting.savedAs === null)
      sync.queue.add([
        ...sessionRecords(initial, sitting),
        logRecord(initial, sitting.sessionId, exercise, toldBrokenOff(sitting), null, isEasier),
      ]);
    setSitting({ ...sitting, phase: 'finished' });
  }

  return (
    <>
      {isChanged && (
        <Notice
          tone="warn"
          announce
          action={<LinkButton href={portalPaths.today}>{words.finished.home}</LinkButton>}
        >
          {today.changedNow}
        </Notice>
      )}
      {left !== null && (
        <Notice tone="info" announce>
          {words.finished.left(left)}
        </Notice>
      )}
      {twice !== null && sitting.sets.length === 0 && (
        <TwiceQuestion
          twice={twice}
          timeZone={view.timeZone}
          locale={locale}
          onAnswer={(isAgain) => sync.queue.add([twiceRecord(view, twice, isAgain)])}
        />
      )}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- it only drops what is an echo */}
      <div className="contents" onClickCapture={dropEcho}>
        <SessionSafety
          today={{ view, sync }}
          sitting={sitting}
          help={help}
          locale={locale}
          onBreakOff={breakOff}
        >
          {sitting.phase === 'after' ||
          sitting.phase === 'finished' ||
          plan === null ||
          exercise === undefined ||
          prescribed === undefined ? (
            <SessionEnd
              key={sitting.phase}
              words={words}
              done={doneInOneSentence(view, sitting, locale)}
              nothing={today.allNoted}
              isStopped={view.exercises.some(({ logs }) => logs.some(({ outcome }) => outcome === 'stopped'))}
              asksTomorrow={lastDone(view, sitting.sessionId) !== null}
              next={next === null ? null : dayInWords(next, locale, 'day')}
              {...(sitting.phase === 'after'
                ? {
                    question: (
                      <PainQuestion
                        label={words.feel.after}
                        labelHidden
                        value={null}
                        limits={limitsOf(initial.program ?? strictestRule, null)}
                        painBefore={sitting.painBefore}
                        emergencyNumber={emergencyNumber}
                        locale={locale}
                        onPick={savePainAfter}
                      />
                    ),
                  }
                : {})}
            />
          ) : sitting.phase === 'before' ? (
            <BeforeScreen
              emergencyNumber={emergencyNumber}
              locale={locale}
              onBack={() => go(portalPaths.today)}
              onSave={(score) => step({ kind: 'painBefore', score })}
            />
          ) : (
            <ExerciseScreens
              key={`${sitting.sessionId} ${sitting.place} ${isEasier}`}
              sitting={sitting}
              exercise={exercise}
              program={view.program}
              limits={limitsOf(initial.program ?? strictestRule, exercise)}
              picture={pictures[pictureOf(prescribed, isEasier)] ?? null}
              other={otherVersion(prescribed, isEasier)}
              onOther={() => step({ kind: 'swap', planned: plannedOf(prescribed, !isEasier) })}
              unit={initial.loadUnit}
              emergencyNumber={emergencyNumber}
              locale={locale}
              step={step}
              onNote={(told) => note(exercise, told)}
              onSave={(told) => save(exercise, told)}
              onNext={() => goOn(false)}
              // Before anything was noted the session stays open: it goes on where it was.
              onStop={() => (sitting.owesAfter ? stop() : go(portalPaths.today))}
            />
          )}
        </SessionSafety>
      </div>
      <SyncLine sync={sync} locale={locale} />
    </>
  );
}
