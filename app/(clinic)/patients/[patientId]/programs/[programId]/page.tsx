import type { Metadata } from 'next';
import { StaffPage } from '@/components/shell/page-heading';
import { PatientHeader } from '@/components/shell/patient-header';
import { ageOn } from '@/lib/domain/person/age';
import { requirePractitioner } from '@/lib/server/session/actor';
import { viewProgram } from '@/lib/server/data/program/program';
import { loadPage, requireId } from '@/lib/server/http/load-page';
import { ProgramReading } from './_components/program-reading';

export const metadata: Metadata = { title: 'Program' };

type Props = {
  params: Promise<{ patientId: string; programId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ProgramPage({ params, searchParams }: Props) {
  const actor = await requirePractitioner();
  const sent = await params;
  const [patientId, programId] = [requireId(sent.patientId), requireId(sent.programId)];
  const { patient, today, status, versions, precautions, steps } = await loadPage(
    viewProgram(actor, patientId, programId),
  );
  const { published } = await searchParams;
  return (
    <>
      <PatientHeader
        name={patient.fullName}
        ageYears={ageOn(patient.birthDate, today)}
        birthDate={patient.birthDate}
        identifier={patient.recordNumber}
      />
      <StaffPage>
        <ProgramReading
          patientId={patientId}
          programId={programId}
          status={status}
          versions={versions}
          precautions={precautions}
          steps={steps}
          clinicZone={actor.clinic.timeZone}
          justPublished={typeof published === 'string' ? published : null}
        />
      </StaffPage>
    </>
  );
}
