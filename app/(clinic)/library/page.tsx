import type { Metadata } from 'next';
import { safetyChoices } from '@/lib/domain/safety/suits';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';
import { exerciseSearch } from '@/lib/schemas/exercise-search';
import { requirePractitioner } from '@/lib/server/session/actor';
import { viewLeadership } from '@/lib/server/data/exercise/exercise-sign';
import { viewLibraryPatient } from '@/lib/server/data/exercise/library-patient';
import { loadPage, requireId } from '@/lib/server/http/load-page';
import { LibraryBrowser } from './_components/library-browser';
import { LibraryPatientHeader } from './_components/library-patient-header';
import { ReviewList } from './_components/review-list';

export const metadata: Metadata = { title: 'Library' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LibraryPage({ searchParams }: Props) {
  const actor = await requirePractitioner();
  const { review, patient: patientId, safety, ...asked } = await searchParams;
  const { isLead } = await viewLeadership(actor);
  if (review === '1' && isLead)
    return (
      <StaffPage>
        <PageHeading
          title="Exercises to sign off"
          lede="Each signature holds for the words as they are now; new words take it off by themselves"
          actions={<LinkButton href={paths.library}>Back to the library</LinkButton>}
        />
        <ReviewList />
      </StaffPage>
    );
  const patient =
    typeof patientId === 'string'
      ? await loadPage(viewLibraryPatient(actor, requireId(patientId), new Date()))
      : null;
  const parsed = exerciseSearch.safeParse(asked);
  return (
    <>
      {patient !== null && <LibraryPatientHeader patient={patient} />}
      <StaffPage>
        <PageHeading
          title="Library"
          lede="Our own exercises, written and drawn for patients, in English and Spanish"
          actions={
            <div className="flex flex-wrap gap-2">
              {isLead && <LinkButton href={paths.libraryReview}>Sign off</LinkButton>}
              <LinkButton href={paths.ownExercises}>Our own</LinkButton>
              <LinkButton href={paths.libraryFigures}>All figures</LinkButton>
            </div>
          }
        />
        <LibraryBrowser
          key={patient?.patientId ?? 'nobody'}
          initial={parsed.success ? parsed.data : { q: '' }}
          patient={patient}
          initialSafety={safetyChoices.find((choice) => choice === safety) ?? 'fitting'}
        />
      </StaffPage>
    </>
  );
}
