import type { Metadata } from 'next';
import { StaffPage } from '@/components/shell/page-heading';
import { PatientHeader } from '@/components/shell/patient-header';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { ageOn } from '@/lib/domain/person/age';
import { paths } from '@/lib/paths';
import { requirePractitioner } from '@/lib/server/session/actor';
import { readAccessLink } from '@/lib/server/data/access/access-link';
import { viewRecord } from '@/lib/server/data/patient/record';
import { loadPage, requireId } from '@/lib/server/http/load-page';
import { AccessLinkPanel } from './_components/access-link-panel';
import { PainHistory } from './_components/pain-history';
import { PrecautionPanel } from './_components/precaution-panel';
import { ProgramList } from './_components/program-list';
import { ProposalList } from './_components/proposal-list';
import { HoldPanel } from './_components/record/hold-panel';
import { RecordColumn } from './_components/record/record-column';
import { StateNotice } from './_components/record/state-notice';
import { SessionList } from './_components/session-list';

export const metadata: Metadata = { title: 'Patient' };

type Props = { params: Promise<{ patientId: string }> };

export default async function PatientPage({ params }: Props) {
  const actor = await requirePractitioner();
  const patientId = requireId((await params).patientId);
  const now = new Date();
  const record = await loadPage(viewRecord(actor, patientId, now));
  const link = await loadPage(readAccessLink(actor, patientId));
  const { context, summary, proposals, precautions, facts } = record;
  const carers = facts.carers.filter(({ endedAt }) => endedAt === null);
  const carerLinks = await loadPage(
    Promise.all(
      carers.map(async ({ relatedPersonId }) => ({
        relatedPersonId,
        link: await readAccessLink(actor, patientId, relatedPersonId),
      })),
    ),
  );
  return (
    <>
      <PatientHeader
        name={record.fullName}
        nameIsTitle
        ageYears={ageOn(record.birthDate, context.today)}
        birthDate={record.birthDate}
        identifier={record.recordNumber}
        context={facts.episodes.find(({ status }) => status === 'active')?.reason}
        flags={
          facts.conditions.some(({ code, status }) => status === 'active' && code === null) && (
            <Badge tone="amber">a condition is not checked</Badge>
          )
        }
        actions={
          <>
            <LinkButton href={paths.diary(patientId)}>Paper diary</LinkButton>
            <LinkButton href={paths.editPatient(patientId)}>Identity and contact</LinkButton>
          </>
        }
      />
      <StaffPage>
        <StateNotice facts={facts} today={context.today} />
        {record.alerts.length > 0 && (
          <Notice
            tone="danger"
            title={
              record.alerts.length === 1 ? 'One alert is open' : `${record.alerts.length} alerts are open`
            }
          >
            Pain above the agreed limit, an exercise that conflicts with a condition, or a link that was
            suspended. Acknowledge on the review list once you have dealt with it.
          </Notice>
        )}
        <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="flex min-w-0 flex-col gap-6">
            <PrecautionPanel patientId={patientId} patientName={record.fullName} overview={precautions} />
            <ProposalList patientId={patientId} view={proposals} />
            <HoldPanel
              patientId={patientId}
              holds={facts.holds}
              exercises={record.runningExercises}
              today={context.today}
            />
            <ProgramList patientId={patientId} programs={record.programs} />
            <PainHistory summary={summary} />
            <SessionList sessions={record.sessions} />
          </div>
          <div className="flex min-w-0 flex-col gap-6">
            <RecordColumn
              record={record}
              carerLinks={
                new Map(
                  carerLinks.flatMap(({ relatedPersonId, link: of }) =>
                    of === null ? [] : [[relatedPersonId, of]],
                  ),
                )
              }
            />
            <AccessLinkPanel patientId={patientId} link={link} />
          </div>
        </div>
      </StaffPage>
    </>
  );
}
