import type { ReactNode } from 'react';

type Props = { id: string; title: string; actions?: ReactNode; children: ReactNode };

/** One part of the record in a small panel of its own. */
export function Panel({ id, title, actions, children }: Props) {
  return (
    <section
      aria-labelledby={id}
      className="flex flex-col gap-2.5 rounded-panel border border-line bg-card p-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5">
        <h3 id={id} className="text-md font-bold">
          {title}
        </h3>
        {actions}
      </div>
      {children}
    </section>
  );
}
