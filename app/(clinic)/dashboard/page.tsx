import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { LinkButton } from '@/components/ui/link-button';
import { EmptyState } from '@/components/ui/states';
import { needingGroups } from '@/lib/domain/review/review-reason';
import { paths } from '@/lib/paths';
import { viewReviewList } from '@/lib/server/data/review/review-list';
import { loadPage } from '@/lib/server/http/load-page';
import { requirePractitioner } from '@/lib/server/session/actor';
import { CoverDialog } from '../_components/cover-dialog';
import { DashboardKeys } from './_components/dashboard-keys';
import { OrderDialog } from './_components/order-dialog';
import { ReviewBoard } from './_components/review-board';

export const metadata: Metadata = { title: 'Who needs me' };

export default async function DashboardPage() {
  const actor = await requirePractitioner();
  const now = new Date();
  const list = await loadPage(viewReviewList(actor, now, needingGroups));
  const all = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
  const date = new Intl.DateTimeFormat(actor.clinic.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: actor.clinic.timeZone,
  }).format(now);
  return (
    <StaffPage>
      <PageHeading
        title="Who needs me"
        lede={
          <>
            {date} · {list.rows.length} of my {all} patients · by group, then urgency, then longest wait.{' '}
            <OrderDialog />
          </>
        }
        actions={
          <>
            <DashboardKeys />
            <CoverDialog />
            <LinkButton href={paths.newPatient} variant="primary">
              New patient
            </LinkButton>
          </>
        }
      />
      {all === 0 ? (
        <EmptyState
          title="No patients yet"
          action={<LinkButton href={paths.newPatient}>Register the first</LinkButton>}
        >
          Patients you register or take over appear here, those who need you first.
        </EmptyState>
      ) : (
        <ReviewBoard list={list} />
      )}
    </StaffPage>
  );
}
