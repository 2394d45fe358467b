import type { ReactNode } from 'react';
import { StaffShell } from '@/components/shell/staff-shell';
import { FetchParts } from '@/components/ui/later-part';
import { UiProvider } from '@/components/ui/ui-provider';
import { QueryProvider } from '@/lib/client/query-provider';
import { isPermitted } from '@/lib/domain/access/permissions';
import { paths } from '@/lib/paths';
import { requirePractitioner } from '@/lib/server/session/actor';
import { isBehind } from '@/lib/server/data/memo/background-pass';
import { SignOutButton } from './_components/sign-out-button';

const behindWords =
  'The work in the background is more than five minutes behind. What you open is up to date, but opens more slowly. Tell whoever runs this server.';

/** The frame of the staff portal. It shows; the pages and their data functions decide. */
export default async function ClinicLayout({ children }: { children: ReactNode }) {
  const actor = await requirePractitioner();
  const items = [
    ...(isPermitted(actor.roles, 'review.read') ? [{ href: paths.dashboard, label: 'Who needs me' }] : []),
    { href: paths.patients, label: 'Patients' },
    { href: paths.library, label: 'Library' },
    ...(isPermitted(actor.roles, 'template.read') ? [{ href: paths.templates, label: 'Templates' }] : []),
    { href: paths.rules, label: 'Rule book' },
    ...(isPermitted(actor.roles, 'people.read') ? [{ href: paths.people, label: 'People' }] : []),
    ...(isPermitted(actor.roles, 'clinic.write') ? [{ href: paths.clinicSettings, label: 'Settings' }] : []),
  ];
  return (
    <UiProvider locale={actor.clinic.locale}>
      <QueryProvider>
        <StaffShell
          items={items}
          clinicName={actor.clinic.name}
          userName={actor.name}
          isDemo={actor.clinic.isDemo}
          trouble={(await isBehind(new Date())) ? behindWords : undefined}
          homeHref={paths.home}
          signOut={<SignOutButton />}
        >
          {children}
          <FetchParts />
        </StaffShell>
      </QueryProvider>
    </UiProvider>
  );
}
