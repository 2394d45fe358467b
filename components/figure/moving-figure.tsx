'use client';
import { Pause, Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type DrawOptions, drawFrame, drawStrip } from '@/lib/domain/figure/paint/draw';
import { calmRhythm, movementAt, type Rhythm } from '@/lib/domain/figure/rhythm';
import type { FigureSpec } from '@/lib/domain/figure/types';
import { FigurePicture } from './figure-picture';
import { useReducedMotion } from './use-reduced-motion';

/** Thirty pictures a second are smooth for slow movements and leave the phone cool. */
const FRAME_MILLISECONDS = 33;

/** The exercise in motion, with a pause button. Who asked for less motion sees the poses side by side. */
export function MovingFigure({
  figure,
  alt,
  words,
  rhythm = calmRhythm,
  pausing,
  className,
  ...options
}: DrawOptions & {
  figure: FigureSpec;
  alt: string;
  words: { pause: string; play: string };
  /** How one repetition passes. */
  rhythm?: Rhythm;
  /** Whether it stands still, and how to change that: kept by whoever may put the figure into another place meanwhile. */
  pausing?: readonly [boolean, (isPaused: boolean) => void];
  className?: string;
}) {
  const isStill = useReducedMotion();
  const own = useState(false);
  const [isPaused, setPaused] = pausing ?? own;
  const [seconds, setSeconds] = useState(0);
  const moves = !isStill && !isPaused && figure.poses.length > 1;

  useEffect(() => {
    if (!moves) return;
    let last: number | undefined;
    let request = requestAnimationFrame(function tick(now) {
      request = requestAnimationFrame(tick);
      last ??= now;
      if (now - last < FRAME_MILLISECONDS) return;
      const passed = Math.min(0.1, (now - last) / 1000);
      last = now;
      setSeconds((before) => before + passed);
    });
    return () => {
      cancelAnimationFrame(request);
    };
  }, [moves]);

  if (isStill || figure.poses.length === 1)
    return <FigurePicture drawing={drawStrip(figure, options)} alt={alt} className={className} />;
  const t = movementAt(seconds, rhythm, figure.cycle === true);
  return (
    <div className="relative">
      <FigurePicture drawing={drawFrame(figure, t, options)} alt={alt} className={className} />
      <button
        type="button"
        aria-label={isPaused ? words.play : words.pause}
        onClick={() => {
          setPaused(!isPaused);
        }}
        className="absolute right-1 bottom-1 grid size-12 place-items-center rounded-full bg-card text-action"
      >
        {isPaused ? <Play aria-hidden size={22} /> : <Pause aria-hidden size={22} />}
      </button>
    </div>
  );
}
