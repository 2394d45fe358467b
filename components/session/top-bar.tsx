import type { ReactNode } from 'react';

/** One line over a screen of the session: a way back, where one is, a way round. */
export function TopBar({ start, middle, end }: { start?: ReactNode; middle?: ReactNode; end?: ReactNode }) {
  return (
    <div className="-mx-2 grid min-h-control-compact grid-cols-[minmax(max-content,1fr)_minmax(0,auto)_minmax(max-content,1fr)] items-center text-sm text-muted">
      <div className="justify-self-start">{start}</div>
      <div className="min-w-0 text-center wrap-anywhere hyphens-auto">{middle}</div>
      <div className="justify-self-end">{end}</div>
    </div>
  );
}
