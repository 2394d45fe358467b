import { Bdi } from '@/components/ui/bdi';
import type { PatientWords } from '@/lib/domain/messages/patient-en';

type Contact = { name: string; phone: string | null; openingHours: string | null };

/** Who to call and when; on every patient page in the same place. */
export function ClinicHelp({ contact, words }: { contact: Contact; words: PatientWords['help'] }) {
  if (contact.phone === null) return <p className="text-center">{words.ask(contact.name)}</p>;
  return (
    <p className="text-center">
      {words.call(contact.name)}:{' '}
      <a
        href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}
        className="inline-block rounded-sm py-1 font-bold text-action underline underline-offset-2"
      >
        {contact.phone}
      </a>
      {contact.openingHours !== null && (
        <>
          {' '}
          <span className="inline-block">
            <Bdi>{words.open(contact.openingHours)}</Bdi>
          </span>
        </>
      )}
    </p>
  );
}
