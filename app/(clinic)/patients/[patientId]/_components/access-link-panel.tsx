'use client';
import { useState } from 'react';
import { Bdi } from '@/components/ui/bdi';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice, StatusLine } from '@/components/ui/notice';
import { fetchLink } from '@/lib/client/link';
import { useWrite } from '@/lib/client/use-write';
import type { EntryCheck } from '@/lib/domain/access/entry-check';
import { NewLinkButton } from './new-link-button';

type Opened = {
  deviceId: string;
  when: string;
  isFirst: boolean;
  carer: string | null;
  acknowledgedBy: string | null;
};
type Props = {
  patientId: string;
  link: { state: 'none' | 'running' | 'suspended'; asks: EntryCheck; newAsks: EntryCheck };
  /** On which devices it was opened, for the care team. */
  devices?: readonly Opened[];
  /** To which of the clinic's texts was agreed, for the care team; the latest first. */
  consents?: readonly { number: number; when: string; by: string | null }[];
};

/**
 * The one link of the patient: to copy, to read out, to replace when it got into wrong hands. It stays hidden until somebody asks for it,
 * and that is on record: with the birth date or the PIN it opens the patient's exercises.
 */
export function AccessLinkPanel({ patientId, link, devices = [], consents = [] }: Props) {
  const { state, asks, newAsks } = link;
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
          Ten wrong {asks === 'pin' ? 'PINs' : 'birth dates'} in a row were entered. Ask the patient whether
          it was them, then replace the link.
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
          It stays the same for the whole episode, and asks for{' '}
          {asks === 'pin' ? 'the PIN' : 'the birth date'}. Who shows or copies it is on record.
          {asks !== newAsks &&
            ` A new link would ask for ${newAsks === 'pin' ? 'a PIN' : 'the birth date'}: the clinic has changed that.`}
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
        <NewLinkButton
          patientId={patientId}
          carer={null}
          isFirst={state === 'none'}
          newAsks={newAsks}
          onDone={() => {
            showing.clear();
            setSaid(null);
          }}
        />
      </div>
      <StatusLine>{said}</StatusLine>
      {consents.map(({ number, when, by }) => (
        <p key={`${number} ${when}`} className="text-sm text-muted">
          Agreed to consent text {number} on {when}
          {by !== null && (
            <>
              {', by '}
              <Bdi>{by}</Bdi>
            </>
          )}
          .
        </p>
      ))}
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
