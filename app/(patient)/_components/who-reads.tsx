'use client';
import { usePortal } from '@/lib/client/portal/use-portal';
import { consentWords } from '@/lib/domain/messages/patient-consent';

/** Who can read what is noted, and that nobody watches it: the same in every clinic, whatever it asks consent to. */
export function WhoReads() {
  const { person, own, contact } = usePortal().data;
  const words = consentWords[person.language];
  return (
    <section className="flex flex-col gap-2">
      <h2>{words.whoReads}</h2>
      <p>{words.readers(own.treatedBy, contact.name)}</p>
      <p className="font-bold">{words.notWatched(contact.emergencyNumber)}</p>
    </section>
  );
}
