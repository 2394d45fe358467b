'use client';
import { useRouter } from 'next/navigation';
import { Kbd } from '@/components/ui/kbd';
import { LinkButton } from '@/components/ui/link-button';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { useReviewOrder } from '@/lib/client/review-order';
import { paths } from '@/lib/paths';

/** From one patient of the review list to the next, in the order in which it was seen; nothing for who does not stand on it. */
export function ReviewNeighbours({ patientId }: { patientId: string }) {
  const router = useRouter();
  const order = useReviewOrder();
  const at = order.indexOf(patientId);
  const [before, after] = at === -1 ? [undefined, undefined] : [order[at - 1], order[at + 1]];
  const open = (id: string | undefined) => {
    if (id !== undefined) router.push(paths.patient(id));
  };
  useShortcuts({ j: () => open(after), k: () => open(before) });
  if (at === -1 || order.length === 1) return null;
  return (
    <nav aria-label="Review list" className="flex items-center gap-1.5 text-sm text-muted">
      {before !== undefined && (
        <LinkButton size="compact" href={paths.patient(before)}>
          <Kbd>k</Kbd> Before<span className="sr-only"> on the review list</span>
        </LinkButton>
      )}
      <span className="whitespace-nowrap tabular-nums">
        {at + 1} of {order.length}
      </span>
      {after !== undefined && (
        <LinkButton size="compact" href={paths.patient(after)}>
          Next<span className="sr-only"> on the review list</span> <Kbd>j</Kbd>
        </LinkButton>
      )}
    </nav>
  );
}
