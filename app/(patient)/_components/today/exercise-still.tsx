'use client';
import { useState } from 'react';
import { FigurePicture } from '@/components/figure/figure-picture';
import { usePortal } from '@/lib/client/portal/use-portal';
import { portalWords } from '@/lib/domain/messages/patient-portal';
import { portalPaths } from '@/lib/portal-paths';
import type { TodayExercise } from '@/lib/schemas/today';

/** The one pose of lists. The name stands beside it, so that it says nothing more to readers. */
export function ExerciseStill({ exercise }: { exercise: TodayExercise }) {
  const { data } = usePortal();
  const picture = data.pictures[exercise.prescriptionId];
  const [isMissing, setMissing] = useState(false);
  if (picture !== undefined)
    return <FigurePicture drawing={picture.still} alt="" className="max-h-full max-w-full" />;
  const [photo] = exercise.photos ?? [];
  if (photo === undefined) return null;
  if (isMissing)
    return <p className="text-sm text-muted">{portalWords[data.person.language].photoNeedsConnection}</p>;
  return (
    // oxlint-disable-next-line nextjs/no-img-element -- a photo of our own route; nothing to optimise
    <img
      src={portalPaths.api.ownPhoto(exercise.slug, photo.id)}
      alt=""
      onError={() => setMissing(true)}
      className="size-full rounded-field object-cover"
    />
  );
}
