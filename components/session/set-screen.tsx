'use client';
import { type ReactNode, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { type Oddity, oddityOf } from '@/lib/client/odd-set';
import { amountStep, setInWords } from '@/lib/client/set-words';
import type { Weight } from '@/lib/domain/dosage/load';
import { amountInWords, weightInWords } from '@/lib/domain/log/amount-words';
import type { DoneSet } from '@/lib/domain/log/sitting';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { Locale } from '@/lib/domain/result';
import type { TodayExercise } from '@/lib/schemas/today';
import { OddQuestion } from './odd-question';
import { Pinned } from './pinned';
import { StepTap } from './step-tap';
import { Button } from '@/components/ui/plain-button';

type SetScreenProps = {
  exercise: TodayExercise;
  done: readonly DoneSet[];
  /** The set that is done next, as it would be noted. */
  now: DoneSet;
  /** The weight that `now` is compared with; null when there is none. */
  before: Weight | null;
  /** The picture, on the left where the window is low. */
  figure: ReactNode;
  /** The way to a timer, where a set is a time. */
  timer: ReactNode;
  /** What is to be minded before the first set. */
  notes: ReactNode;
  words: SessionWords;
  locale: Locale;
  onNow: (now: DoneSet) => void;
  onDone: (set: DoneSet) => void;
  /** All sets that are still to do, as they were planned; left out where only one is. */
  onAll: (() => void) | null;
  /** A set that was done is changed; without a place the next one is typed. */
  onType: (place: number | null) => void;
  onHurt: () => void;
};

const most = 50_000;
/** So many sets have a row each; of more those that are done are one row. */
const mostRows = 5;

/** The sets of an exercise as rows: done, now, to do. One tap when all went as planned; the numbers are moved in place. */
export function SetScreen(props: SetScreenProps) {
  const { exercise, done, now, before, figure, timer, notes, words, locale } = props;
  const { onNow, onDone, onAll, onType, onHurt } = props;
  const [asked, setAsked] = useState<Oddity | null>(null);
  const number = done.length + 1;
  const toDo = Math.max(0, exercise.sets - number);
  const isMany = exercise.sets > mostRows;
  const what = setInWords(exercise, now, locale);
  const move = (by: number) =>
    onNow({
      ...now,
      amounts: now.amounts.map((amount) => Math.min(most, Math.max(0, (amount ?? exercise.amount.min) + by))),
    });
  const step = amountStep(exercise);

  function finish(): void {
    const odd = oddityOf(exercise, [now], before, locale);
    if (odd !== null) return setAsked(odd);
    onDone(now);
  }

  return (
    <div className="flex flex-1 flex-col gap-2.5 low:grid low:grid-cols-2 low:content-start low:gap-x-5 low:gap-y-1.5">
      <div className="low:col-start-1 low:row-span-5 low:row-start-1">{figure}</div>
      <ol className="flex flex-col gap-2 low:contents">
        {isMany && done.length > 0 && <Row mark="✓" label={words.setsDone(done.length)} isDone />}
        {!isMany &&
          done.map((set, place) => (
            <Row
              key={place}
              mark="✓"
              isDone
              label={setInWords(exercise, set, locale)}
              action={
                <Button
                  variant="quiet"
                  size="compact"
                  aria-label={words.changeSet(place + 1)}
                  onPress={() => onType(place)}
                >
                  {words.change}
                </Button>
              }
            />
          ))}
        <li className="rounded-large border-2 border-action bg-tint px-3 pt-2 pb-2.5 low:order-first low:pt-0.5 low:pb-1.5 low:col-start-2">
          <div className="mb-1.5 flex min-h-12 flex-wrap items-center justify-between gap-x-2 low:mb-0">
            <p className="flex min-w-0 flex-[1_1_6rem] flex-wrap items-baseline gap-x-2 font-bold">
              <span key={number}>
                {exercise.sets === 1 ? words.nowOnly : words.nowSet(number, exercise.sets)}
              </span>
              {exercise.sideWords !== null && (
                <span className="text-sm font-normal text-muted">{exercise.sideWords}</span>
              )}
            </p>
            {timer}
            {now.weight !== null && (
              <Button
                size="compact"
                aria-label={words.weightOf(weightInWords(now.weight, locale))}
                onPress={() => onType(null)}
              >
                {weightInWords(now.weight, locale)}
              </Button>
            )}
            {now.weight === null && exercise.loadWords !== null && (
              <span className="text-sm font-bold">{exercise.loadWords}</span>
            )}
          </div>
          <div className="flex flex-wrap items-center justify-center gap-2">
            <StepTap label={words.fewer} sign="−" onClick={() => move(-step)} />
            <button
              type="button"
              aria-live="polite"
              aria-label={words.typeSet(what)}
              onClick={() => onType(null)}
              className="min-h-12 flex-[1_1_7rem] rounded-large text-center text-xl leading-tight font-bold hover:bg-card low:text-lg"
            >
              <span key={what}>{amountsInWords(exercise, now, locale)}</span>
            </button>
            <StepTap label={words.more} sign="+" onClick={() => move(step)} />
          </div>
        </li>
        {isMany && toDo > 0 && <Row mark={`+${toDo}`} label={words.setsToDo(toDo)} />}
        {!isMany &&
          Array.from({ length: toDo }, (_, place) => (
            <Row
              key={number + place}
              mark={String(number + place + 1)}
              label={setInWords(exercise, now, locale)}
            />
          ))}
      </ol>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 low:col-start-2">
        <p className="min-w-0 flex-[1_1_8rem] text-sm leading-snug text-muted">
          {words.plan(exercise.dose.line)}
        </p>
        <Hurts words={words} onHurt={onHurt} />
      </div>
      {notes !== false && <div className="flex flex-col gap-2.5 low:col-span-2">{notes}</div>}
      <div className="contents low:col-start-2 low:order-first low:block">
        <Pinned>
          <div className="flex flex-wrap gap-2 low:flex-col">
            <div className="min-w-0 flex-[3_1_8rem] low:flex-none">
              <Button variant="primary" size="large" block onPress={finish}>
                {words.done(what)}
              </Button>
            </div>
            {onAll !== null && (
              <div className="min-w-0 flex-[2_1_6.5rem] low:flex-none">
                <Button block onPress={onAll}>
                  {done.length === 0 ? words.allPlanned(exercise.sets) : words.restPlanned(toDo + 1)}
                </Button>
              </div>
            )}
          </div>
        </Pinned>
      </div>
      <OddQuestion
        asked={asked}
        words={words}
        onYes={() => {
          setAsked(null);
          onDone(now);
        }}
        onNo={() => setAsked(null)}
      />
    </div>
  );
}

/** "It hurts", apart from everything that goes on. */
export function Hurts({ words, onHurt }: { words: SessionWords; onHurt: () => void }) {
  return (
    <button
      type="button"
      onClick={onHurt}
      className="flex min-h-12 flex-none items-center gap-2 rounded-control border-2 border-edge bg-card px-3.5 font-bold hover:border-ink"
    >
      <svg
        viewBox="0 0 10 10"
        width="0.8em"
        height="0.8em"
        aria-hidden="true"
        className="text-amber"
        fill="currentColor"
      >
        <path d="M5 0.6 9.8 9.4H0.2Z" />
      </svg>
      <span>{words.hurt.button}</span>
    </button>
  );
}

/** The sides of a set: one number where they are alike. */
function amountsInWords(exercise: TodayExercise, set: DoneSet, locale: Locale): string {
  const [first = null] = set.amounts;
  const isAlike = set.amounts.every((amount) => amount === first);
  if (isAlike) return first === null ? '–' : amountInWords(exercise.doseKind, first, locale);
  return set.amounts.map((amount) => amount ?? '–').join(' · ');
}

type RowProps = { mark: string; label: string; isDone?: boolean; action?: ReactNode };

function Row({ mark, label, isDone = false, action }: RowProps) {
  return (
    <li
      className={cx(
        'flex min-h-12 flex-wrap items-center gap-x-3 rounded-large border border-line px-3 low:col-start-2',
        isDone ? 'bg-card' : 'text-muted',
      )}
    >
      <span
        aria-hidden="true"
        className={cx(
          'grid size-7 flex-none place-items-center rounded-full text-sm font-bold',
          isDone ? 'bg-action text-on-action' : 'border-2 border-edge',
        )}
      >
        {mark}
      </span>
      <span key={label} className="min-w-0 flex-[1_1_5rem]">
        {label}
      </span>
      {action}
    </li>
  );
}
