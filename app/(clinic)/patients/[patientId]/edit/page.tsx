import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { PatientHeader } from '@/components/shell/patient-header';
import { requirePractitioner } from '@/lib/server/session/actor';
import { viewContact } from '@/lib/server/data/patient/patient';
import { viewLinkState } from '@/lib/server/data/access/access-link';
import { loadPage, requireId } from '@/lib/server/http/load-page';
import { AccessLinkPanel } from '../_components/access-link-panel';
import { ContactForm } from './_components/contact-form';

export const metadata: Metadata = { title: 'Identity and contact' };

type Props = { params: Promise<{ patientId: string }> };

export default async function EditPatientPage({ params }: Props) {
  const actor = await requirePractitioner();
  const patientId = requireId((await params).patientId);
  const contact = await loadPage(viewContact(actor, patientId));
  const linkState = await loadPage(viewLinkState(actor, patientId));
  return (
    <>
      <PatientHeader
        name={contact.fullName}
        ageYears={contact.ageYears}
        birthDate={contact.birthDate}
        identifier={contact.recordNumber}
      />
      <StaffPage width="form">
        <PageHeading title="Identity and contact" />
        <ContactForm contact={contact} />
        <AccessLinkPanel patientId={patientId} link={linkState} />
      </StaffPage>
    </>
  );
}
