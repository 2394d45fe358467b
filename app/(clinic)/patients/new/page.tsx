import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { requirePractitioner } from '@/lib/server/session/actor';
import { isPermitted } from '@/lib/domain/access/permissions';
import { notFound } from 'next/navigation';
import { conditionChoices } from '@/lib/domain/safety/condition-choices';
import { fallbackLocale, localeOfTag } from '@/lib/domain/messages/languages';
import { equipmentChoices } from '@/lib/domain/library/equipment-choices';
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
          language: localeOfTag(actor.clinic.locale) ?? fallbackLocale,
        }}
        timeZones={Intl.supportedValuesOf('timeZone')}
        conditions={conditionChoices('en')}
        equipment={equipmentChoices('en')}
        isClinical={isPermitted(actor.roles, 'record.write')}
      />
    </StaffPage>
  );
}
