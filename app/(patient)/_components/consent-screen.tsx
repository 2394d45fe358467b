'use client';
import { PageHeading } from '@/components/shell/page-heading';
import { Notice } from '@/components/ui/notice';
import { Button } from '@/components/ui/plain-button';
import { giveConsent } from '@/lib/client/consent';
import { usePortal } from '@/lib/client/portal/use-portal';
import { useWrite } from '@/lib/client/use-write';
import { consentWords } from '@/lib/domain/messages/patient-consent';
import { WhoReads } from './who-reads';

/** What the clinic asks a person to agree to before anything else, with what is true in every clinic: who reads it, and that nobody watches. */
export function ConsentScreen() {
  const { data, refresh } = usePortal();
  const { consent, person, contact } = data;
  const words = consentWords[person.language];
  const write = useWrite((id: string) => giveConsent(id), { onDone: () => void refresh() });
  if (consent === null || consent === undefined) return null;
  return (
    <>
      <PageHeading title={words.title(contact.name)} />
      {consent.text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} lang={consent.language} dir="auto" className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
      <WhoReads />
      {write.problem !== null && (
        <Notice tone="warn" announce>
          {words.failed}
        </Notice>
      )}
      <Button
        variant="primary"
        size="large"
        block
        isPending={write.isSending}
        onPress={() => void write.send(consent.consentTextId)}
      >
        {words.agree}
      </Button>
      <p className="text-muted">{words.otherwise(contact.phone)}</p>
    </>
  );
}
