'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Refusal } from '@/components/ui/refusal';
import { StatusLine } from '@/components/ui/notice';
import { replaceAccessLink } from '@/lib/client/patient';
import { useWrite } from '@/lib/client/use-write';
import type { CarerFact } from '@/lib/server/data/record/facts';

type Props = { patientId: string; carer: CarerFact; link: { link: string; code: string } | null };

/** The link of a parent or carer: to copy, to read out, to replace. It asks for the carer's own birth date. */
export function CarerLink({ patientId, carer, link }: Props) {
  return (
    <Dialog
      title={`The link of ${carer.name}`}
      width="narrow"
      trigger={
        <Button variant="quiet" size="compact" aria-label={`Link of ${carer.name}`}>
          Link
        </Button>
      }
    >
      <LinkOf patientId={patientId} carer={carer} link={link} />
    </Dialog>
  );
}

function LinkOf({ patientId, carer, link }: Props) {
  const router = useRouter();
  const [said, setSaid] = useState<string | null>(null);
  const replacement = useWrite(() => replaceAccessLink(patientId, carer.relatedPersonId), {
    onDone: () => {
      setSaid('New link made. The old one no longer opens anything.');
      router.refresh();
    },
    faultWords: 'Not changed. Please try again.',
  });
  return (
    <div className="flex flex-col gap-3">
      {link === null ? (
        <p>There is no link yet.</p>
      ) : (
        <>
          <p>
            Code to type: <b className="tabular-nums">{link.code}</b>
          </p>
          <p className="break-all text-muted">{link.link}</p>
          <p className="text-sm text-muted">It asks for the birth date of {carer.name}.</p>
        </>
      )}
      <div className="flex flex-wrap gap-2">
        {link !== null && (
          <Button
            onPress={() => {
              void navigator.clipboard.writeText(link.link).then(() => setSaid('Copied.'));
            }}
          >
            Copy the link
          </Button>
        )}
        <Button variant="quiet" isPending={replacement.isSending} onPress={() => void replacement.send()}>
          {link === null ? 'Make a link' : 'Replace the link'}
        </Button>
      </div>
      <Refusal problem={replacement.problem} />
      <StatusLine>{said}</StatusLine>
    </div>
  );
}
