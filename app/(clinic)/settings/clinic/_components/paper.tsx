import type { ReactNode } from 'react';

/** A piece of white paper, white in the dark theme too: what is printed is judged on it. */
export function Paper({ children }: { children: ReactNode }) {
  return (
    <div
      className="w-fit rounded-panel border border-line px-4 py-3"
      style={{ backgroundColor: '#ffffff', color: '#14211f', colorScheme: 'light' }}
    >
      {children}
    </div>
  );
}
