'use client';
import { Suspense, useState } from 'react';
import { useLeftSitting } from '@/lib/client/left-sitting';
import {
  isOpen,
  logRecord,
  morningRecord,
  notedTwice,
  occasionFor,
  pauseEndRecord,
  pauseRecord,
  type Occasion,
  sessionRecords,
  type Told,
  toldSkip,
  twiceRecord,
  usualMorningRecord,
  withdrawalRecord,
} from '@/lib/client/records';
import type { Asking } from '@/lib/client/safety';
import { dayNow } from '@/lib/client/sitting-store';
import { useToday } from '@/lib/client/today';
import { useBackSteps } from '@/lib/client/use-back-steps';
import type { LogView, TodayExercise, TodayView } from '@/lib/schemas/today';
import { usePortal } from '@/lib/client/portal/use-portal';
import { helpOf } from '../help-of';
import { later, laterScreen } from '../later';
import { SafetyQuestions } from '../later-parts';
import { SyncLine } from '../sync-line';
import { DayList } from './day-list';
import { MorningCard } from './morning-card';

const CannotToday = laterScreen(() => import('./day-forms').then((file) => file.CannotToday));
const AnywayList = laterScreen(() => import('./anyway-list').then((file) => file.AnywayList));
const TwiceQuestion = later(() =>
  import('@/components/session/twice-question').then((file) => file.TwiceQuestion),
);
const UsualMorningCard = later(() => import('./usual-morning-card').then((file) => file.UsualMorningCard));
const EntryFlow = laterScreen(() => import('./entry-flow').then((file) => file.EntryFlow));
const OpenEntry = laterScreen(() => import('./open-entry').then((file) => file.OpenEntry));
const PastDays = laterScreen(() => import('./past-days').then((file) => file.PastDays));
const FlareFlow = laterScreen(() => import('./flare-flow').then((file) => file.FlareFlow));
const FlareLine = later(() => import('./flare-line').then((file) => file.FlareLine));
const TrialFlow = laterScreen(() => import('./trial/trial-flow').then((file) => file.TrialFlow));
const TrialLines = later(() => import('./trial/trial-lines').then((file) => file.TrialLines));
const PauseForm = laterScreen(() => import('./pause-form').then((file) => file.PauseForm));

type Screen =
  | { kind: 'list' }
  | { kind: 'already'; occasion: Occasion; exercises: readonly TodayExercise[] }
  | { kind: 'cannot'; occasion: Occasion }
  | { kind: 'away'; today: string }
  | { kind: 'anyway' }
  | { kind: 'past' }
  | { kind: 'flare' }
  | { kind: 'trial'; prescriptionId: string }
  | { kind: 'correct'; exercise: TodayExercise; log: LogView }
  | { kind: 'ask'; asking: Asking };

