'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import { StopForToday } from '@/components/safety/stop-for-today';
import type { Help } from '@/components/safety/what-to-do';
import { TopBar } from '@/components/session/top-bar';
import { Button } from '@/components/ui/plain-button';
import { Disclosure } from '@/components/ui/disclosure';
import { endedBy } from '@/lib/client/ended-by';
import { countPast, lateOccasion, type PastDay, pastDaysOf } from '@/lib/client/past-day';
import { logRecord, type Occasion, withdrawalRecord } from '@/lib/client/records';
import type { Today } from '@/lib/client/today';
import { useBackSteps } from '@/lib/client/use-back-steps';
import { dayInWords, patientWords } from '@/lib/domain/messages/patient';
import { pastWords } from '@/lib/domain/messages/patient-past';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import type { Locale } from '@/lib/domain/result';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { LogView, TodayExercise } from '@/lib/schemas/today';
import { DayRow } from './day-row';
import { EntryFlow } from './entry-flow';
import { EntryQueue } from './entry-queue';
import { countWords } from './past-count';

type Screen =
  | { kind: 'days' }
  | { kind: 'day'; localDate: string }
  | { kind: 'note'; localDate: string; occasion: Occasion; exercises: readonly TodayExercise[] }
  | { kind: 'correct'; localDate: string; exercise: TodayExercise; log: LogView };

type PastDaysProps = { today: Today; help: Help; locale: Locale; onBack: () => void };

/** The last seven days: what was planned and what is noted, and the way to note what is missing or to correct an entry (MS-1.4). */
export function PastDays({ today, help, locale, onBack }: PastDaysProps) {
  const { plan, view, sync } = today;
  const { emergencyNumber } = help;
  const [screen, setScreen] = useState<Screen>({ kind: 'days' });
  const days = useMemo(() => pastDaysOf(plan, view.localDate), [plan, view.localDate]);
  const show = (next: Screen) => {
    setScreen(next);
    window.scrollTo(0, 0);
  };
  const back = () => show(screen.kind === 'day' || screen.kind === 'days' ? { kind: 'days' } : toDay(screen));
  useBackSteps(1, screen.kind === 'days' ? 0 : screen.kind === 'day' ? 1 : 2, back);
  // Midnight may take the oldest day from the list while it is open.
  const found =
    screen.kind === 'days' ? undefined : days.find((day) => day.view.localDate === screen.localDate);
  const common = { emergencyNumber, locale, isPast: true };

  if (screen.kind === 'days' || found === undefined)
    return (
      <DayChoice
        days={days}
        yesterday={addDays(view.localDate, -1)}
        locale={locale}
        onBack={onBack}
        onOpen={(localDate) => show({ kind: 'day', localDate })}
      />
    );
  if (screen.kind === 'note')
    return (
      <EntryQueue
        {...common}
        view={found.view}
        exercises={screen.exercises}
        occasion={screen.occasion}
        sync={sync}
        onBack={back}
      />
    );
  if (screen.kind === 'correct') {
    const { exercise, log } = screen;
    return (
      <EntryFlow
        {...common}
        view={found.view}
        exercise={exercise}
        corrects={log}
        isFirst={false}
        isLast={log.pain.after !== undefined}
        painBefore={null}
        save="correct"
        onBack={back}
        onSave={(told) => {
          sync.queue.add([logRecord(view, log.sessionId, exercise, told, log)]);
          back();
        }}
        {...(log.isPaper === true
          ? {}
          : {
              onTakeBack: () => {
                sync.queue.add([withdrawalRecord(view, log.logId)]);
                back();
              },
            })}
      />
    );
  }
  const { localDate } = screen;
  return (
    <OneDay
      day={found}
      unsent={today.unsent}
      help={help}
      locale={locale}
      onBack={back}
      onNote={(exercises) => {
        const occasion = lateOccasion(found, exercises);
        if (occasion !== null) show({ kind: 'note', localDate, occasion, exercises });
      }}
      onChange={(exercise, log) => show({ kind: 'correct', localDate, exercise, log })}
    />
  );
}

const toDay = ({ localDate }: { localDate: string }): Screen => ({ kind: 'day', localDate });

function BackBar({ locale, onBack }: { locale: Locale; onBack: () => void }) {
  return (
    <TopBar
      start={
        <Button variant="quiet" size="compact" onPress={onBack}>
          ‹ {sessionWords[locale].back}
        </Button>
      }
    />
  );
}

