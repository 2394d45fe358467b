'use client';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import type { ExercisePicture } from '@/lib/domain/log/exercise-picture';

const MovingFigure = dynamic(
  async () => {
    const { MovingFigure: Figure } = await import('@/components/figure/moving-figure');
    return Figure;
  },
  { ssr: false, loading: () => <Spinner label="Loading the drawing" /> },
);

/** The exercise in motion, fetched only when somebody wants to see it. */
export function MovingPicture({ picture }: { picture: ExercisePicture }) {
  const [isShown, setShown] = useState(false);
  return (
    <>
      <div>
        <Button size="compact" aria-expanded={isShown} onPress={() => setShown(!isShown)}>
          {isShown ? 'Hide the movement' : 'Show it moving'}
        </Button>
      </div>
      {isShown && (
        <div className="rounded-panel bg-well p-4">
          <MovingFigure
            {...picture}
            words={{ pause: 'Pause', play: 'Play' }}
            className="mx-auto max-h-72 w-full"
          />
        </div>
      )}
    </>
  );
}
