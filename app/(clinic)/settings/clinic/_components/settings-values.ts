import type { z } from 'zod';
import { writeDayHours } from '@/lib/domain/time/opening-hours';
import type { ClinicSettingsInput, clinicSettingsForm } from '@/lib/schemas/clinic-settings';

/** The settings as they are typed: a day that is not written yet is empty. */
export type SettingsForm = Omit<z.input<typeof clinicSettingsForm>, 'closures'> & {
  closures: { firstDay: string | null; lastDay: string | null; name: string }[];
};
export type SettingsValues = Omit<ClinicSettingsInput, 'revision'>;

const closedWeek = Array.from({ length: 7 }, () => '');

/** The stored settings as the form shows them. */
export function settingsFormOf(settings: SettingsValues): SettingsForm {
  const { phone, brandColour, openingWeek, closures, emergencyNumber, outOfHoursLine, crisisLine, ...rest } =
    settings;
  return {
    ...rest,
    phone: phone ?? '',
    brandColour: brandColour ?? '',
    emergencyNumber: emergencyNumber ?? '',
    outOfHoursLine: outOfHoursLine ?? '',
    crisisLine: crisisLine ?? '',
    openingWeek: openingWeek === null ? closedWeek : openingWeek.map(writeDayHours),
    closures: closures.map(({ firstDay, lastDay, name }) => ({ firstDay, lastDay, name: name ?? '' })),
  };
}
