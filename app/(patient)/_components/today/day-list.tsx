'use client';
import { type ReactNode, Suspense } from 'react';
import { ExerciseRow } from '@/components/session/exercise-row';
import { CallLines } from '@/components/safety/call-lines';
import { StopForToday } from '@/components/safety/stop-for-today';
import type { Help } from '@/components/safety/what-to-do';
import { CautionNotes } from '@/components/safety/caution-notes';
import { GuidanceNotes } from '@/components/session/guidance-notes';
import { Button } from '@/components/ui/plain-button';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkButton } from '@/components/ui/plain-link';
import { Notice } from '@/components/ui/notice';
import { EmptyState } from '@/components/ui/states';
import { endedBy } from '@/lib/client/ended-by';
import { isLeftOut, isOpen } from '@/lib/client/records';
import { type Asking, isStopped, worryAsking } from '@/lib/client/safety';
import type { Today } from '@/lib/client/today';
import { dayInWords, patientWords } from '@/lib/domain/messages/patient';
import { safetyWords } from '@/lib/domain/messages/patient-safety';
import { guidanceWords } from '@/lib/domain/messages/patient-guidance';
import type { Locale } from '@/lib/domain/result';
import { paths } from '@/lib/paths';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { LogView, TodayExercise, TodayView } from '@/lib/schemas/today';
import { later } from '../later';
import { ShownAsOf } from '../shown-as-of';
import { ExerciseStill } from './exercise-still';
import { InstallCard } from './install-card';
import { SafetyCard } from './safety-card';

const WhatToDo = later(() => import('@/components/safety/what-to-do').then((file) => file.WhatToDo));
const LeftNote = later(() => import('./day-forms').then((file) => file.LeftNote));

type DayListProps = {
  today: Today;
  /** The question of the morning; comes first. */
  morning: ReactNode;
  /** The exercise of a session that could not go on, just noted as a part; null when there was none. */
  left: string | null;
  help: Help;
  locale: Locale;
  onAsk: (asking: Asking) => void;
  onAlready: () => void;
  onCannot: () => void;
  onAway: () => void;
  /** Back before the last day of the patient's own pause. */
  onBackAgain: (pauseId: string) => void;
  onChange: (exercise: TodayExercise, log: LogView) => void;
  /** For an exercise that is not planned for today. */
  onNote: (exercise: TodayExercise) => void;
};

/** What the day holds, what is new, one button to start, two ways round. */
export function DayList(props: DayListProps) {
  const {
    today,
    left,
    morning,
    help,
    locale,
    onAsk,
    onAlready,
    onCannot,
    onAway,
    onBackAgain,
    onChange,
    onNote,
  } = props;
  const { view, unsent } = today;
  const words = patientWords[locale];
  const due = view.exercises.filter((exercise) => exercise.isDue);
  // What was noted today stays in sight, also when nothing more of it is to be done.
  const shown = view.exercises.filter(({ isDue, logs }) => isDue || logs.length > 0);
  const rest = view.exercises.filter((exercise) => !shown.includes(exercise));
  const open = due.filter(isOpen);
  const ended = endedBy(view);
  const isAllDone = due.every(({ logs }) => logs.some(isDone) && !logs.some(isStop));
  const row = (exercise: TodayExercise) => (
    <ExerciseRow
      key={exercise.prescriptionId}
      exercise={exercise}
      still={<ExerciseStill exercise={exercise} />}
      unsent={unsent}
      words={words}
      locale={locale}
      change={(log) => (
        <Button
          variant="quiet"
          size="compact"
          aria-label={words.today.changeOf(exercise.name)}
          onPress={() => onChange(exercise, log)}
        >
          {words.today.change}
        </Button>
      )}
      {...(!exercise.isDue &&
      !isLeftOut(exercise) &&
      ended === null &&
      exercise.logs.length < exercise.timesPerDay
        ? {
            action: (
              <Button
                variant="quiet"
                size="compact"
                aria-label={words.today.noteItOf(exercise.name)}
                onPress={() => onNote(exercise)}
              >
                {words.today.noteIt}
              </Button>
            ),
          }
        : {})}
    />
  );
  const asking = view.safety.due;
  const worry = (
    <Button variant="quiet" block onPress={() => onAsk(worryAsking(view))}>
      {safetyWords[locale].worry}
    </Button>
  );
  if (isStopped(view.safety))
    return (
      <>
        {/* Whom to call never waits for anything. */}
        <Suspense fallback={<CallLines urgency="emergency_now" help={help} locale={locale} />}>
          <WhatToDo flags={view.safety.open} help={help} locale={locale} />
        </Suspense>
        {worry}
      </>
    );
  return (
    <>
      <div>
        <h1 className="first-letter:uppercase">{dayInWords(view.localDate, locale, 'weekday')}</h1>
        {due.length > 0 && <p className="text-muted">{words.today.summary(due.length, view.minutes)}</p>}
      </div>
      {ended !== null && (
        <StopForToday
          ended={ended}
          help={help}
          locale={locale}
          onChange={() => onChange(ended.exercise, ended.log)}
        />
      )}
      {left !== null && (
        <Suspense fallback={null}>
          <LeftNote exercise={left} locale={locale} />
        </Suspense>
      )}
      <SafetyCard asking={asking} locale={locale} onAsk={onAsk} />
      {morning}
      <ShownAsOf />
      <News view={view} locale={locale} />
      <GuidanceNotes exercises={view.exercises} words={guidanceWords[locale]} />
      <CautionNotes exercises={due} locale={locale} />
      {view.state !== 'ready' && <NothingToDo view={view} locale={locale} onBackAgain={onBackAgain} />}
      {shown.length > 0 && <ul className="-mt-2">{shown.map(row)}</ul>}
      {ended === null && open.length > 0 && (
        <div className="flex flex-col gap-2">
          {asking === null && (
            <LinkButton href={paths.session} variant="primary" size="large" block>
              {open.length < due.length ? words.today.goOn : words.today.start}
            </LinkButton>
          )}
          <div className="flex flex-wrap justify-center gap-x-4">
            <Button variant="quiet" onPress={onAlready}>
              {words.today.already}
            </Button>
            <Button variant="quiet" onPress={onCannot}>
              {words.today.cannot}
            </Button>
          </div>
        </div>
      )}
      {ended === null && due.length > 0 && open.length === 0 && (
        <Notice tone={isAllDone ? 'success' : 'info'} announce>
          {isAllDone ? words.today.allDone : words.today.allNoted}
        </Notice>
      )}
      {rest.length > 0 && (
        <Disclosure title={due.length === 0 ? words.today.yourList : words.today.notToday}>
          {!rest.every(isLeftOut) && <p className="text-sm text-muted">{words.today.notTodayHint}</p>}
          <ul>{rest.map(row)}</ul>
        </Disclosure>
      )}
      {(view.state === 'ready' || view.state === 'nothing_today') && (
        <Button variant="quiet" block onPress={onAway}>
          {words.today.away}
        </Button>
      )}
      {worry}
      <InstallCard />
    </>
  );
}

