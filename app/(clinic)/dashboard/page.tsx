import type { Metadata } from 'next';
import { needingGroups } from '@/lib/domain/review/review-reason';
import { viewReviewList } from '@/lib/server/data/review/review-list';
import { loadPage } from '@/lib/server/http/load-page';
import { requirePractitioner } from '@/lib/server/session/actor';
import { ReviewPage } from './_components/review-page';

export const metadata: Metadata = { title: 'Who needs me' };

export default async function DashboardPage() {
  const actor = await requirePractitioner();
  const now = new Date();
  const list = await loadPage(viewReviewList(actor, now, needingGroups));
  return <ReviewPage list={list} now={now} place={actor.clinic} />;
}
