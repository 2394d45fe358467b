import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { PatientHeader } from '@/components/shell/patient-header';
import { LinkButton } from '@/components/ui/link-button';
import { ageOn } from '@/lib/domain/person/age';
import { paths } from '@/lib/paths';
import { viewClinicContact } from '@/lib/server/data/access/own-page';
import { viewScreeningForm } from '@/lib/server/data/screening/screening-form';
import { loadPage, requireId } from '@/lib/server/http/load-page';
import { requirePractitioner } from '@/lib/server/session/actor';
import { AskForm } from './_components/ask-form';

export const metadata: Metadata = { title: 'Safety questions' };

type Props = { params: Promise<{ patientId: string }> };

export default async function SafetyQuestionsPage({ params }: Props) {
  const actor = await requirePractitioner();
  const patientId = requireId((await params).patientId);
  const view = await loadPage(viewScreeningForm(actor, patientId, new Date()));
  const { phone, emergencyNumber, outOfHoursLine, crisisLine } = await viewClinicContact(actor);
  return (
    <>
      <PatientHeader
        name={view.fullName}
        ageYears={ageOn(view.birthDate, view.today)}
        birthDate={view.birthDate}
        identifier={view.recordNumber}
        actions={<LinkButton href={paths.patient(patientId)}>Back to the record</LinkButton>}
      />
      <StaffPage width="text">
        <PageHeading
          title="Safety questions"
          lede={
            view.ask.isDue
              ? 'Due now. Read them out as they stand; a question may be left open and is then asked again.'
              : 'Nothing is due. Ask what is new or worrying; the rest may be left open.'
          }
        />
        <AskForm
          key={patientId}
          patientId={patientId}
          language={view.language}
          ask={view.ask}
          known={view.known}
          contacts={{ clinicPhone: phone, emergencyNumber, outOfHoursLine, crisisLine }}
        />
      </StaffPage>
    </>
  );
}
