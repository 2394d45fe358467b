'use client';
import { MovingFigure } from '@/components/figure/moving-figure';
import type { ExercisePicture } from '@/lib/domain/log/exercise-picture';

/** The exercise in motion on its quiet ground; nothing at all where there is no drawing. */
export function FigureBox({
  picture,
  words,
}: {
  picture: ExercisePicture | null;
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
        words={words}
        className="mx-auto block h-[22vh] w-full low:h-[40vh] [@media(min-height:44rem)]:h-[28vh]"
      />
    </div>
  );
}
