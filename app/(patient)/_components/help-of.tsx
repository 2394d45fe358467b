import type { Help } from '@/components/safety/what-to-do';
import { patientWords } from '@/lib/domain/messages/patient';
import type { Locale } from '@/lib/domain/result';
import type { PortalData } from '@/lib/schemas/portal';
import { ClinicHours } from './clinic-help';

/** Whom to call and when, for screens that must say it without asking the server again. */
export const helpOf = ({ contact, readAt }: PortalData, locale: Locale): Help => ({
  emergencyNumber: contact.emergencyNumber,
  clinicPhone: contact.phone,
  outOfHoursLine: contact.outOfHoursLine,
  crisisLine: contact.crisisLine,
  opening: contact.hours === null ? null : { hours: contact.hours, timeZone: contact.timeZone },
  hours:
    contact.hours === null && contact.writtenHours === null ? null : (
      <ClinicHours contact={contact} words={patientWords[locale].help} locale={locale} now={readAt} />
    ),
});
