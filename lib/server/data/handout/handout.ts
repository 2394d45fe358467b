import 'server-only';
import type { Prisma } from '@/lib/server/generated/client';
import { env } from '@/lib/env';
import type { HandoutSource } from '@/lib/domain/handout/handout-source';
import type { SheetPhoto } from '@/lib/domain/handout/sheet-picture';
import type { Locale } from '@/lib/domain/result';
import { notFound } from '@/lib/errors';
import { visiblePhotos, visibleRecords } from '@/lib/server/access';
import { audit } from '@/lib/server/audit';
import { loadAdviceCards } from '@/lib/server/catalogue/advice-cards';
import { loadRoutines } from '@/lib/server/catalogue/routines';
import { openForPrint } from '@/lib/server/data/access/access-link';
import { logoSelect, toLogo } from '@/lib/server/data/clinic/clinic-settings';
import {
  type KeptSheets,
  readSheets,
  type SheetExercise,
  workOfSheets,
} from '@/lib/server/data/handout/version-sheet';
import { keepRecalled, recallIn } from '@/lib/server/data/memo/memo';
import { momentIn } from '@/lib/server/data/memo/moment';
import { act, type Tx } from '@/lib/server/db';
import { drawHandoutFigure } from '@/lib/server/handout/draw-figure';
import type { Actor } from '@/lib/server/session/actor-types';

export type Handout = {
  source: HandoutSource;
  patientLanguage: Locale;
  paperSize: 'a4' | 'letter';
  /** Told to staff who print: the clinic's sheets showed the birth date before. */
  sheetIdentityMoved: boolean;
  /** Whose program it is. */
  of: { patientId: string; programId: string };
};

/**
 * Everything a handout says about one version of a program. Staff get drafts too (to look at); a patient only what was
 * published. Printing is audited; a preview is audited as reading, and leaves the patient's own link out.
 */
export async function loadHandout(
  actor: Actor,
  programVersionId: string,
  now: Date,
  purpose: 'print' | 'preview' = 'print',
): Promise<Handout> {
  const { own, work, recalled, sheet, photosOf, logo, link } = await act(
    actor,
    'handout.print',
    async (tx) => {
      const { patientId, timeZone } = await findAsked(tx, actor, programVersionId);
      await audit(tx, actor, {
        action: purpose === 'print' ? 'handout.print' : 'program.read',
        patientId,
        entity: { kind: 'ProgramVersion', id: programVersionId },
      });
      const own = { clinicId: actor.clinicId, patientId };
      const work = workOfSheets(own, now);
      const recalled = await recallIn(tx, own, work, momentIn(timeZone, now));
      const { today, inForce } = JSON.parse(recalled.body) as KeptSheets;
      const sheet =
        inForce[programVersionId] ??
        (await readSheets(tx, own, { id: programVersionId }, today, now))[programVersionId];
      if (sheet === undefined) throw notFound();
      return {
        ...{ own, work, recalled, sheet },
        photosOf: await readSheetPhotos(tx, actor, sheet.exercises),
        logo: await readLogo(tx, actor.clinicId),
        link: purpose === 'print' ? await openForPrint(tx, actor, patientId) : null,
      };
    },
  );
  await keepRecalled(actor, own, work, recalled);
  const { clinic, exercises, paperSize, programId, sheetIdentityMoved, ...said } = sheet;
  const source: HandoutSource = {
    ...said,
    clinic: { ...clinic, logo },
    accessLink: link === null ? null : { url: link.link, code: link.code },
    isDemo: sheet.isDemo || env().isDemo,
    adviceCards: loadAdviceCards(),
    routines: loadRoutines(),
    prescriptions: exercises.map(({ drawnFrom, photos, ...exercise }) => ({
      ...exercise,
      ...drawHandoutFigure(drawnFrom, exercise.dose.side),
      photos: photosOf(exercise.slug, photos),
    })),
  };
  return {
    source,
    patientLanguage: sheet.patient.language,
    paperSize,
    of: { patientId: own.patientId, programId },
    sheetIdentityMoved: actor.kind === 'practitioner' && sheetIdentityMoved,
  };
}

/** Whose version this is, where the actor may see it. */
async function findAsked(
  tx: Tx,
  actor: Actor,
  programVersionId: string,
): Promise<{ patientId: string; timeZone: string }> {
  const version: Prisma.ProgramVersionWhereInput = {
    id: programVersionId,
    ...(actor.kind === 'patient' ? { status: { not: 'draft' } } : {}),
  };
  const patient = await tx.patient.findFirst({
    where: { AND: [visibleRecords(actor), { programs: { some: { versions: { some: version } } } }] },
    select: { id: true, timeZone: true },
  });
  if (patient === null) throw notFound();
  return { patientId: patient.id, timeZone: patient.timeZone };
}

const readLogo = async (tx: Tx, clinicId: string) =>
  toLogo(await tx.clinicLogo.findFirst({ where: { clinicId }, select: logoSelect }));

/** The photos of own exercises as the sheet prints them, all read at once; those that no longer stand anywhere are left out. */
async function readSheetPhotos(
  tx: Tx,
  actor: Actor,
  exercises: readonly SheetExercise[],
): Promise<(slug: string, photos: SheetExercise['photos']) => SheetPhoto[]> {
  const ids = exercises.flatMap(({ photos }) => photos.map(({ id }) => id));
  if (ids.length === 0) return () => [];
  const rows = await tx.exercisePhoto.findMany({
    where: { AND: [visiblePhotos(actor), { id: { in: ids } }] },
    select: { id: true, slug: true, jpeg: true },
  });
  return (slug, photos) =>
    photos.flatMap(({ id, ...photo }) => {
      const row = rows.find((one) => one.id === id && one.slug === slug);
      return row === undefined ? [] : [{ ...photo, jpeg: Buffer.from(row.jpeg).toString('base64') }];
    });
}
