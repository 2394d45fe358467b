'use client';
import { type ReactNode, Suspense } from 'react';
import { CallLines } from '@/components/safety/call-lines';
import { StopForToday } from '@/components/safety/stop-for-today';
import type { Help } from '@/components/safety/what-to-do';
import { Button } from '@/components/ui/plain-button';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkButton } from '@/components/ui/plain-link';
import { Notice } from '@/components/ui/notice';
import { EmptyState } from '@/components/ui/states';
import { endedBy } from '@/lib/client/ended-by';
import { newsOf } from '@/lib/client/row-news';
import type { NextDay } from '@/lib/client/next-day';
import { isLeftOut, isOpen } from '@/lib/client/records';
import { type Asking, isStopped, worryAsking } from '@/lib/client/safety';
import type { Today } from '@/lib/client/today';
import { estimateMinutes } from '@/lib/domain/dosage/prescription';
import { secondsLeft } from '@/lib/domain/log/own-calendar';
import { dayInWords, patientWords } from '@/lib/domain/messages/patient';
import { safetyWords } from '@/lib/domain/messages/patient-safety';
import type { Locale } from '@/lib/domain/result';
import { portalPaths } from '@/lib/portal-paths';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { LogView, TodayExercise, TodayView } from '@/lib/schemas/today';
import { later } from '../later';
import { ShownAsOf } from '../shown-as-of';
import { DayBar } from './day-bar';
import { DayRow } from './day-row';
import { ExerciseStill } from './exercise-still';
import { NextCard } from './next-card';
import { SafetyCard } from './safety-card';
import { StopBox } from './stop-box';

const WhatToDo = later(() => import('@/components/safety/what-to-do').then((file) => file.WhatToDo));
const InstallCard = later(() => import('./install-card').then((file) => file.InstallCard));
const PastDaysLink = later(() => import('./past-days-link').then((file) => file.PastDaysLink));
const LeftNote = later(() => import('./day-forms').then((file) => file.LeftNote));

type DayListProps = {
  today: Today;
  /** The question of the morning; comes first. */
  morning: ReactNode;
  /** The exercise of a session that could not go on, just noted as a part; null when there was none. */
  left: string | null;
  /** The way to say that there is a flare-up; quiet, under the list. */
  flare: ReactNode;
  help: Help;
  locale: Locale;
  onAsk: (asking: Asking) => void;
  onAlready: () => void;
  onCannot: () => void;
  onAway: () => void;
  /** Something that was not planned for today. */
  onAnyway: () => void;
  /** The days before this one. */
  onPast: () => void;
  /** Back before the last day of the patient's own pause. */
  onBackAgain: (pauseId: string) => void;
  onChange: (exercise: TodayExercise, log: LogView) => void;
  /** For an exercise that is not planned for today. */
  onNote: (exercise: TodayExercise) => void;
};

