import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { StaffShell } from '@/components/shell/staff-shell';
import { FetchParts } from '@/components/ui/later-part';
import { UiProvider } from '@/components/ui/ui-provider';
import { QueryProvider } from '@/lib/client/query-provider';
import { fallbackPlace } from '@/lib/domain/time/clinic-place';
import { paths } from '@/lib/paths';
import { isStarting } from '@/lib/server/http/readiness';
import { todayIn } from '@/lib/server/today-in';
import { SignOutButton } from '../../(clinic)/_components/sign-out-button';
import { ReviewPage } from '../../(clinic)/dashboard/_components/review-page';
import { listOfNobody } from './_components/list-of-nobody';

/**
 * The review list of nobody, which the product makes for itself before it listens, so that the first real one is made by code that has run
 * (`scripts/lib/first-pages.mjs`). It reads nothing, and to whoever asks from outside it does not exist.
 */
export default async function WarmUpPage() {
  await connection();
  if (!isStarting()) notFound();
  const now = new Date();
  const items = [
    { href: paths.dashboard, label: 'Who needs me' },
    { href: paths.patients, label: 'Patients' },
  ];
  return (
    <UiProvider locale={fallbackPlace.locale}>
      <QueryProvider>
        <StaffShell items={items} clinicName="" userName="" homeHref={paths.home} signOut={<SignOutButton />}>
          <ReviewPage
            list={listOfNobody(todayIn(fallbackPlace.timeZone, now))}
            now={now}
            place={fallbackPlace}
          />
          <FetchParts />
        </StaffShell>
      </QueryProvider>
    </UiProvider>
  );
}
