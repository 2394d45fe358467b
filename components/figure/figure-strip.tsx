import { type DrawOptions, drawStrip } from '@/lib/domain/figure/paint/draw';
import type { FigureSpec } from '@/lib/domain/figure/types';
import { FigurePicture } from './figure-picture';

/** The key poses side by side, start to end, without any script. */
export function FigureStrip({
  figure,
  alt,
  className,
  ...options
}: DrawOptions & { figure: FigureSpec; alt: string; className?: string }) {
  return <FigurePicture drawing={drawStrip(figure, options)} alt={alt} className={className} />;
}
