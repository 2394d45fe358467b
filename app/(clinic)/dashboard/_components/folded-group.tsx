'use client';
import { useQuery } from '@tanstack/react-query';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { reviewGroupQuery } from '@/lib/client/review';
import { groupTitles, type ReviewGroup } from '@/lib/domain/review/review-reason';
import type { ReviewRow } from '@/lib/schemas/review';
import { ReviewTable } from './review-table';

type Props = {
  group: ReviewGroup;
  count: number;
  today: string;
  /** By name and by whose patient it is. */
  isShown: (row: ReviewRow) => boolean;
  onAcknowledge: (row: ReviewRow) => void;
  onUndo: (row: ReviewRow) => void;
};

/** A group that waits for nobody: its count, and its patients once somebody opens it. */
export function FoldedGroup({ count, ...props }: Props) {
  const { group } = props;
  const { title, says } = groupTitles[group];
  if (count === 0) return null;
  return (
    <Disclosure title={title} summary={`(${count}) · ${says}`} lazy>
      <GroupRows {...props} />
    </Disclosure>
  );
}

function GroupRows({ group, today, isShown, ...acts }: Omit<Props, 'count'>) {
  const { data, error } = useQuery(reviewGroupQuery(group));
  if (error !== null)
    return (
      <Notice tone="danger" title="Not loaded">
        This group could not be read. Fold and open it again.
      </Notice>
    );
  if (data === undefined) return <output>Loading…</output>;
  const rows = data.rows.filter(isShown);
  if (rows.length === 0) return <p className="text-muted">Nobody of them here.</p>;
  return (
    <ReviewTable
      caption={groupTitles[group].title}
      today={today}
      groups={[{ group, rows }]}
      hasNoHeads
      {...acts}
    />
  );
}
