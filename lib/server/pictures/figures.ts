import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cwd } from 'node:process';
import type { FigureSpec } from '@/lib/domain/figure/types';
import { readFigure } from '@/lib/domain/figure/solve/validate';

const folder = join(cwd(), 'prisma', 'catalogue', 'figures');
const known = new Map<string, FigureSpec | null>();

/** The drawn figure of an exercise of the catalogue, read once; null when it has none. */
export function loadFigure(slug: string): FigureSpec | null {
  if (!/^[a-z0-9_]{1,60}$/.test(slug)) return null;
  const found = known.get(slug);
  if (found !== undefined) return found;
  const figure = readFile(slug);
  known.set(slug, figure);
  return figure;
}

function readFile(slug: string): FigureSpec | null {
  try {
    const check = readFigure(JSON.parse(readFileSync(join(folder, `${slug}.json`), 'utf8')));
    return check.ok ? check.figure : null;
  } catch {
    return null;
  }
}