/** What the day holds: the one thing that comes next large, the others a line each, and the way to start always in sight. */
export function DayList(props: DayListProps) {
  const { today, left, morning, flare, help, locale, onAsk, onAlready, onCannot, onAway, onBackAgain } =
    props;
  const { onChange, onNote, onAnyway, onPast } = props;
  const { view, unsent, next } = today;
  const words = patientWords[locale];
  const due = view.exercises.filter((exercise) => exercise.isDue);
  // What was noted today stays in sight, also when nothing more of it is to be done.
  const shown = view.exercises.filter(({ isDue, logs }) => isDue || logs.length > 0);
  const rest = view.exercises.filter((exercise) => !shown.includes(exercise));
  const open = due.filter(isOpen);
  const ended = endedBy(view);
  const isAllDone = due.every(({ logs }) => logs.some(isDone) && !logs.some(isStop));
  const asking = view.safety.due;
  const [first] = open;
  const isOnTheWay = ended === null && first !== undefined;
  const doneCount = due.filter(({ logs }) => logs.some(isDone)).length;
  const minutes = estimateMinutes(secondsLeft(open));
  const row = (exercise: TodayExercise) => (
    <DayRow
      key={exercise.prescriptionId}
      exercise={exercise}
      unsent={unsent}
      words={words}
      locale={locale}
      news={newsOf(exercise, view.program, words.today)}
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
        {open.length > 0 && (
          <p className="text-muted">
            {doneCount === 0
              ? words.today.summary(open.length, minutes)
              : words.today.summaryDone(due.length, doneCount, minutes)}
          </p>
        )}
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
      <ShownAsOf />
      {morning}
      {view.state !== 'ready' && <NothingToDo view={view} locale={locale} onBackAgain={onBackAgain} />}
      {ended === null && due.length > 0 && open.length === 0 && (
        <Notice tone={isAllDone ? 'success' : 'info'} announce>
          {isAllDone ? words.today.allDone : words.today.allNoted}
        </Notice>
      )}
      {shown.length > 0 && (
        <ul className="-mt-1 flex flex-col">
          {isOnTheWay && (
            <NextCard
              exercise={first}
              news={newsOf(first, view.program, words.today)}
              words={words}
              locale={locale}
            />
          )}
          {shown.filter((exercise) => !isOnTheWay || exercise !== first || first.logs.length > 0).map(row)}
        </ul>
      )}
      {isOnTheWay && (
        <div className="flex flex-wrap justify-between gap-x-4">
          <Button variant="quiet" onPress={onAlready}>
            {words.today.already}
          </Button>
          <Button variant="quiet" onPress={onCannot}>
            {words.today.cannot}
          </Button>
        </div>
      )}
      {next !== null && (view.state === 'nothing_today' || open.length === 0) && (
        <NextDayCard next={next} locale={locale} />
      )}
      {rest.length > 0 && due.length > 0 && (
        <Disclosure title={words.today.notToday}>
          {!rest.every(isLeftOut) && <p className="text-sm text-muted">{words.today.notTodayHint}</p>}
          <ul>{rest.map(row)}</ul>
        </Disclosure>
      )}
      <ProgramNotes view={view} locale={locale} />
      <Suspense fallback={null}>
        <PastDaysLink today={today} locale={locale} onOpen={onPast} />
      </Suspense>
      {(view.state === 'nothing_today' || (view.state === 'ready' && !isOnTheWay)) && (
        <Button variant="quiet" block onPress={onAway}>
          {words.today.away}
        </Button>
      )}
      {flare}
      {worry}
      <Suspense fallback={null}>
        <InstallCard />
      </Suspense>
      {(isOnTheWay || asking !== null || (ended === null && view.state === 'nothing_today')) && (
        <DayBar>
          <StopBox exercises={view.exercises} help={help} words={words} locale={locale} />
          <SafetyCard asking={asking} isAfter={ended !== null} locale={locale} onAsk={onAsk} />
          {asking === null && isOnTheWay && (
            <LinkButton href={portalPaths.session} variant="primary" size="large" block>
              {open.length < due.length ? words.today.goOn : words.today.start}
            </LinkButton>
          )}
          {asking === null &&
            ended === null &&
            view.state === 'nothing_today' &&
            !view.exercises.every(isLeftOut) && (
              <Button size="large" block onPress={onAnyway}>
                {words.today.anyway}
              </Button>
            )}
        </DayBar>
      )}
    </>
  );
}

const isDone = ({ outcome }: LogView): boolean => outcome === 'done' || outcome === 'partly';
const isStop = ({ outcome }: LogView): boolean => outcome === 'stopped';

/** How old the program is, what is no longer in it, and what the physiotherapist wrote. */
function ProgramNotes({ view, locale }: { view: TodayView; locale: Locale }) {
  const { program } = view;
  const words = patientWords[locale].today;
  if (program === null) return null;
  const removed = program.changes.filter(({ kind }) => kind === 'removed');
  return (
    <>
      {program.isPastValid && program.validUntil !== null && (
        <Notice tone="warn">{words.pastValid(dayInWords(program.validUntil, locale, 'day'))}</Notice>
      )}
      {removed.map(({ name }) => (
        <p key={name} className="text-muted">
          {words.removed(name)}
        </p>
      ))}
      {program.note !== null && (
        <p>
          <b>{words.fromPhysio}:</b> <span dir="auto">{program.note}</span>
        </p>
      )}
    </>
  );
}

/** When something is due again, and what. */
function NextDayCard({ next, locale }: { next: NextDay; locale: Locale }) {
  const words = patientWords[locale].today;
  const { localDate, exercises, minutes } = next;
  return (
    <section className="rounded-large border border-line bg-card p-4">
      <h2 className="text-md">{words.next(dayInWords(localDate, locale, 'day'))}</h2>
      <p className="text-muted">{words.summary(exercises.length, minutes)}</p>
      <div className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-2.5">
        {exercises.map((exercise) => (
          <p key={exercise.prescriptionId} className="min-w-0 text-center text-sm">
            <span className="flex h-24 items-center justify-center overflow-hidden rounded-panel bg-well p-1">
              <ExerciseStill exercise={exercise} />
            </span>
            {exercise.name}
          </p>
        ))}
      </div>
    </section>
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
