import 'server-only';
import type { HandoutLogo } from '@/lib/domain/handout/handout-source';
import type { OpeningHours } from '@/lib/domain/time/opening-hours';
import { changedMeanwhile } from '@/lib/errors';
import {
  type ClinicSettingsInput,
  closures as closuresShape,
  openingWeek as weekShape,
} from '@/lib/schemas/clinic-settings';
import type { Actor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { act, type Tx } from '@/lib/server/db';
import { asking } from '@/lib/server/intent';
import { Prisma } from '@/lib/server/generated/client';
import { cleanLogo } from '@/lib/server/pictures/clean-logo';

export const logoSelect = { colourPng: true, greyPng: true, widthPixels: true, heightPixels: true } as const;

type LogoRow = { colourPng: Uint8Array; greyPng: Uint8Array; widthPixels: number; heightPixels: number };

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** A stored logo as a handout takes it. */
export function toLogo(row: LogoRow | null): HandoutLogo | null {
  return row === null ? null : { ...row, colourPng: toBase64(row.colourPng), greyPng: toBase64(row.greyPng) };
}

type HoursRow = { openingWeek: unknown; closures: unknown };

/** Stored opening times, parsed and not trusted; null while nobody has said them. */
export const toOpeningHours = (row: HoursRow): OpeningHours | null =>
  row.openingWeek === null
    ? null
    : { week: weekShape.parse(row.openingWeek), closures: closuresShape.parse(row.closures) };

/** Reaches help from a mobile phone in most countries: what a patient reads while the clinic has not said its own number. */
const internationalEmergencyNumber = '112';

/** What to dial in an emergency. */
export const numberToDial = (emergencyNumber: string | null): string =>
  emergencyNumber ?? internationalEmergencyNumber;

export type ClinicSettingsView = ClinicSettingsInput & {
  logo: HandoutLogo | null;
  /** The line that patients read until the week is filled in. */
  writtenHours: string | null;
  /** Sheets named patients by their birth date before this version; until the settings are saved. */
  sheetIdentityMoved: boolean;
};

/** How patients reach the clinic and how it stands on paper, for those who may change it. */
export function viewClinicSettings(actor: Actor): Promise<ClinicSettingsView> {
  return act(actor, 'clinic.write', async (tx) => {
    const { settingsRevision, logo, openingWeek, closures, openingHours, ...settings } =
      await tx.clinic.findUniqueOrThrow({
        where: { id: actor.clinicId },
        select: {
          name: true,
          phone: true,
          openingHours: true,
          openingWeek: true,
          closures: true,
          emergencyNumber: true,
          outOfHoursLine: true,
          crisisLine: true,
          brandColour: true,
          locale: true,
          timeZone: true,
          paperSize: true,
          handoutIdentity: true,
          entryCheck: true,
          sheetIdentityMoved: true,
          settingsRevision: true,
          logo: { select: logoSelect },
        },
      });
    return {
      ...settings,
      openingWeek: openingWeek === null ? null : weekShape.parse(openingWeek),
      closures: closuresShape.parse(closures),
      revision: settingsRevision,
      writtenHours: openingHours,
      logo: toLogo(logo),
    };
  });
}

/** Changes how patients reach the clinic and how it stands on paper. Refuses `conflict` when somebody else saved in between; published versions stay as they are. */
export function saveClinicSettings(actor: Actor, input: ClinicSettingsInput): Promise<{ revision: number }> {
  const { revision, openingWeek: week, ...settings } = input;
  return act(actor, 'clinic.write', async (tx) => {
    // Whoever saves has seen the notice.
    const data = { ...settings, openingWeek: week ?? Prisma.DbNull, sheetIdentityMoved: false };
    const saved = await saveOver(tx, actor, revision, data);
    await auditClinic(tx, actor, [...Object.keys(settings), 'openingWeek']);
    return saved;
  });
}

/** The settings and the logo are one thing with one revision. */
async function saveOver(
  tx: Tx,
  { clinicId }: Actor,
  revision: number,
  data: Prisma.ClinicUpdateManyMutationInput,
): Promise<{ revision: number }> {
  const { count } = await tx.clinic.updateMany({
    where: { id: clinicId, settingsRevision: revision },
    data: { ...data, settingsRevision: revision + 1 },
  });
  if (count === 0) throw changedMeanwhile('these settings');
  return { revision: revision + 1 };
}

/**
 * Puts a logo on the clinic's handouts in place of the one before. Refuses by field error what `cleanLogo` refuses, and `conflict` when
 * somebody else saved settings or logo since this revision.
 */
export async function setLogo(actor: Actor, image: string, revision: number): Promise<{ revision: number }> {
  // Asked first, so that nobody who may not set a logo makes the server decode one.
  await act(asking(actor), 'clinic.write', () => Promise.resolve());
  const logo = await cleanLogo(Buffer.from(image, 'base64'));
  const data = { ...logo, colourPng: new Uint8Array(logo.colourPng), greyPng: new Uint8Array(logo.greyPng) };
  return act(actor, 'clinic.write', async (tx) => {
    const saved = await saveOver(tx, actor, revision, {});
    await tx.clinicLogo.upsert({
      where: { clinicId: actor.clinicId },
      create: { clinicId: actor.clinicId, ...data },
      update: { ...data, setAt: new Date() },
    });
    await auditClinic(tx, actor, ['logo']);
    return saved;
  });
}

/** Takes the logo off the clinic's handouts; having none is no error. Refuses `conflict` as `setLogo` does. */
export function removeLogo(actor: Actor, revision: number): Promise<{ revision: number }> {
  return act(actor, 'clinic.write', async (tx) => {
    const saved = await saveOver(tx, actor, revision, {});
    await tx.clinicLogo.deleteMany({ where: { clinicId: actor.clinicId } });
    await auditClinic(tx, actor, ['logo']);
    return saved;
  });
}

const auditClinic = (tx: Tx, actor: Actor, fields: readonly string[]) =>
  audit(tx, actor, { action: 'clinic.write', entity: { kind: 'Clinic', id: actor.clinicId }, fields });
