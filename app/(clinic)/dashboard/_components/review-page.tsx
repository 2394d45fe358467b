import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { LinkButton } from '@/components/ui/link-button';
import { EmptyState } from '@/components/ui/states';
import { paths } from '@/lib/paths';
import type { ReviewList } from '@/lib/schemas/review';
import { CoverDialog } from '../../_components/cover-dialog';
import { DashboardKeys } from './dashboard-keys';
import { OrderDialog } from './order-dialog';
import { ReviewBoard } from './review-board';

type Props = { list: ReviewList; now: Date; place: { locale: string; timeZone: string } };

/** The review list under its heading; `place` is the clinic's. */
export function ReviewPage({ list, now, place: { locale, timeZone } }: Props) {
  const all = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
  const date = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
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
