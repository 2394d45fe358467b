'use client';
import { useState } from 'react';
import type { FigureSpec } from '@/lib/domain/figure/types';

type Shape = FigureSpec | undefined;
type History = { past: readonly Shape[]; future: readonly Shape[]; grouped: string | null };
const mostKept = 100;

/** Undo and redo for a drawing that a form holds. Changes of one group (one drag, one slider) are one step back. */
export function useHistory(value: Shape, onChange: (next: Shape) => void) {
  const [{ past, future, grouped }, setHistory] = useState<History>({ past: [], future: [], grouped: null });
  return {
    change: (next: Shape, group: string | null = null) => {
      if (next === value) return;
      const joins = group !== null && group === grouped;
      setHistory({ past: joins ? past : [...past.slice(-mostKept), value], future: [], grouped: group });
      onChange(next);
    },
    /** The next change begins a step of its own. */
    settle: () => setHistory((before) => ({ ...before, grouped: null })),
    undo: () => {
      if (past.length === 0) return;
      setHistory({ past: past.slice(0, -1), future: [value, ...future], grouped: null });
      onChange(past.at(-1));
    },
    redo: () => {
      if (future.length === 0) return;
      setHistory({ past: [...past, value], future: future.slice(1), grouped: null });
      onChange(future[0]);
    },
    canUndo: past.length > 0,
    canRedo: future.length > 0,
  };
}