const isDone = ({ outcome }: LogView): boolean => outcome === 'done' || outcome === 'partly';
const isStop = ({ outcome }: LogView): boolean => outcome === 'stopped';

/** What is different since the last version, how old the program is, and what the physiotherapist wrote. */
function News({ view, locale }: { view: TodayView; locale: Locale }) {
  const { program } = view;
  const words = patientWords[locale].today;
  if (program === null) return null;
  return (
    <>
      {program.isPastValid && program.validUntil !== null && (
        <Notice tone="warn">{words.pastValid(dayInWords(program.validUntil, locale, 'day'))}</Notice>
      )}
      {program.changes.length > 0 && (
        <div className="rounded-panel bg-tint px-3.5 py-3">
          <h2 className="text-base">{words.newTitle(dayInWords(program.since, locale, 'day'))}</h2>
          <ul className="mt-1 flex flex-col gap-1">
            {program.changes.map((change) => (
              <li key={`${change.kind} ${change.name}`}>
                {change.kind === 'changed' && change.before !== null && change.after !== null
                  ? words.changed(change.name, change.before, change.after)
                  : change.kind === 'removed'
                    ? words.removed(change.name)
                    : words.added(change.name)}
                {change.agreedBy !== null && ` ${words.agreedBefore(change.agreedBy)}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      {program.note !== null && (
        <p>
          <b>{words.fromPhysio}:</b> <span dir="auto">{program.note}</span>
        </p>
      )}
    </>
  );
}

function NothingToDo({
  view,
  locale,
  onBackAgain,
}: {
  view: TodayView;
  locale: Locale;
  onBackAgain: (pauseId: string) => void;
}) {
  const words = patientWords[locale].today;
  const own = view.ownPauses.find(({ isRunning }) => isRunning);
  switch (view.state) {
    case 'ready':
      return null;
    case 'nothing_today':
      if (view.exercises.every(isLeftOut))
        return <EmptyState title={words.allLeftOutTitle}>{words.allLeftOut}</EmptyState>;
      return <EmptyState title={words.nothingTitle}>{words.nothing}</EmptyState>;
    case 'returning':
      return <EmptyState title={words.returningTitle}>{words.returning}</EmptyState>;
    case 'paused':
      return (
        <EmptyState
          title={words.pausedTitle}
          action={
            // Without a last day it is the clinic's, which goes on after the patient's.
            own !== undefined &&
            view.pausedUntil !== null && (
              <Button variant="primary" onPress={() => onBackAgain(own.pauseId)}>
                {words.back}
              </Button>
            )
          }
        >
          {view.pausedUntil === null
            ? words.paused
            : words.pausedUntil(
                dayInWords(view.pausedUntil, locale, 'day'),
                dayInWords(addDays(view.pausedUntil, 1), locale, 'day'),
              )}
        </EmptyState>
      );
    case 'discharged':
      return <EmptyState title={words.dischargedTitle}>{words.discharged}</EmptyState>;
    case 'ended':
      return <EmptyState title={words.endedTitle}>{words.ended}</EmptyState>;
    case 'withdrawn':
      return <EmptyState title={words.withdrawnTitle}>{words.withdrawn}</EmptyState>;
    case 'no_program':
      return <EmptyState title={words.noProgramTitle}>{words.noProgram}</EmptyState>;
    case 'not_started':
      return (
        <EmptyState title={words.notStartedTitle}>
          {view.startsOn !== null && words.notStarted(dayInWords(view.startsOn, locale, 'day'))}
        </EmptyState>
      );
  }
}
