import { maskedBirthDate } from '@/components/shell/masked-birth-date';
import { PatientLine } from '@/components/shell/patient-line';
import { Bdi } from '@/components/ui/bdi';
import { LinkButton } from '@/components/ui/link-button';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { paths } from '@/lib/paths';
import type { FoundPatient } from '@/lib/server/data/patient/patient-search';
import { TakeOverButton } from './take-over-button';

type Props = { patients: readonly FoundPatient[]; canTreat: boolean };

/** Own patients open; another's can be taken over with a reason; front desk and owner open identity and contact. */
export function PatientTable({ patients, canTreat }: Props) {
  return (
    <Table caption="Patients" stacks>
      <thead>
        <tr>
          <Th>Patient</Th>
          <Th align="end">
            <span className="sr-only">Next step</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {patients.map((patient) => (
          <Tr key={patient.patientId}>
            <Th scope="row">
              <PatientName patient={patient} canTreat={canTreat} />
            </Th>
            <Td align="end" width="fit">
              <NextStep patient={patient} canTreat={canTreat} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

type CellProps = { patient: FoundPatient; canTreat: boolean };

function PatientName({ patient, canTreat }: CellProps) {
  const age = patient.ageYears;
  if (canTreat && !patient.isOwn) {
    return (
      <>
        <Bdi>{patient.fullName}</Bdi>
        <span className="block text-sm font-normal text-muted">
          {age !== null && `${age} y · `}
          {patient.birthDate ?? maskedBirthDate}
        </span>
      </>
    );
  }
  return (
    <PatientLine
      name={patient.fullName}
      href={canTreat ? paths.patient(patient.patientId) : paths.editPatient(patient.patientId)}
      ageYears={age}
      birthDate={patient.birthDate}
      identifier={patient.recordNumber}
    />
  );
}

function NextStep({ patient, canTreat }: CellProps) {
  if (canTreat && !patient.isOwn)
    return (
      <TakeOverButton patientId={patient.patientId} name={patient.fullName} birthDate={patient.birthDate} />
    );
  const href = canTreat ? paths.patient(patient.patientId) : paths.editPatient(patient.patientId);
  return (
    <LinkButton href={href} aria-label={`Open ${patient.fullName}`}>
      Open
    </LinkButton>
  );
}
