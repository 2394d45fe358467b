import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { LinkButton } from '@/components/ui/link-button';
import { EmptyState } from '@/components/ui/states';
import { isPermitted } from '@/lib/domain/access/permissions';
import { paths } from '@/lib/paths';
import { patientSearch } from '@/lib/schemas/patient';
import { requirePractitioner } from '@/lib/server/session/actor';
import { type FoundPatient, searchPatients } from '@/lib/server/data/patient/patient-search';
import { loadPage } from '@/lib/server/http/load-page';
import { PatientFinder } from './_components/patient-finder';
import { PatientTable } from './_components/patient-table';

export const metadata: Metadata = { title: 'Patients' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PatientsPage({ searchParams }: Props) {
  const actor = await requirePractitioner();
  const sent = await searchParams;
  const canTreat = isPermitted(actor.roles, 'record.read');
  const parsed = patientSearch.safeParse({ q: sent['q'], scope: canTreat ? sent['scope'] : 'clinic' });
  const search = parsed.success
    ? parsed.data
    : { q: '', scope: canTreat ? ('mine' as const) : ('clinic' as const) };
  const patients = await loadPage(searchPatients(actor, search));
  const canRegister = isPermitted(actor.roles, 'patient.register');
  return (
    <StaffPage>
      <PageHeading
        title="Patients"
        lede={
          search.scope === 'mine'
            ? 'The patients you treat'
            : 'Everyone in this clinic, by name, birth date or record number'
        }
        actions={
          canRegister && (
            <LinkButton href={paths.newPatient} variant="primary">
              New patient
            </LinkButton>
          )
        }
      />
      <PatientFinder
        q={search.q}
        scope={search.scope}
        hasOwn={canTreat}
        hasFocus={sent['find'] !== undefined}
        onlyFound={canTreat ? onlyOwn(patients) : null}
      />
      {patients.length === 0 ? (
        <EmptyState title={search.q === '' ? 'No patients yet' : 'Nobody by that name'}>
          {search.q === ''
            ? 'Register a patient, or take one over from the clinic list.'
            : 'Check the spelling, or look in the whole clinic. Part of a name or the record number is enough.'}
        </EmptyState>
      ) : (
        <PatientTable patients={patients} canTreat={canTreat} />
      )}
    </StaffPage>
  );
}

/** The one that Enter in the search box opens: never a choice between two people. */
function onlyOwn(patients: readonly FoundPatient[]): string | null {
  const [only, ...others] = patients;
  return only?.isOwn === true && others.length === 0 ? paths.patient(only.patientId) : null;
}
