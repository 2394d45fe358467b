'use client';
import { type ComponentType, Suspense, useState } from 'react';
import { MovingFigure } from '@/components/figure/moving-figure';
import type { TurnBoxProps } from '@/components/figure/turn-box';
import { useReducedMotion } from '@/components/figure/use-reduced-motion';
import type { Rhythm } from '@/lib/domain/figure/rhythm';
import type { ExercisePicture } from '@/lib/domain/log/exercise-picture';

type FigureBoxProps = {
  picture: ExercisePicture | null;
  rhythm: Rhythm | undefined;
  /** Turns the figure; it may come after the figure. */
  Turn: ComponentType<TurnBoxProps>;
  words: { pause: string; play: string } & TurnBoxProps['words'];
};

/** The exercise in motion on its quiet ground, at the tempo that is prescribed, to be turned; nothing at all where there is no drawing. */
export function FigureBox({ picture, rhythm, Turn, words }: FigureBoxProps) {
  const isStill = useReducedMotion();
  const pausing = useState(false);
  const [turnDegrees, setTurnDegrees] = useState<number | undefined>(undefined);
  if (picture === null) return null;
  const { figure, alt, side, bothSides, muscles } = picture;
  const moving = (
    <MovingFigure
      figure={figure}
      alt={alt}
      side={side}
      bothSides={bothSides}
      muscles={muscles}
      turnDegrees={turnDegrees}
      pausing={pausing}
      {...(rhythm === undefined ? {} : { rhythm })}
      words={words}
      className="mx-auto block h-[22vh] w-full low:h-[40vh] [@media(min-height:44rem)]:h-[28vh]"
    />
  );
  return (
    <div className="rounded-large bg-well px-3 py-2">
      {/* Poses side by side, and one that is held, stay as they were drawn. */}
      {isStill || figure.poses.length === 1 ? (
        moving
      ) : (
        <Suspense fallback={moving}>
          <Turn words={words} turnDegrees={turnDegrees} onTurn={setTurnDegrees}>
            {moving}
          </Turn>
        </Suspense>
      )}
    </div>
  );
}
