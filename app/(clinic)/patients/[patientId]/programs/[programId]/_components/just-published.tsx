'use client';
import { useEffect, useRef, useState } from 'react';
import { Picture } from '@/components/handout/picture';
import { Button } from '@/components/ui/button';
import { LinkButton, TextLink } from '@/components/ui/link-button';
import { Notice, StatusLine } from '@/components/ui/notice';
import { Refusal } from '@/components/ui/refusal';
import { TextArea } from '@/components/ui/text-field';
import { fetchLink } from '@/lib/client/link';
import { useWrite } from '@/lib/client/use-write';
import { languageNames } from '@/lib/domain/messages/languages';
import type { EntryCheck } from '@/lib/domain/access/entry-check';
import type { Locale } from '@/lib/domain/result';

/** The patient's own link, as it is handed over. */
export type Sharing = {
  patientId: string;
  link: string;
  code: string;
  asks: EntryCheck;
  qrSvg: string;
  language: Locale;
  text: string;
};

type Props = {
  versionNumber: number;
  /** Its first day, where the patient lives. */
  effectiveFrom: string | null;
  handout: string;
  patientPage: string;
  sharing: Sharing | null;
};

/**
 * What publishing did and what comes next: print, or hand the link over. The focus goes here after it. It leaves the address, so that a
 * reload says nothing again; the link stands on the patient's page too.
 */
export function JustPublished({ versionNumber, effectiveFrom, handout, patientPage, sharing }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    window.history.replaceState(null, '', window.location.pathname);
  }, []);
  return (
    <div ref={box} tabIndex={-1} className="flex flex-col gap-3 rounded-panel">
      <Notice
        tone="success"
        title={`Version ${versionNumber} is published`}
        action={
          <LinkButton href={handout} variant="primary" prefetch={false}>
            Open the sheet to print
          </LinkButton>
        }
      >
        {effectiveFrom === null
          ? 'The patient sees it now.'
          : `The patient sees it from ${effectiveFrom} on.`}
      </Notice>
      {sharing === null ? (
        <p>
          This patient has no link yet. <TextLink href={patientPage}>Make one on the patient’s page</TextLink>
        </p>
      ) : (
        <HandOver {...sharing} />
      )}
    </div>
  );
}

/** Scanned in the room, read out, or sent: three ways to hand the same link over. */
function HandOver({ patientId, link, code, asks, qrSvg, language, text }: Sharing) {
  const [said, setSaid] = useState<string | null>(null);
  // On record before it is in the clipboard: what could not be written down is not handed over.
  const copying = useWrite(async (what: { words: string; done: string }) => {
    await fetchLink(patientId, 'copy');
    try {
      await navigator.clipboard.writeText(what.words);
      setSaid(what.done);
    } catch {
      setSaid('It could not be copied here. Select the words and copy them by hand.');
    }
  });
  return (
    <section
      aria-labelledby="hand-over"
      className="flex flex-wrap gap-x-5 gap-y-3 rounded-panel border border-line bg-card p-4"
    >
      <div className="size-32 flex-none rounded-field bg-white p-1">
        <Picture svg={qrSvg} alt="The patient’s link as a QR code, to be scanned with their phone" />
      </div>
      <div className="flex min-w-60 flex-1 flex-col gap-2">
        <h2 id="hand-over" className="text-md font-bold">
          Hand the link over
        </h2>
        <p>
          Scan it in the room, or code to type: <b className="tabular-nums">{code}</b>
        </p>
        <p className="break-all text-muted">{link}</p>
        <p className="text-sm text-muted">
          {asks === 'pin'
            ? 'It asks for the PIN that you told the patient. Never send the PIN with it.'
            : 'It asks for the birth date. Whoever has both gets in: send it to the patient alone.'}
        </p>
        <div>
          <Button
            size="compact"
            isPending={copying.isSending}
            onPress={() => void copying.send({ words: link, done: 'The link is copied.' })}
          >
            Copy the link
          </Button>
        </div>
      </div>
      <div className="flex min-w-60 flex-1 flex-col gap-2">
        <TextArea
          label={`To send by messenger or mail, in ${languageNames[language]}`}
          isReadOnly
          rows={9}
          value={text}
          lang={language}
        />
        <div>
          <Button
            isPending={copying.isSending}
            onPress={() => void copying.send({ words: text, done: 'The text is copied.' })}
          >
            Copy the text
          </Button>
        </div>
        <StatusLine>{said}</StatusLine>
        <Refusal problem={copying.problem} />
      </div>
    </section>
  );
}
