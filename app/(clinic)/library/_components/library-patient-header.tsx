import { PatientHeader } from '@/components/shell/patient-header';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { notCheckedText } from '@/lib/domain/safety/prescription-checks';
import { paths } from '@/lib/paths';
import type { LibraryPatient } from '@/lib/server/data/exercise/library-patient';

/** For whom the library is searched, with what the safety of exercises is worked out from. */
export function LibraryPatientHeader({ patient }: { patient: LibraryPatient }) {
  const { conditions } = patient.facts;
  const notChecked = conditions.filter(({ code }) => code === null);
  return (
    <PatientHeader
      name={patient.fullName}
      ageYears={patient.ageYears}
      birthDate={patient.birthDate}
      identifier={patient.recordNumber}
      context={
        <>
          {conditions.length === 0
            ? 'No condition is recorded, so that nothing is held against an exercise.'
            : `Exercises are held against: ${conditions.map(({ label }) => label).join(', ')}.`}
          {notChecked.length > 0 && (
            <>
              {' '}
              <Badge tone="amber">{notCheckedText.en}</Badge>{' '}
              <bdi dir="auto">{notChecked.map(({ label }) => label).join(', ')}</bdi>
            </>
          )}
        </>
      }
      actions={
        <>
          <LinkButton href={paths.patient(patient.patientId)}>Back to the patient</LinkButton>
          <LinkButton href={paths.library}>Whole library</LinkButton>
        </>
      }
    />
  );
}
