'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AlertDialog } from '@/components/ui/dialog';
import { Button } from '@/components/ui/button';
import { StatusLine } from '@/components/ui/notice';
import { replaceAccessLink } from '@/lib/client/patient';
import { useWrite } from '@/lib/client/use-write';

type Props = { patientId: string; link: { link: string; code: string } | null };

/** The one link of the patient: to copy, to read out, to replace when it got into wrong hands. */
export function AccessLinkPanel({ patientId, link }: Props) {
  const router = useRouter();
  const [said, setSaid] = useState<string | null>(null);
  const replacement = useWrite(() => replaceAccessLink(patientId), {
    onDone: () => {
      setSaid('New link made. The old one no longer opens anything.');
      router.refresh();
    },
    onProblem: ({ words }) => setSaid(words),
    faultWords: 'Not changed. Please try again.',
  });
  return (
    <section
      aria-labelledby="access-link"
      className="flex flex-col gap-2 rounded-panel border border-line bg-card p-4"
    >
      <h2 id="access-link" className="text-md font-bold">
        The patient’s link
      </h2>
      {link === null ? (
        <p>There is no link yet.</p>
      ) : (
        <>
          <p>
            Code to type: <b className="tabular-nums">{link.code}</b>
          </p>
          <p className="break-all text-muted">{link.link}</p>
          <p className="text-sm text-muted">
            It stays the same for the whole episode, and asks for the birth date.
          </p>
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
        <AlertDialog
          title={link === null ? 'Make a link?' : 'Replace the link?'}
          trigger={<Button variant="quiet">{link === null ? 'Make a link' : 'Replace the link'}</Button>}
          confirmLabel={link === null ? 'Make a link' : 'Replace'}
          isPending={replacement.isSending}
          onConfirm={() => void replacement.send()}
        >
          {link === null
            ? 'It will be printed on the handout.'
            : 'The old link, its code and every phone that is signed in with it stop working at once.'}
        </AlertDialog>
      </div>
      <StatusLine>{said}</StatusLine>
    </section>
  );
}
