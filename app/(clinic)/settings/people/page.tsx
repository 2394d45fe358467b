import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { requirePractitioner } from '@/lib/server/session/actor';
import { listPeople } from '@/lib/server/data/clinic/people';
import { loadPage } from '@/lib/server/http/load-page';
import { viewAgeing } from '@/lib/server/data/review/ageing';
import { CoverDialog } from '../../_components/cover-dialog';
import { WaitingTable } from './_components/waiting-table';
import { PeopleTable } from './_components/people-table';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  const actor = await requirePractitioner();
  const now = new Date();
  const people = await loadPage(listPeople(actor));
  const waiting = await loadPage(viewAgeing(actor, now));
  return (
    <StaffPage>
      <PageHeading
        title="People"
        actions={<CoverDialog />}
        lede="A clinical lead signs rules and exercises off and sets the clinic’s own numbers in the rule book. Every change is kept with who and when."
      />
      <PeopleTable people={people} />
      <WaitingTable waiting={waiting} now={now.toISOString()} />
    </StaffPage>
  );
}
