import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkButton } from '@/components/ui/link-button';
import { EmptyState } from '@/components/ui/states';
import { paths } from '@/lib/paths';
import { requirePractitioner } from '@/lib/server/session/actor';
import { type DashboardRow, viewDashboard } from '@/lib/server/data/review/review';
import { loadPage } from '@/lib/server/http/load-page';
import { ReviewTable } from './_components/review-table';
import { DashboardKeys } from './_components/dashboard-keys';

export const metadata: Metadata = { title: 'Who needs me' };

const quietNeeds: readonly DashboardRow['need'][] = ['watched', 'on_track', 'not_started', 'paused'];

export default async function DashboardPage() {
  const actor = await requirePractitioner();
  const now = new Date();
  const rows = await loadPage(viewDashboard(actor, now));
  const needing = rows.filter((row) => !quietNeeds.includes(row.need));
  const watched = rows.filter((row) => row.need === 'watched');
  const onTrack = rows.filter((row) => row.need === 'on_track');
  const notStarted = rows.filter((row) => row.need === 'not_started');
  const paused = rows.filter((row) => row.need === 'paused');
  const date = new Intl.DateTimeFormat(actor.clinic.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: actor.clinic.timeZone,
  }).format(now);
  return (
    <StaffPage>
      <PageHeading
        title="Who needs me"
        lede={`${date} · ${needing.length} of my ${rows.length} patients · ordered by risk, then by how long it has waited`}
        actions={
          <>
            <DashboardKeys />
            <LinkButton href={paths.newPatient} variant="primary">
              New patient
            </LinkButton>
          </>
        }
      />
      {rows.length === 0 && (
        <EmptyState
          title="No patients yet"
          action={<LinkButton href={paths.newPatient}>Register the first</LinkButton>}
        >
          Patients you register or take over appear here, those who need you first.
        </EmptyState>
      )}
      {rows.length > 0 && needing.length === 0 && (
        <EmptyState title="Nobody needs you right now">
          No open alert, nothing to decide, nobody silent for a week.
        </EmptyState>
      )}
      {needing.length > 0 && <ReviewTable rows={needing} caption="Patients who need you" />}
      {watched.length > 0 && (
        <Disclosure
          title="Lowered or held"
          summary={`(${watched.length}) · the next session shows whether it was enough`}
        >
          <ReviewTable rows={watched} caption="Patients whose dose was lowered or held" />
        </Disclosure>
      )}
      {onTrack.length > 0 && (
        <Disclosure
          title="On track"
          summary={`(${onTrack.length}) · logging, no pain above the limit`}
          defaultExpanded={needing.length === 0}
        >
          <ReviewTable rows={onTrack} caption="Patients on track" />
        </Disclosure>
      )}
      {notStarted.length > 0 && (
        <Disclosure
          title="Not started yet"
          summary={`(${notStarted.length}) · have a program, have not opened the link or logged`}
        >
          <ReviewTable rows={notStarted} caption="Patients who have not started" />
        </Disclosure>
      )}
      {paused.length > 0 && (
        <Disclosure title="Paused" summary={`(${paused.length}) · nothing is expected until they go on`}>
          <ReviewTable rows={paused} caption="Paused patients" />
        </Disclosure>
      )}
    </StaffPage>
  );
}
