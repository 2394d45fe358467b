import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { PatientHeader } from '@/components/shell/patient-header';
import { LinkButton } from '@/components/ui/link-button';
import { EmptyState } from '@/components/ui/states';
import { ageOn } from '@/lib/domain/person/age';
import { paths } from '@/lib/paths';
import { diaryQuery } from '@/lib/schemas/diary';
import { requirePractitioner } from '@/lib/server/session/actor';
import { viewDiary } from '@/lib/server/data/diary/diary-view';
import { loadPage, requireId } from '@/lib/server/http/load-page';
import { DiaryForm } from './_components/diary-form';
import { WeekNav } from './_components/week-nav';

export const metadata: Metadata = { title: 'Paper diary' };

type Props = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function DiaryPage({ params, searchParams }: Props) {
  const actor = await requirePractitioner();
  const patientId = requireId((await params).patientId);
  const query = diaryQuery.parse(await searchParams);
  const view = await loadPage(viewDiary(actor, patientId, query, new Date()));
  const { patient, today, week } = view;
  return (
    <>
      <PatientHeader
        name={patient.fullName}
        ageYears={ageOn(patient.birthDate, today)}
        birthDate={patient.birthDate}
        identifier={patient.recordNumber}
        actions={<LinkButton href={paths.patient(patientId)}>Back to the record</LinkButton>}
      />
      <StaffPage>
        <PageHeading title="Paper diary" />
        {week === null || week.exercises.length === 0 ? (
          <EmptyState title="No sheet to type in yet">
            A diary can be typed in once a program is published and has begun.
          </EmptyState>
        ) : (
          <>
            <WeekNav patientId={patientId} view={view} week={week} />
            <DiaryForm
              key={`${patientId} ${week.version.versionId} ${week.from}`}
              draftName={[actor.practitionerId, patientId, week.version.versionId, week.from].join('.')}
              patientId={patientId}
              loadUnit={view.loadUnit}
              week={week}
            />
          </>
        )}
      </StaffPage>
    </>
  );
}