/** The day: the list, and the entries that are made without the guided session. */
export function TodayScreen() {
  const { data } = usePortal();
  const locale = data.person.language;
  const help = helpOf(data, locale);
  const { emergencyNumber } = help;
  const today = useToday();
  const { view, sync } = today;
  const [screen, setScreen] = useState<Screen>({ kind: 'list' });
  const toList = () => {
    setScreen({ kind: 'list' });
    window.scrollTo(0, 0);
  };
  const begin = (exercises: readonly TodayExercise[], make: (occasion: Occasion) => Screen) => {
    const occasion = occasionFor(view, exercises);
    if (occasion !== null) setScreen(make(occasion));
    window.scrollTo(0, 0);
  };

  const note = (exercises: readonly TodayExercise[]) =>
    begin(exercises, (occasion) => ({ kind: 'already', occasion, exercises }));
  const toAway = () => {
    setScreen({ kind: 'away', today: dayNow(view) });
    window.scrollTo(0, 0);
  };

  const toFlare = () => {
    setScreen({ kind: 'flare' });
    window.scrollTo(0, 0);
  };

  function addEntries(occasion: Occasion, entries: readonly { exercise: TodayExercise; told: Told }[]): void {
    sync.queue.add([
      ...sessionRecords(view, occasion),
      ...entries.map(({ exercise, told }) => logRecord(view, occasion.sessionId, exercise, told)),
    ]);
  }

  const flareLine = view.program !== null && (
    <Suspense fallback={null}>
      <FlareLine flare={view.flare} locale={locale} onOpen={toFlare} />
    </Suspense>
  );
  const open = view.exercises.filter(isOpen);
  const left = useLeftSitting(today);
  const twice = notedTwice(view);
  useBackSteps(0, screen.kind === 'list' ? 0 : 1, toList);
  return (
    <>
      {screen.kind === 'already' ? (
        <OpenEntry
          key={screen.occasion.sessionId}
          today={today}
          exercises={screen.exercises}
          occasion={screen.occasion}
          emergencyNumber={emergencyNumber}
          locale={locale}
          onBack={toList}
        />
      ) : screen.kind === 'past' ? (
        <PastDays today={today} help={help} locale={locale} onBack={toList} />
      ) : screen.kind === 'flare' ? (
        <FlareFlow today={today} help={help} locale={locale} onBack={toList} />
      ) : screen.kind === 'trial' ? (
        <TrialFlow
          today={today}
          prescriptionId={screen.prescriptionId}
          help={help}
          locale={locale}
          onBack={toList}
        />
      ) : screen.kind === 'cannot' ? (
        <CannotToday
          emergencyNumber={emergencyNumber}
          locale={locale}
          onBack={toList}
          onAway={toAway}
          onSave={(reason) => {
            addEntries(
              screen.occasion,
              open.map((exercise) => ({ exercise, told: toldSkip(reason) })),
            );
            toList();
          }}
        />
      ) : screen.kind === 'anyway' ? (
        <AnywayList
          exercises={view.exercises}
          locale={locale}
          onBack={toList}
          onNote={(exercise) => note([exercise])}
        />
      ) : screen.kind === 'away' ? (
        <PauseForm
          today={screen.today}
          emergencyNumber={emergencyNumber}
          locale={locale}
          onBack={toList}
          onSave={(pause) => {
            sync.queue.add([pauseRecord(view, pause)]);
            toList();
          }}
        />
      ) : screen.kind === 'correct' ? (
        <EntryFlow
          view={view}
          exercise={screen.exercise}
          corrects={screen.log}
          isFirst={false}
          isLast={isAfterAsked(view, screen.log)}
          painBefore={null}
          save="correct"
          emergencyNumber={emergencyNumber}
          locale={locale}
          onBack={toList}
          onSave={(told) => {
            const { exercise, log } = screen;
            sync.queue.add([logRecord(view, log.sessionId, exercise, told, log)]);
            toList();
          }}
          {...(screen.log.isPaper === true
            ? {}
            : {
                onTakeBack: () => {
                  sync.queue.add([withdrawalRecord(view, screen.log.logId)]);
                  toList();
                },
              })}
        />
      ) : screen.kind === 'ask' ? (
        <SafetyQuestions
          today={today}
          asking={screen.asking}
          help={help}
          locale={locale}
          onBack={toList}
          onDone={toList}
        />
      ) : (
        <DayList
          today={today}
          left={left}
          help={help}
          onAsk={(asking) => setScreen({ kind: 'ask', asking })}
          morning={
            <>
              {twice !== null && (
                <Suspense fallback={null}>
                  <TwiceQuestion
                    twice={twice}
                    timeZone={view.timeZone}
                    locale={locale}
                    onAnswer={(isAgain) => sync.queue.add([twiceRecord(view, twice, isAgain)])}
                  />
                </Suspense>
              )}
              {view.flare !== null && flareLine}
              {view.asksUsualMorning && (
                <Suspense fallback={null}>
                  <UsualMorningCard
                    emergencyNumber={emergencyNumber}
                    locale={locale}
                    onSave={(pain) => sync.queue.add([usualMorningRecord(view, pain)])}
                  />
                </Suspense>
              )}
              {view.morning !== null && (
                <MorningCard
                  morning={view.morning}
                  emergencyNumber={emergencyNumber}
                  locale={locale}
                  onSave={(said) => {
                    const record = morningRecord(view, said);
                    if (record !== null) sync.queue.add([record]);
                    return record !== null;
                  }}
                />
              )}
            </>
          }
          flare={
            <>
              <Suspense fallback={null}>
                <TrialLines
                  today={today}
                  locale={locale}
                  onOpen={(prescriptionId) => {
                    setScreen({ kind: 'trial', prescriptionId });
                    window.scrollTo(0, 0);
                  }}
                />
              </Suspense>
              {view.flare === null && flareLine}
            </>
          }
          locale={locale}
          onAlready={() => note(open)}
          onCannot={() => begin(open, (occasion) => ({ kind: 'cannot', occasion }))}
          onAway={toAway}
          onBackAgain={(pauseId) => sync.queue.add([pauseEndRecord(view, pauseId)])}
          onChange={(exercise, log) => {
            setScreen({ kind: 'correct', exercise, log });
            window.scrollTo(0, 0);
          }}
          onNote={(exercise) => note([exercise])}
          onPast={() => {
            setScreen({ kind: 'past' });
            window.scrollTo(0, 0);
          }}
          onAnyway={() => {
            setScreen({ kind: 'anyway' });
            window.scrollTo(0, 0);
          }}
        />
      )}
      <SyncLine sync={sync} locale={locale} />
    </>
  );
}

/** Pain after the session is corrected where it was said; where nobody has said it, with any entry of the session. */
function isAfterAsked({ exercises }: TodayView, log: LogView): boolean {
  const said = exercises
    .flatMap(({ logs }) => logs)
    .filter(({ sessionId, pain }) => sessionId === log.sessionId && pain.after !== undefined);
  return said.length === 0 || said.some(({ logId }) => logId === log.logId);
}
