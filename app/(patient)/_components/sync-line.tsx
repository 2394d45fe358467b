'use client';
import { cx } from '@/components/ui/cx';
import { Button } from '@/components/ui/plain-button';
import { Notice } from '@/components/ui/notice';
import { LinkButton } from '@/components/ui/plain-link';
import { usePortal } from '@/lib/client/portal/use-portal';
import type { useQueue } from '@/lib/client/use-queue';
import { momentInWords, patientWords } from '@/lib/domain/messages/patient';
import { portalWords } from '@/lib/domain/messages/patient-portal';
import type { Locale } from '@/lib/domain/result';
import { portalPaths } from '@/lib/portal-paths';
import type { RejectionCode } from '@/lib/domain/record/rejection';

/** Saved here, sent, needs attention: in words, always in the same place. */
export function SyncLine({ sync, locale }: { sync: ReturnType<typeof useQueue>; locale: Locale }) {
  const words = patientWords[locale].sync;
  const { waiting, refused, isSending, trouble, canStore, queue, unreadable, lastSentAt } = sync;
  const { data } = usePortal();
  const own = portalWords[locale];
  const at = (instant: string) => momentInWords(new Date(instant), data.plan.timeZone, locale);
  const since = waiting[0]?.keptAt;
  const isWaiting = waiting.length > 0;
  const hasTrouble = isWaiting && trouble !== 'none';
  const line = !canStore
    ? data.person.isShared
      ? own.sync.keepsNothing
      : words.cannotStore
    : !isWaiting
      ? lastSentAt !== null
        ? `✓ ${own.sync.allSentAt(at(lastSentAt))}`
        : null
      : trouble === 'signed_out'
        ? words.signedOut
        : isSending && trouble === 'none'
          ? words.sending
          : since === undefined
            ? words.waiting
            : own.sync.waitingSince(at(since));
  const known: Partial<Record<RejectionCode, string>> = words.reasons;
  const reasons = [
    ...new Set(
      refused.map(({ refusal }) => (refusal === null ? undefined : known[refusal]) ?? words.reasons.other),
    ),
  ];
  return (
    <div
      className={cx(
        'flex flex-col items-stretch gap-2.5',
        line === null && refused.length + unreadable === 0 && '-mt-5',
      )}
    >
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> is read out less reliably */}
      <div role="status" className="text-center text-sm text-muted">
        <span key={line}>{line}</span>
      </div>
      {hasTrouble && trouble === 'signed_out' && (
        <LinkButton href={portalPaths.enter}>{own.enterAgain}</LinkButton>
      )}
      {hasTrouble && trouble === 'offline' && (
        <Button variant="quiet" isPending={isSending} onPress={() => void queue.flush()}>
          {words.sendNow}
        </Button>
      )}
      {unreadable > 0 && <Notice tone="warn">{own.sync.unreadable(unreadable)}</Notice>}
      {refused.length > 0 && (
        <Notice tone="warn" title={words.attention(refused.length)}>
          {reasons.join(' ')}
        </Notice>
      )}
    </div>
  );
}
