import type { ReactNode } from 'react';
import { ToneShape } from './badge';
import { cx } from './cx';
import { VisuallyHidden } from './visually-hidden';

type StateProps = { title: string; children?: ReactNode; action?: ReactNode };

/** Nothing here, and that is true: says why and what to do next. */
export function EmptyState({ title, children, action }: StateProps) {
  return (
    <div className="flex flex-col items-start gap-2 rounded-panel border border-dashed border-edge px-5 py-6">
      <p className="max-w-full text-md font-bold">{title}</p>
      {children !== undefined && <div className="max-w-prose text-muted">{children}</div>}
      {action !== undefined && <div className="mt-1">{action}</div>}
    </div>
  );
}

/** Loading failed. Never looks like empty (H-14). */
export function FailedState({ title, children, action }: StateProps) {
  return (
    <div
      role="alert"
      className="flex flex-col items-start gap-2 rounded-panel border border-red bg-red-tint px-5 py-6"
    >
      <p className="flex max-w-full items-center gap-2 text-md font-bold text-red">
        <ToneShape tone="red" />
        {title}
      </p>
      {children !== undefined && <div className="max-w-prose">{children}</div>}
      {action !== undefined && <div className="mt-1">{action}</div>}
    </div>
  );
}

const widths = ['w-11/12', 'w-4/5', 'w-10/12', 'w-3/5', 'w-9/12'] as const;

/** Grey lines where text will stand, with the words for those who do not see them. */
export function LoadingState({ label, rows = 4 }: { label: string; rows?: number }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> is for results of a form and is read out less reliably
    <div role="status" className="py-2">
      <VisuallyHidden>{label}</VisuallyHidden>
      <div aria-hidden="true" className="flex animate-pulse flex-col gap-3">
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className="flex items-center gap-3 border-b border-line pb-3">
            <div className="size-9 flex-none rounded-field bg-line" />
            <div className={cx('h-3.5 rounded-full bg-line', widths[row % widths.length])} />
          </div>
        ))}
      </div>
    </div>
  );
}
