import type { ReactNode } from 'react';
import { type Tone, ToneShape } from './badge';
import { cx } from './cx';

export type NoticeTone = 'info' | 'warn' | 'danger' | 'success';

const looks: Record<NoticeTone, { tone: Tone; box: string; mark: string }> = {
  info: { tone: 'blue', box: 'bg-blue-tint', mark: 'text-blue' },
  warn: { tone: 'amber', box: 'bg-amber-tint', mark: 'text-amber' },
  danger: { tone: 'red', box: 'bg-red-tint', mark: 'text-red' },
  success: { tone: 'teal', box: 'bg-tint', mark: 'text-teal-ink' },
};

export type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  /** Set when the notice appears because of what the person just did: danger interrupts, the rest waits. */
  announce?: boolean;
  action?: ReactNode;
  children?: ReactNode;
};

export function Notice({ tone = 'info', title, announce = false, action, children }: NoticeProps) {
  const look = looks[tone];
  return (
    <div
      {...(announce ? { role: tone === 'danger' ? 'alert' : 'status' } : {})}
      className={cx(
        'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-panel px-3.5 py-3 text-ink forced-colors:border',
        look.box,
      )}
    >
      <div className="flex min-w-0 flex-1 basis-56 gap-2.5">
        <span className={cx('mt-[0.32em] flex-none', look.mark)}>
          <ToneShape tone={look.tone} />
        </span>
        <div className="min-w-0">
          {title !== undefined && <p className={cx('font-bold', look.mark)}>{title}</p>}
          {children}
        </div>
      </div>
      {action}
    </div>
  );
}

/** A line that is always on the page and read out when its words change: saved, sent, waiting. */
export function StatusLine({ children }: { children?: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> is for results of a form and is read out less reliably
    <p role="status" className="text-sm text-muted empty:hidden">
      {children}
    </p>
  );
}
