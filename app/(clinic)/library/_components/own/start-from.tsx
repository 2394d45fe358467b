'use client';
import { useState } from 'react';
import { ComboBox } from '@/components/ui/combo-box';
import { Select } from '@/components/ui/select';
import { readPoses } from '@/lib/client/own-exercise';
import { postures } from '@/lib/domain/figure/body/postures';
import { isPostureName } from '@/lib/domain/figure/types';
import { jointWords } from '@/lib/domain/figure/solve/problem-words';
import type { FigureSpec } from '@/lib/domain/figure/types';
import { useExerciseOptions } from './neighbour-field';

const bases = Object.keys(postures)
  .filter(isPostureName)
  .map((value) => ({ value, label: jointWords(value) }));

/** A drawing to begin with: a bare posture, or the poses of another exercise. */
export function StartFrom({ onStart }: { onStart: (figure: FigureSpec) => void }) {
  const search = useExerciseOptions();
  const [refusal, setRefusal] = useState<string | null>(null);
  const copy = async (slug: string) => {
    setRefusal(null);
    const figure = await readPoses(slug).catch(() => null);
    if (figure === null) setRefusal('This exercise has no drawing, or it could not be read. Choose another.');
    else onStart(figure);
  };
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Select
        label="Start from a posture"
        optional
        options={bases}
        value={null}
        onChange={(base) =>
          onStart({ camera: { azimuthDegrees: 75, elevationDegrees: 8 }, base, poses: [{}, {}] })
        }
      />
      <ComboBox
        label="Copy the poses of an exercise"
        optional
        placeholder="Name of an exercise"
        options={search.options}
        onSearch={search.onSearch}
        value={null}
        onChange={(slug) => {
          if (slug !== null) void copy(slug);
        }}
        {...(refusal === null ? {} : { errorMessage: refusal })}
      />
    </div>
  );
}
