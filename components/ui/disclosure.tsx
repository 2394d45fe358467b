'use client';
import { type ReactNode, useEffect, useId } from 'react';
import { cx } from './cx';
import { useRemembered } from './remembered';

export type DisclosureProps = {
  title: ReactNode;
  /** Stands after the title, in plain weight. */
  summary?: ReactNode;
  level?: 2 | 3 | 4;
  defaultExpanded?: boolean;
  /** Something inside needs a look: it opens, and stays open until somebody folds it after that. */
  mustOpen?: boolean;
  framed?: boolean;
  /** The content is made only while it is open. */
  lazy?: boolean;
  /** Under this name it stays as it was when it moves to another place of the page (`Remembering`). */
  rememberAs?: string;
  children: ReactNode;
};

/** Folded content under its heading. */
export function Disclosure({
  title,
  summary,
  level = 2,
  defaultExpanded = false,
  mustOpen = false,
  framed = true,
  lazy = false,
  rememberAs,
  children,
}: DisclosureProps) {
  const [fold, setFold] = useRemembered(rememberAs, defaultExpanded ? 'open' : 'folded');
  const isExpanded = mustOpen || fold === 'open';
  useEffect(() => {
    if (mustOpen && fold !== 'open') setFold('open');
  });
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <div className={cx(framed && 'rounded-panel border border-line bg-card')}>
      <Heading className="text-base font-normal leading-normal">
        <button
          type="button"
          id={`${id}-title`}
          aria-expanded={isExpanded}
          aria-controls={id}
          onClick={() => setFold(isExpanded ? 'folded' : 'open')}
          className={cx(
            'flex min-h-control w-full items-center justify-between gap-3 rounded-panel py-1.5 text-start hover:bg-tint',
            framed ? 'px-3.5' : 'px-1',
          )}
        >
          <span>
            <b>{title}</b>
            {summary !== undefined && <span> {summary}</span>}
          </span>
          <svg
            viewBox="0 0 12 12"
            width="0.85em"
            height="0.85em"
            aria-hidden="true"
            className={cx('flex-none text-muted transition-transform', isExpanded && 'rotate-180')}
          >
            <path d="m2 4 4 4.5L10 4" fill="none" stroke="currentColor" strokeWidth="1.8" />
          </svg>
        </button>
      </Heading>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a panel that folds holds more than fields */}
      <div id={id} role="group" aria-labelledby={`${id}-title`} hidden={!isExpanded}>
        <div className={framed ? 'px-3.5 pt-1 pb-3.5' : 'px-1 pb-2'}>{(!lazy || isExpanded) && children}</div>
      </div>
    </div>
  );
}
