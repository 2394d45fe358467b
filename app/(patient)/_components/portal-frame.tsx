'use client';
import type { ReactNode } from 'react';
import { PatientShell } from '@/components/shell/patient-shell';
import { usePortal } from '@/lib/client/portal/use-portal';
import { patientWords } from '@/lib/domain/messages/patient';
import { portalPaths } from '@/lib/portal-paths';
import { ClinicHelp } from './clinic-help';
import { DeviceNotices } from './device-notices';
import type { PortalPath } from './portal-path';

/** The shell with the person's name and the clinic's telephone; a carer sees for whom they note. No menu during a session: one thing at a time. */
export function PortalFrame({ path, children }: { path: PortalPath; children: ReactNode }) {
  const { data } = usePortal();
  const { person, contact, readAt } = data;
  const words = patientWords[person.language];
  const isSession = path === portalPaths.session;
  const item = (href: PortalPath, label: string) => ({ href, label, current: href === path });
  return (
    <PatientShell
      personName={person.carerName === null ? person.name : words.carerFor(person.carerName, person.name)}
      labels={words.shell}
      isDemo={person.isDemo}
      help={<ClinicHelp contact={contact} words={words.help} locale={person.language} now={readAt} />}
      nav={
        isSession
          ? []
          : [
              item(portalPaths.today, words.nav.today),
              item(portalPaths.progress, words.nav.progress),
              item(portalPaths.me, words.nav.me),
            ]
      }
    >
      {!isSession && <DeviceNotices />}
      {children}
    </PatientShell>
  );
}
