import type { ReactNode } from 'react';
import { PlimsollMark } from '@/components/brand/mark';
import { Bdi } from '@/components/ui/bdi';
import { DemoBanner } from './demo-banner';
import type { NavItem } from './nav-item';
import { PatientNav } from './patient-nav';
import { SkipLink } from './skip-link';

export type PatientShellProps = {
  /** Given name of the person signed in; with a carer, both: "Ana, for Leo". */
  personName?: string;
  homeHref?: string;
  /** Left out inside a session: one thing at a time. */
  nav?: readonly NavItem[];
  labels: { home: string; menu: string; skip: string };
  /** Saved here, sent, needs attention: always in the same place. */
  sync?: ReactNode;
  /** Who to call and when: always in the same place. */
  help?: ReactNode;
  isDemo?: boolean;
  children: ReactNode;
};

/** The frame of the patient portal: one column, large type, one thing at a time. */
export function PatientShell(props: PatientShellProps) {
  const { personName, homeHref = '/today', nav = [], labels, sync, help, isDemo = false, children } = props;
  return (
    <div className="patient flex min-h-dvh flex-col">
      <SkipLink>{labels.skip}</SkipLink>
      {isDemo && <DemoBanner />}
      <header className="mx-auto flex w-full max-w-xl items-center justify-between gap-4 px-5 pt-3 pb-1 low:pt-1 low:pb-0">
        <a
          href={homeHref}
          aria-label={labels.home}
          className="-ms-2.5 flex size-12 items-center justify-center rounded-large"
        >
          <PlimsollMark size="1.6rem" />
        </a>
        {personName !== undefined && (
          <p className="min-w-0 text-sm text-muted">
            <Bdi>{personName}</Bdi>
          </p>
        )}
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-xl flex-1 flex-col gap-5 px-5 pt-2 pb-5 wrap-break-word low:pt-0"
      >
        {children}
      </main>
      <footer className="mx-auto w-full max-w-xl px-5 pb-6 text-sm text-muted">
        {sync !== undefined && <div className="mb-3 text-center">{sync}</div>}
        {help}
      </footer>
      {nav.length > 0 && <PatientNav items={nav} label={labels.menu} />}
    </div>
  );
}
