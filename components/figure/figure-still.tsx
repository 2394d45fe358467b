import { type DrawOptions, drawStill, tellingPose } from '@/lib/domain/figure/paint/draw';
import type { FigureSpec } from '@/lib/domain/figure/types';
import { FigurePicture } from './figure-picture';

/** One pose for lists: the one that tells the exercise best unless a pose is named. */
export function FigureStill({
  figure,
  alt,
  pose,
  className,
  ...options
}: DrawOptions & { figure: FigureSpec; alt: string; pose?: number; className?: string }) {
  const drawing = drawStill(figure, pose ?? tellingPose(figure), options);
  return <FigurePicture drawing={drawing} alt={alt} className={className} />;
}
