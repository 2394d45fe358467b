import Link from 'next/link';
import type { ReactNode } from 'react';
import { Wordmark } from '@/components/brand/mark';
import { Bdi } from '@/components/ui/bdi';
import { cx } from '@/components/ui/cx';
import { DemoBanner } from './demo-banner';
import type { NavItem } from './nav-item';
import { NavList } from './nav-list';
import { SkipLink } from './skip-link';
import { StaffMenu } from './staff-menu';

export type StaffShellProps = {
  items: readonly NavItem[];
  clinicName: string;
  userName: string;
  /** The sign-out button or form. */
  signOut: ReactNode;
  isDemo?: boolean;
  /** Said above everything while the product is not as it should be. */
  trouble?: string | undefined;
  homeHref?: string;
  labels?: { menu: string; skip: string };
  children: ReactNode;
};

/** With the demo banner above it, the rail still ends at the foot of the window. */
const heights = {
  demo: { rail: 'h-[calc(100dvh-1.75rem)]', frame: 'lg:min-h-[calc(100dvh-1.75rem)]' },
  real: { rail: 'h-dvh', frame: 'lg:min-h-dvh' },
} as const;

const english = { menu: 'Menu', skip: 'Skip to content' };

/** The frame of the staff portal: a rail at the left from 1024 px, a bar with a menu below that. */
export function StaffShell(props: StaffShellProps) {
  const {
    items,
    clinicName,
    userName,
    signOut,
    isDemo = false,
    trouble,
    homeHref = '/',
    labels = english,
    children,
  } = props;
  const height = heights[isDemo ? 'demo' : 'real'];
  const foot = (
    <div className="text-sm text-muted">
      <p>
        <Bdi>{clinicName}</Bdi>
      </p>
      <p>
        <Bdi>{userName}</Bdi>
      </p>
      <div className="-ms-2.5 mt-1">{signOut}</div>
    </div>
  );
  return (
    <>
      <SkipLink>{labels.skip}</SkipLink>
      {isDemo && <DemoBanner />}
      {trouble !== undefined && (
        <output className="block bg-amber-tint px-4 py-2 text-center">{trouble}</output>
      )}
      <div
        className={cx('lg:grid lg:grid-cols-[var(--spacing-rail)_minmax(0,1fr)] print:block', height.frame)}
      >
        <header className="relative flex items-center justify-between border-b border-line bg-side px-4 py-2 lg:hidden print:hidden">
          <Link prefetch={false} href={homeHref} className="rounded-field">
            <Wordmark />
          </Link>
          <StaffMenu items={items} label={labels.menu} foot={foot} />
        </header>
        <header className="hidden border-e border-line bg-side lg:block print:hidden">
          <div className={cx('sticky top-0 flex flex-col gap-5 overflow-y-auto px-3 pt-4 pb-5', height.rail)}>
            <Link prefetch={false} href={homeHref} className="self-start rounded-field px-2">
              <Wordmark />
            </Link>
            <nav aria-label={labels.menu} className="flex-1">
              <NavList items={items} />
            </nav>
            <div className="px-2">{foot}</div>
          </div>
        </header>
        <main id="main" tabIndex={-1} className="min-w-0">
          {children}
        </main>
      </div>
    </>
  );
}
