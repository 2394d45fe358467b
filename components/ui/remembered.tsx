'use client';
import { createContext, type ReactNode, use, useState } from 'react';

const Memory = createContext<Map<string, string> | null>(null);

/** Keeps small choices of the parts inside, such as what is unfolded, while a part moves to another place of the page. */
export function Remembering({ children }: { children: ReactNode }) {
  const [memory] = useState(() => new Map<string, string>());
  return <Memory value={memory}>{children}</Memory>;
}

/** A state that is found again under its key inside `Remembering`; without a key, or outside of it, a state like any other. */
export function useRemembered(
  key: string | undefined,
  initial: string,
): readonly [string, (next: string) => void] {
  const memory = use(Memory);
  const kept = key === undefined ? undefined : memory?.get(key);
  const [value, setValue] = useState(kept ?? initial);
  const keep = (next: string) => {
    if (key !== undefined) memory?.set(key, next);
    setValue(next);
  };
  return [value, keep];
}
