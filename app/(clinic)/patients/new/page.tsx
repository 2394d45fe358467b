import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { requirePractitioner } from '@/lib/server/session/actor';
import { isPermitted } from '@/lib/domain/access/permissions';
import { notFound } from 'next/navigation';
import { conditionChoices } from '@/lib/domain/safety/condition-choices';
import { NewPatientForm } from './_components/new-patient-form';

export const metadata: Metadata = { title: 'New patient' };

export default async function NewPatientPage() {
  const actor = await requirePractitioner();
  if (!isPermitted(actor.roles, 'patient.register')) notFound();
  return (
    <StaffPage width="form">
      <PageHeading
        title="New patient"
        lede="Name, birth date and the reason are enough to begin. The rest can follow."
      />
      <NewPatientForm
        defaults={{
          timeZone: actor.clinic.timeZone,
          language: actor.clinic.locale.startsWith('es') ? 'es' : 'en',
        }}
        timeZones={Intl.supportedValuesOf('timeZone')}
        conditions={conditionChoices('en')}
        isClinical={isPermitted(actor.roles, 'record.write')}
      />
    </StaffPage>
  );
}
