'use client';
import { useRouter } from 'next/navigation';
import { AlertDialog } from '@/components/ui/dialog';
import { Button } from '@/components/ui/button';
import { Notice, StatusLine } from '@/components/ui/notice';
import { Refusal } from '@/components/ui/refusal';
import { replaceAccessLink } from '@/lib/client/link';
import { useWrite } from '@/lib/client/use-write';
import { type EntryCheck, showPin } from '@/lib/domain/access/entry-check';

type Props = {
  patientId: string;
  /** Whose link: a carer's, or the patient's own (null). */
  carer: { relatedPersonId: string; name: string } | null;
  /** There is no link that would stop. */
  isFirst?: boolean;
  /** What the new link asks for. */
  newAsks: EntryCheck;
  onDone?: () => void;
};

/** Makes a link in place of the one before. The PIN of a clinic that gives them is shown here, and nowhere again. */
export function NewLinkButton({ patientId, carer, isFirst = false, newAsks, onDone }: Props) {
  const router = useRouter();
  const making = useWrite(() => replaceAccessLink(patientId, carer?.relatedPersonId ?? null), {
    onDone: () => {
      onDone?.();
      router.refresh();
    },
    faultWords: 'Not done. Please try again.',
  });
  const pin = making.answer?.pin ?? null;
  const deed = carer !== null ? 'New link' : isFirst ? 'Make a link' : 'Replace the link';
  const whose = carer === null ? '' : ` for ${carer.name}`;
  const told = newAsks === 'pin' ? ' A PIN is shown once: make the link when the person is in the room.' : '';
  return (
    <>
      <AlertDialog
        title={`${deed}${whose}?`}
        trigger={
          <Button variant="quiet" aria-label={`${deed}${whose}`}>
            {deed}
          </Button>
        }
        confirmLabel={isFirst ? 'Make a link' : 'Replace'}
        isPending={making.isSending}
        onConfirm={() => void making.send()}
      >
        {isFirst
          ? `It will be printed on the handout.${told}`
          : `The old link, its code and every phone that is signed in with it stop working at once.${told}`}
      </AlertDialog>
      <StatusLine>
        {making.isDone &&
          pin === null &&
          `New link made.${isFirst ? '' : ' The old one no longer opens anything.'}`}
      </StatusLine>
      {pin !== null && (
        <Notice tone="success" announce title={`PIN${whose}: ${showPin(pin)}`}>
          Tell it to the person now. It is shown only here and only once, and is never printed; a new one
          comes with a new link.
        </Notice>
      )}
      <Refusal problem={making.problem} />
    </>
  );
}
