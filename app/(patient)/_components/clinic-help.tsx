import { Bdi } from '@/components/ui/bdi';
import type { PatientWords } from '@/lib/domain/messages/patient-en';
import type { Locale } from '@/lib/domain/result';
import type { PortalData } from '@/lib/schemas/portal';
import { OpeningLine } from './opening-line';

type Props = {
  contact: Pick<
    PortalData['contact'],
    'name' | 'phone' | 'hours' | 'writtenHours' | 'timeZone' | 'outOfHoursLine'
  >;
  words: PatientWords['help'];
  locale: Locale;
  /** When the page was made, as an instant. */
  now: string;
};

/** Who to call and when; on every patient page in the same place. */
export function ClinicHelp({ contact, words, locale, now }: Props) {
  if (contact.phone === null) return <p className="text-center">{words.ask(contact.name)}</p>;
  return (
    <p className="text-center">
      {words.call(contact.name)}:{' '}
      <a
        href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}
        className="-my-3 inline-flex min-h-12 items-center rounded-sm font-bold text-action underline underline-offset-2"
      >
        {contact.phone}
      </a>{' '}
      <ClinicHours contact={contact} words={words} locale={locale} now={now} />
    </p>
  );
}

/** When somebody answers the telephone, and whom to call when nobody does. */
export function ClinicHours({ contact, words, locale, now }: Props) {
  if (contact.hours === null)
    return (
      contact.writtenHours !== null && (
        <span className="inline-block">
          <Bdi>{words.open(contact.writtenHours)}</Bdi>
        </span>
      )
    );
  return (
    <OpeningLine
      hours={contact.hours}
      timeZone={contact.timeZone}
      locale={locale}
      now={now}
      whenClosed={contact.outOfHoursLine === null ? null : words.outOfHours(contact.outOfHoursLine)}
    />
  );
}
