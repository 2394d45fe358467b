'use client';
import { asClock } from '@/lib/domain/log/amount-words';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import { useAloud, useSignal } from './aids';
import { Pinned } from './pinned';
import { Ring } from './ring';
import { Hurts } from './set-screen';
import { SoundTap } from './sound-tap';
import { Button } from '@/components/ui/plain-button';
import { useNow } from './use-now';

type RestScreenProps = {
  untilMs: number;
  /** How long a rest is planned, in seconds. */
  restSeconds: number;
  next: { number: number; of: number; what: string };
  saved: { number: number; what: string };
  words: SessionWords;
  onLonger: (untilMs: number) => void;
  onUndo: () => void;
  onHurt: () => void;
  onGoOn: () => void;
};

const longerMs = 30_000;

/** The rest between two sets: what is left, what comes next, what was just saved. It never begins the next set by itself. */
export function RestScreen(props: RestScreenProps) {
  const { untilMs, restSeconds, next, saved, words, onLonger, onUndo, onHurt, onGoOn } = props;
  const now = useNow(true);
  const seconds = Math.max(0, Math.ceil((untilMs - now) / 1000));
  const isOver = seconds === 0;
  const whole = Math.max(restSeconds, seconds);
  useSignal(isOver ? 'over' : null, String(isOver));
  useAloud(isOver ? words.aloud.restOver(next.number) : null, words.aloud.voice);
  return (
    <div className="flex flex-1 flex-col gap-3 low:grid low:grid-cols-2 low:content-start">
      <div className="low:col-start-1 low:row-span-5 low:row-start-1">
        <Ring share={seconds / whole}>
          <span className="text-muted">{words.rest.title}</span>
          <span role="timer" className="text-[3.25rem] font-bold tabular-nums">
            <span key={seconds}>{asClock(seconds)}</span>
          </span>
          <span className="text-sm text-muted">{words.rest.of(asClock(whole))}</span>
        </Ring>
      </div>
      <div className="flex justify-center">
        <Button onPress={() => onLonger(Math.max(untilMs, Date.now()) + longerMs)}>
          {words.rest.longer}
        </Button>
      </div>
      <div className="rounded-large border border-line bg-card px-4 py-2.5">
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> is read out less reliably */}
        <p role="status" className="text-sm text-muted">
          <span key={String(isOver)}>{isOver ? words.rest.over : words.rest.next}</span>
        </p>
        <p className="font-bold">{words.nowSetShort(next.number, next.of)}</p>
        <p>{next.what}</p>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <p>
          ✓ {words.set(saved.number)}: {saved.what}
        </p>
        <Button variant="quiet" size="compact" onPress={onUndo}>
          {words.undo}
        </Button>
      </div>
      <div className="mt-auto flex flex-wrap items-center justify-between gap-x-3 gap-y-2 low:col-start-2 low:mt-0">
        <SoundTap words={words} />
        <Hurts words={words} onHurt={onHurt} />
      </div>
      <div className="contents low:order-first low:col-start-2 low:block">
        <Pinned>
          <Button variant="primary" size="large" block onPress={onGoOn}>
            {isOver ? words.rest.start(next.number) : words.rest.skip(next.number)}
          </Button>
        </Pinned>
      </div>
    </div>
  );
}