/** The heading of a screen that has just come takes the focus, so that it is read out. */
function Title({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className="outline-none first-letter:uppercase">
      {children}
    </h1>
  );
}

type DayChoiceProps = {
  days: readonly PastDay[];
  yesterday: string;
  locale: Locale;
  onBack: () => void;
  onOpen: (localDate: string) => void;
};

function DayChoice({ days, yesterday, locale, onBack, onOpen }: DayChoiceProps) {
  const words = pastWords[locale];
  return (
    <>
      <BackBar locale={locale} onBack={onBack} />
      <div>
        <Title>{words.title}</Title>
        <p className="text-muted">{words.lede}</p>
      </div>
      <ul className="flex flex-col gap-2.5">
        {days.map((day) => {
          const { localDate } = day.view;
          const name = dayInWords(localDate, locale, 'day');
          return (
            <li key={localDate}>
              <button
                type="button"
                onClick={() => onOpen(localDate)}
                className="flex min-h-control w-full items-center justify-between gap-3 rounded-large border border-line bg-card px-4 py-2.5 text-start hover:bg-tint"
              >
                <span className="min-w-0">
                  <b className="block first-letter:uppercase">
                    {localDate === yesterday ? words.yesterday(name) : name}
                  </b>
                  <span className="block text-sm text-muted">{dayWords(day, locale)}</span>
                </span>
                <span aria-hidden="true">›</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function dayWords(day: PastDay, locale: Locale): string {
  const words = pastWords[locale];
  if (day.shown.length > 0) return countWords(countPast(day), words);
  return day.view.state === 'paused' ? words.paused : words.rest;
}

type OneDayProps = {
  day: PastDay;
  unsent: ReadonlySet<string>;
  help: Help;
  locale: Locale;
  onBack: () => void;
  onNote: (exercises: readonly TodayExercise[]) => void;
  onChange: (exercise: TodayExercise, log: LogView) => void;
};

/** One day: each exercise with its state and its entries; what is missing can be noted, alone or all of it. */
function OneDay({ day, unsent, help, locale, onBack, onNote, onChange }: OneDayProps) {
  const words = pastWords[locale];
  const { view, shown, offered, others } = day;
  const ended = endedBy(view);
  const row = (exercise: TodayExercise, isOffered: boolean) => (
    <DayRow
      key={exercise.prescriptionId}
      exercise={exercise}
      unsent={unsent}
      words={patientWords[locale]}
      locale={locale}
      news={isOffered && exercise.logs.length === 0 && exercise.isDue ? words.notNoted : null}
      isPast
      change={(log) => (
        <Button
          variant="quiet"
          size="compact"
          aria-label={patientWords[locale].today.changeOf(exercise.name)}
          onPress={() => onChange(exercise, log)}
        >
          {patientWords[locale].today.change}
        </Button>
      )}
      action={
        isOffered && (
          <Button
            variant="quiet"
            size="compact"
            aria-label={words.noteItOf(exercise.name)}
            onPress={() => onNote([exercise])}
          >
            {words.noteIt}
          </Button>
        )
      }
    />
  );
  return (
    <>
      <BackBar locale={locale} onBack={onBack} />
      <div>
        <Title key={view.localDate}>{dayInWords(view.localDate, locale, 'day')}</Title>
        <p className="text-muted">{dayWords(day, locale)}</p>
      </div>
      {ended !== null && (
        <StopForToday
          ended={ended}
          isPast
          help={help}
          locale={locale}
          onChange={() => onChange(ended.exercise, ended.log)}
        />
      )}
      {shown.length > 0 && (
        <ul className="flex flex-col">
          {shown.map((exercise) => row(exercise, offered.includes(exercise)))}
        </ul>
      )}
      {offered.length > 1 && (
        <Button variant="primary" size="large" block onPress={() => onNote(offered)}>
          {words.noteAll}
        </Button>
      )}
      {others.length > 0 && (
        <Disclosure title={words.others}>
          <p className="text-sm text-muted">{words.othersHint}</p>
          <ul>{others.filter((one) => !shown.includes(one)).map((exercise) => row(exercise, true))}</ul>
        </Disclosure>
      )}
      <p className="text-sm text-muted">{words.kept}</p>
    </>
  );
}
