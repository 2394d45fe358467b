import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { requirePractitioner } from '@/lib/server/session/actor';
import { listPeople } from '@/lib/server/data/clinic/people';
import { loadPage } from '@/lib/server/http/load-page';
import { PeopleTable } from './_components/people-table';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  const people = await loadPage(listPeople(await requirePractitioner()));
  return (
    <StaffPage>
      <PageHeading
        title="People"
        lede="A clinical lead signs rules and exercises off and sets the clinic’s own numbers in the rule book. Every change is kept with who and when."
      />
      <PeopleTable people={people} />
    </StaffPage>
  );
}
