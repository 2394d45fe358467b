import type { OneSide } from '@/lib/domain/dosage/side';
import { portalPaths } from '@/lib/portal-paths';

type Props = { slug: string; side?: OneSide; size?: 'line' | 'small' | 'normal' | 'tile' | 'large' };

const sizes = {
  line: 'h-7.5 w-9',
  small: 'h-12 w-14',
  normal: 'h-15 w-18',
  tile: 'h-32 w-full',
  large: 'h-56 w-full',
} as const;

/** The exercise in one pose. The name stands beside it, so the picture says nothing more to readers. */
export function ExerciseThumb({ slug, side = 'right', size = 'normal' }: Props) {
  return (
    // oxlint-disable-next-line nextjs/no-img-element -- a small drawing of our own route; nothing to optimise
    <img
      src={`${portalPaths.api.exerciseFigure(slug)}?kind=still&side=${side}`}
      alt=""
      loading="lazy"
      decoding="async"
      className={`flex-none rounded-field bg-well object-contain p-0.5 ${sizes[size]}`}
    />
  );
}
