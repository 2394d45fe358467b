'use client';
import { useQuery } from '@tanstack/react-query';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { reviewGroupQuery } from '@/lib/client/review';
import { groupTitles, type ReviewGroup } from '@/lib/domain/review/review-reason';
import { isAskedFor } from './is-asked-for';
import { ReviewTable } from './review-table';

type Props = { group: ReviewGroup; count: number; today: string; asked: string };

/** A group that waits for nobody: its count, and its patients once somebody opens it. */
export function FoldedGroup({ group, count, today, asked }: Props) {
  const { title, says } = groupTitles[group];
  if (count === 0) return null;
  return (
    <Disclosure title={title} summary={`(${count}) · ${says}`} lazy>
      <GroupRows group={group} today={today} asked={asked} />
    </Disclosure>
  );
}

function GroupRows({ group, today, asked }: Omit<Props, 'count'>) {
  const { data, error } = useQuery(reviewGroupQuery(group));
  if (error !== null)
    return (
      <Notice tone="danger" title="Not loaded">
        This group could not be read. Fold and open it again.
      </Notice>
    );
  if (data === undefined) return <output>Loading…</output>;
  const rows = data.rows.filter((row) => isAskedFor(row, asked));
  if (rows.length === 0) return <p className="text-muted">Nobody by that name here.</p>;
  return (
    <ReviewTable caption={groupTitles[group].title} today={today} groups={[{ group, rows }]} hasNoHeads />
  );
}
