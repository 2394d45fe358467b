import { z } from 'zod';
import type { FigureSpec } from '@/lib/domain/figure/types';
import { readFigure } from '@/lib/domain/figure/solve/validate';

/** A figure in the form of a pose file: known names, finite numbers, one to four poses. Whether it can be solved is asked when it is saved. */
export const figureSpec = z.custom<FigureSpec>(
  (value) => readFigure(value).ok,
  'This drawing cannot be read.',
);

const isSafeAddress = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '';
};

/** The address of a film: https, without a name or password in it. Shown as a link, never embedded. */
export const videoAddress = z
  .string()
  .max(500)
  .refine(isSafeAddress, 'Please enter a whole address that begins with https://.');
