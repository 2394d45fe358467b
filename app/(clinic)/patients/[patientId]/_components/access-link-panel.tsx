'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Bdi } from '@/components/ui/bdi';
import { AlertDialog } from '@/components/ui/dialog';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice, StatusLine } from '@/components/ui/notice';
import { fetchLink, replaceAccessLink } from '@/lib/client/patient';
import { useWrite } from '@/lib/client/use-write';

type Opened = {
  deviceId: string;
  when: string;
  isFirst: boolean;
  carer: string | null;
  acknowledgedBy: string | null;
};
type Props = {
  patientId: string;
  state: 'none' | 'running' | 'suspended';
  /** On which devices it was opened, for the care team. */
  devices?: readonly Opened[];
};

/**
 * The one link of the patient: to copy, to read out, to replace when it got into wrong hands. It stays hidden until somebody asks for it,
 * and that is on record: with the birth date it opens the patient's exercises.
 */
export function AccessLinkPanel({ patientId, state, devices = [] }: Props) {
  const router = useRouter();
  const [said, setSaid] = useState<string | null>(null);
  const options = {
    onProblem: ({ words }: { words: string }) => setSaid(words),
    faultWords: 'Not done. Please try again.',
  };
  const showing = useWrite(() => fetchLink(patientId, 'show'), options);
  const copying = useWrite(
    async () => {
      const { link } = await fetchLink(patientId, 'copy');
      await navigator.clipboard.writeText(link);
    },
    { ...options, onDone: () => setSaid('Copied.') },
  );
  const replacement = useWrite(() => replaceAccessLink(patientId), {
    ...options,
    onDone: () => {
      showing.clear();
      setSaid('New link made. The old one no longer opens anything.');
      router.refresh();
    },
  });
  const shown = showing.answer;
  return (
    <section
      aria-labelledby="access-link"
      className="flex flex-col gap-2 rounded-panel border border-line bg-card p-4"
    >
      <h2 id="access-link" className="text-md font-bold">
        The patient’s link
      </h2>
      {state === 'none' && <p>There is no link yet.</p>}
      {state === 'suspended' && (
        <Notice tone="warn" title="The link is suspended">
          Ten wrong birth dates in a row were entered. Ask the patient whether it was them, then replace the
          link.
        </Notice>
      )}
      {shown !== undefined && (
        <>
          <p>
            Code to type: <b className="tabular-nums">{shown.code}</b>
          </p>
          <p className="break-all text-muted">{shown.link}</p>
        </>
      )}
      {state !== 'none' && (
        <p className="text-sm text-muted">
          It stays the same for the whole episode, and asks for the birth date. Who shows or copies it is on
          record.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {state !== 'none' && (
          <>
            <Button
              aria-label={shown === undefined ? 'Show the link and code' : 'Hide the link and code'}
              isPending={showing.isSending}
              onPress={() => (shown === undefined ? void showing.send() : showing.clear())}
            >
              {shown === undefined ? 'Show' : 'Hide'}
            </Button>
            <Button isPending={copying.isSending} onPress={() => void copying.send()}>
              Copy the link
            </Button>
          </>
        )}
        <AlertDialog
          title={state === 'none' ? 'Make a link?' : 'Replace the link?'}
          trigger={<Button variant="quiet">{state === 'none' ? 'Make a link' : 'Replace the link'}</Button>}
          confirmLabel={state === 'none' ? 'Make a link' : 'Replace'}
          isPending={replacement.isSending}
          onConfirm={() => void replacement.send()}
        >
          {state === 'none'
            ? 'It will be printed on the handout.'
            : 'The old link, its code and every phone that is signed in with it stop working at once.'}
        </AlertDialog>
      </div>
      <StatusLine>{said}</StatusLine>
      {devices.length > 0 && (
        <Disclosure title={`Opened on ${devices.length === 1 ? 'one device' : `${devices.length} devices`}`}>
          <ul className="text-sm text-muted">
            {devices.map((device) => (
              <li key={device.deviceId}>
                {device.when}
                {device.isFirst && ', the first one'}
                {device.carer !== null && (
                  <>
                    {', with the link of '}
                    <Bdi>{device.carer}</Bdi>
                  </>
                )}
                {device.acknowledgedBy !== null && (
                  <>
                    {', acknowledged by '}
                    <Bdi>{device.acknowledgedBy}</Bdi>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
