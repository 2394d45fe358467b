'use client';
import { useEffect, useEffectEvent } from 'react';
import { asClock } from '@/lib/domain/log/amount-words';
import {
  beginNow,
  heldSeconds,
  nextSide,
  pauseTimer,
  resumeTimer,
  type SetTimer,
  startTimer,
  timerAt,
  type TimerState,
} from '@/lib/domain/log/timer';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { TodayExercise } from '@/lib/schemas/today';
import { useAloud, useSignal } from './aids';
import { Pinned } from './pinned';
import { Ring } from './ring';
import { Hurts } from './set-screen';
import { SoundTap } from './sound-tap';
import { Button } from '@/components/ui/plain-button';
import { useNow } from './use-now';

type HoldScreenProps = {
  exercise: Pick<TodayExercise, 'sides' | 'sets' | 'doseKind'>;
  timer: SetTimer;
  plannedSeconds: number;
  doneSets: number;
  words: SessionWords;
  onTimer: (timer: SetTimer) => void;
  /** All sides are done: the seconds that each was held. */
  onHeld: (seconds: number[]) => void;
  onHurt: () => void;
};

/** A set that is a time: 3-2-1, the seconds, the sides in turn. What is noted are the seconds that were really held. */
export function HoldScreen(props: HoldScreenProps) {
  const { exercise, timer, plannedSeconds, doneSets, words, onTimer, onHeld, onHurt } = props;
  const now = useNow(timer.pausedAtMs === null && timer.beginsAtMs !== null);
  const state = timerAt(timer, plannedSeconds, now);
  const side = words.sideName(exercise.sides[timer.side] ?? 'not_sided');

  function finishSide(seconds: number): void {
    const next = nextSide(timer, seconds, exercise.sides.length);
    if (next.timer === null) onHeld(next.held);
    else onTimer(next.timer);
  }
  const end = useEffectEvent(() => finishSide(plannedSeconds));
  const isOver = state.kind === 'over';
  useEffect(() => {
    if (isOver) end();
  }, [isOver]);
  useSignal(
    state.kind === 'ready' ? 'tick' : state.kind === 'hold' ? 'begin' : 'over',
    state.kind === 'ready' ? `ready ${state.seconds}` : `${state.kind} ${timer.side}`,
  );
  const spoken = spokenOf(state, plannedSeconds, side, words);
  useAloud(spoken, words.aloud.voice);

  const running = exercise.doseKind === 'hold' ? words.timer.hold : words.timer.time;
  const isPaused = 'isPaused' in state && state.isPaused;
  const goOn = () => {
    const at = Date.now();
    onTimer(isPaused ? resumeTimer(timer, at) : pauseTimer(timer, at));
  };
  return (
    <div className="flex flex-1 flex-col gap-3 low:grid low:grid-cols-2 low:content-start">
      <div className="low:col-start-1 low:row-span-5 low:row-start-1">
        <Ring
          share={state.kind === 'ready' ? state.seconds / 3 : state.kind === 'hold' ? state.share : 0}
          isParted={state.kind === 'ready'}
        >
          <span className="text-muted">
            <span key={state.kind}>
              {state.kind === 'ready'
                ? words.timer.ready
                : state.kind === 'waiting'
                  ? words.timer.change
                  : running}
            </span>
          </span>
          <span role="timer" className="text-[3.75rem] font-bold tabular-nums">
            <Seconds state={state} planned={plannedSeconds} />
          </span>
          <span className="text-sm text-muted">
            <span key={`${state.kind} ${side}`}>
              {state.kind === 'hold' || side === null ? words.timer.of(plannedSeconds) : side}
            </span>
          </span>
        </Ring>
      </div>
      {exercise.sides.length > 1 && (
        <ul className="grid grid-cols-2 gap-2.5">
          {exercise.sides.map((one, place) => (
            <li
              key={one}
              {...(place === timer.side ? { 'aria-current': 'step' as const } : {})}
              className={
                place === timer.side
                  ? 'rounded-large border-2 border-action bg-tint py-1.5 text-center font-bold text-teal-ink'
                  : 'rounded-large border-2 border-line py-1.5 text-center text-muted'
              }
            >
              {words.sideName(one)}
              <Dots
                done={doneSets + (timer.held.length > place ? 1 : 0)}
                isNow={place === timer.side}
                of={exercise.sets}
              />
            </li>
          ))}
        </ul>
      )}
      <p className="text-center text-muted">
        <span key={`${doneSets} ${timer.side}`}>
          {words.timer.which(doneSets + 1, exercise.sets, exercise.sides.length > 1 ? side : null)}
        </span>
      </p>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> is read out less reliably */}
      <p role="status" className="sr-only">
        <span key={spoken}>{spoken}</span>
      </p>
      <div className="mt-auto flex flex-wrap items-center justify-between gap-x-3 gap-y-2 low:col-start-2 low:mt-0">
        <SoundTap words={words} />
        <Hurts words={words} onHurt={onHurt} />
      </div>
      <div className="contents low:order-first low:col-start-2 low:block">
        <Pinned>
          <div className="flex flex-wrap gap-2 *:flex-[2_1_6.5rem] *:first:flex-[3_1_8rem]">
            {state.kind === 'waiting' ? (
              <Button
                variant="primary"
                size="large"
                block
                onPress={() => onTimer(startTimer(Date.now(), timer.held))}
              >
                {words.timer.start(side)}
              </Button>
            ) : (
              <Button variant="primary" size="large" block onPress={goOn}>
                {isPaused ? words.timer.goOn : state.kind === 'ready' ? words.timer.wait : words.timer.pause}
              </Button>
            )}
            {state.kind === 'ready' ? (
              <Button block onPress={() => onTimer(beginNow(timer, Date.now()))}>
                {words.timer.now}
              </Button>
            ) : (
              <Button block onPress={() => finishSide(heldSeconds(timer, plannedSeconds, Date.now()))}>
                {words.timer.stop}
              </Button>
            )}
          </div>
        </Pinned>
      </div>
    </div>
  );
}

function Seconds({ state, planned }: { state: TimerState; planned: number }) {
  const seconds = state.kind === 'ready' || state.kind === 'hold' ? state.seconds : 0;
  const shown = state.kind === 'hold' && planned >= 120 ? asClock(seconds) : String(seconds);
  return <span key={shown}>{shown}</span>;
}

/** What is read out: the count, whole tens, the last five, and that it is over. */
function spokenOf(
  state: TimerState,
  planned: number,
  side: string | null,
  words: SessionWords,
): string | null {
  if (state.kind === 'ready')
    return state.seconds === 3 && side !== null ? `${side}. 3` : String(state.seconds);
  if (state.kind === 'waiting') return words.timer.change;
  if (state.kind === 'over') return null;
  const left = planned - state.seconds;
  if (state.seconds === 0) return words.timer.begin;
  return left <= 5 || (left % 10 === 0 && planned < 120) || left % 60 === 0 ? String(left) : null;
}

function Dots({ done, isNow, of }: { done: number; isNow: boolean; of: number }) {
  return (
    <span aria-hidden="true" className="mt-1 flex justify-center gap-2">
      {Array.from({ length: Math.min(of, 10) }, (_, set) => (
        <span
          key={set}
          className={
            set < done
              ? 'size-3 rounded-full bg-action'
              : set === done && isNow
                ? 'size-3 rounded-full border-2 border-action bg-linear-to-r from-action from-50% to-transparent to-50%'
                : 'size-3 rounded-full border-2 border-edge'
          }
        />
      ))}
    </span>
  );
}
