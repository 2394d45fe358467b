import type { ReactNode } from 'react';
import { PatientShell } from '@/components/shell/patient-shell';
import { UiProvider } from '@/components/ui/ui-provider';
import { QueryProvider } from '@/lib/client/query-provider';
import { localeTag, patientWords } from '@/lib/domain/messages/patient';
import { paths } from '@/lib/paths';
import { requirePatient } from '@/lib/server/actor';
import { viewClinicContact } from '@/lib/server/data/own-page';
import { ClinicHelp } from '../_components/clinic-help';

/** The frame of the patient's own pages. It shows; the pages and their data functions decide. */
export default async function PatientLayout({ children }: { children: ReactNode }) {
  const actor = await requirePatient();
  const contact = await viewClinicContact(actor);
  const words = patientWords[actor.language];
  return (
    <div lang={actor.language}>
      <UiProvider locale={localeTag[actor.language]}>
        <QueryProvider>
          <PatientShell
            personName={actor.name}
            labels={words.shell}
            isDemo={actor.clinic.isDemo}
            help={<ClinicHelp contact={contact} words={words.help} />}
            nav={[
              { href: paths.today, label: words.nav.today },
              { href: paths.progress, label: words.nav.progress },
              { href: paths.me, label: words.nav.me },
            ]}
          >
            {children}
          </PatientShell>
        </QueryProvider>
      </UiProvider>
    </div>
  );
}
