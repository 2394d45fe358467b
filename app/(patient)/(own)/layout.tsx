import type { ReactNode } from 'react';
import { UiProvider } from '@/components/ui/ui-provider';
import { QueryProvider } from '@/lib/client/query-provider';
import { localeTag } from '@/lib/domain/messages/languages';
import { requirePatient } from '@/lib/server/session/actor';

/** Language and data for the patient's own pages. It shows; the pages and their data functions decide. */
export default async function PatientLayout({ children }: { children: ReactNode }) {
  const { language } = await requirePatient();
  return (
    <div lang={language}>
      <UiProvider locale={localeTag[language]}>
        <QueryProvider>{children}</QueryProvider>
      </UiProvider>
    </div>
  );
}
