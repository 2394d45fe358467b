'use client';
import { MovingFigure } from '@/components/figure/moving-figure';
import type { Rhythm } from '@/lib/domain/figure/rhythm';
import type { ExercisePicture } from '@/lib/domain/log/exercise-picture';

/** The exercise in motion on its quiet ground, at the tempo that is prescribed; nothing at all where there is no drawing. */
export function FigureBox({
  picture,
  rhythm,
  words,
}: {
  picture: ExercisePicture | null;
  rhythm: Rhythm | undefined;
  words: { pause: string; play: string };
}) {
  if (picture === null) return null;
  const { figure, alt, side, bothSides, muscles } = picture;
  return (
    <div className="rounded-large bg-well px-3 py-2">
      <MovingFigure
        figure={figure}
        alt={alt}
        side={side}
        bothSides={bothSides}
        muscles={muscles}
        {...(rhythm === undefined ? {} : { rhythm })}
        words={words}
        className="mx-auto block h-[22vh] w-full low:h-[40vh] [@media(min-height:44rem)]:h-[28vh]"
      />
    </div>
  );
}
