import type { Metadata } from 'next';
import { StaffPage } from '@/components/shell/page-heading';
import { PatientHeader } from '@/components/shell/patient-header';
import { ageOn } from '@/lib/domain/person/age';
import { linkText } from '@/lib/domain/access/link-text';
import { showAccessLink, viewLinkState } from '@/lib/server/data/access/access-link';
import { renderQrSvg } from '@/lib/server/handout/qr-svg';
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
  const { patient, language, today, status, versions, precautions, steps } = await loadPage(
    viewProgram(actor, patientId, programId),
  );
  const { published } = await searchParams;
  const active = versions.find((version) => version.status === 'active');
  const justPublished = active !== undefined && published === `${active.number}` ? published : null;
  // A secret: read, and written into the audit, only where it is shown.
  const linkState = justPublished === null ? null : await loadPage(viewLinkState(actor, patientId));
  const access =
    linkState === null || linkState.state === 'none'
      ? null
      : {
          ...(await loadPage(showAccessLink(actor, { patientId }, 'show'))),
          patientId,
          asks: linkState.asks,
        };
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
          justPublished={justPublished}
          sharing={
            access === null
              ? null
              : {
                  ...access,
                  qrSvg: await renderQrSvg(access.link),
                  language,
                  text: linkText({ clinicName: actor.clinic.name, link: access.link, asks: access.asks })[
                    language
                  ],
                }
          }
        />
      </StaffPage>
    </>
  );
}
