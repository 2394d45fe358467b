import 'server-only';
import { env } from '@/lib/env';
import { chosenAmberTo } from '@/lib/domain/pain/pain-zone';
import type { SheetPhoto } from '@/lib/domain/handout/sheet-picture';
import type { HandoutSource } from '@/lib/domain/handout/handout-source';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { LocalizedText } from '@/lib/domain/result';
import { weekInWords } from '@/lib/domain/time/opening-words';
import { afterStopIf } from '@/lib/domain/library/stop-if';
import { safetyPartsFor } from '@/lib/domain/safety/safety-box';
import { patientLimits } from '@/lib/domain/safety/patient-limits';
import type { Locale } from '@/lib/domain/result';
import { notFound } from '@/lib/errors';
import { type ExerciseContent, exerciseContent } from '@/lib/schemas/exercise-content';
import { visiblePhotos, visibleRecords } from '@/lib/server/access';
import { loadAdviceCards } from '@/lib/server/catalogue/advice-cards';
import type { Actor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { readAccessLink } from '@/lib/server/data/access/access-link';
import { logoSelect, numberToDial, toLogo, toOpeningHours } from '@/lib/server/data/clinic/clinic-settings';
import { readCurrentMarks } from '@/lib/server/data/exercise/current-marks';
import { type SheetToday, workOfSheet } from '@/lib/server/data/handout/sheet-today';
import { remembered } from '@/lib/server/data/memo/memo';
import { zoneOfRecord } from '@/lib/server/data/patient/require-record';
import { easierNames } from '@/lib/server/data/handout/easier-names';
import { toCard } from '@/lib/server/data/exercise/exercise';
import { identitySelect } from '@/lib/server/data/patient/patient';
import { judgeStored } from '@/lib/server/data/precaution/precaution-records';
import { fromRow } from '@/lib/server/data/program/prescription-rows';
import { fromDateColumn, fromNullableDateColumn } from '@/lib/server/dates';
import { act, type Tx } from '@/lib/server/db';
import { readRuleChoices } from '@/lib/server/data/rule-book/rule-choice';
import { drawHandoutFigure } from '@/lib/server/handout/draw-figure';
import { loadRoutines } from '@/lib/server/catalogue/routines';
import { todayIn } from '@/lib/server/today-in';

/** Days after printing when a sheet should be checked again, unless the version says otherwise (clinic convention). */
const validForDays = 28;

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
  const loaded = await act(actor, 'handout.print', async (tx) => {
    const version = await tx.programVersion.findFirst({
      where: {
        id: programVersionId,
        program: { patient: visibleRecords(actor) },
        ...(actor.kind === 'patient' ? { status: { not: 'draft' } } : {}),
      },
      include: {
        prescriptions: {
          orderBy: { position: 'asc' },
          include: { exerciseVersion: { select: { content: true } } },
        },
        program: {
          select: {
            patient: {
              select: {
                ...identitySelect,
                language: true,
                loadUnit: true,
                timeZone: true,
                conditions: { where: { status: 'active' }, select: { code: true } },
                clinic: {
                  select: {
                    name: true,
                    phone: true,
                    openingHours: true,
                    openingWeek: true,
                    closures: true,
                    emergencyNumber: true,
                    isDemo: true,
                    paperSize: true,
                    brandColour: true,
                    handoutIdentity: true,
                    sheetIdentityMoved: true,
                    logo: { select: logoSelect },
                  },
                },
              },
            },
          },
        },
      },
    });
    if (version === null) throw notFound();
    await audit(tx, actor, {
      action: purpose === 'print' ? 'handout.print' : 'program.read',
      patientId: version.patientId,
      entity: { kind: 'ProgramVersion', id: version.id },
    });
    const painAmberTo =
      version.status === 'draft'
        ? chosenAmberTo(version.painModel, await readRuleChoices(tx, version.clinicId))
        : version.painAmberTo;
    const mark = await readCurrentMarks(
      tx,
      version.prescriptions.map((row) => row.exerciseVersionId),
    );
    const contents = version.prescriptions.map((row) => exerciseContent.parse(row.exerciseVersion.content));
    const photosOf = await readSheetPhotos(tx, actor, contents);
    // Of a version in force with what is kept of today.
    const easier = version.status === 'active' ? {} : await easierNames(tx, version.prescriptions);
    return { ...version, contents, photosOf, painAmberTo, mark, easier };
  });
  const { patient } = loaded.program;
  const { precautions, paused, less, easier, ...todays } = await sheetToday(actor, patient.id, now);
  const flare = loaded.status === 'active' ? todays.flare : null;
  const told = (lineageId: string): LocalizedText[] => {
    if (loaded.status !== 'active') return [];
    const isLess = less[lineageId];
    return isLess === undefined ? paused : [...paused, isLess];
  };
  const link = purpose === 'print' ? await readAccessLink(actor, patient.id) : null;
  const today = todayIn(patient.timeZone, now);
  const { contents } = loaded;
  const publishedOn = loaded.publishedAt === null ? null : todayIn(patient.timeZone, loaded.publishedAt);
  const source: HandoutSource = {
    clinic: {
      name: patient.clinic.name,
      phone: patient.clinic.phone,
      hours: hoursInWords(patient.clinic),
      address: null,
      emergencyNumber: numberToDial(patient.clinic.emergencyNumber),
      brandColour: patient.clinic.brandColour,
      identity: patient.clinic.handoutIdentity,
      logo: toLogo(patient.clinic.logo),
    },
    patient: {
      fullName: patient.fullName,
      birthDate: fromDateColumn(patient.birthDate),
      secondIdentifier: patient.recordNumber,
      language: patient.language,
      unit: patient.loadUnit,
    },
    program: {
      versionNumber: loaded.number,
      publishedOn,
      validUntil:
        fromNullableDateColumn(loaded.validUntil) ??
        (publishedOn === null ? null : addDays(today, validForDays)),
      title: loaded.title,
      painModel: loaded.painModel,
      painAmberTo: loaded.painAmberTo,
      patientNote: loaded.patientNote,
    },
    accessLink: link === null ? null : { url: link.link, code: link.code },
    isDemo: patient.clinic.isDemo || env().isDemo,
    safetyParts: safetyPartsFor(
      contents.map(({ region }) => region),
      patient.conditions.map(({ code }) => code),
    ),
    logStartsOn: today,
    flare: flare === null ? null : { since: flare.since, step: flare.step },
    adviceCards: loadAdviceCards(),
    routines: loadRoutines(),
    prescriptions: loaded.prescriptions.flatMap((row, index) => {
      const content = contents[index];
      if (content === undefined) return [];
      const prescription = fromRow(row);
      return [
        {
          slug: content.slug,
          position: row.position + 1,
          name: content.names,
          phase: row.phase,
          dose: prescription,
          inFlare: flare?.doses[row.id] ?? null,
          note: row.note,
          easier: { ...easier, ...loaded.easier }[row.id] ?? null,
          cautions: [
            ...told(row.lineageId),
            ...patientLimits(
              judgeStored(
                loaded.mark(row.exerciseVersionId, toCard({ id: row.exerciseVersionId, content })),
                prescription,
                precautions,
              ),
            ),
          ],
          setup: content.setup,
          steps: content.steps,
          breathing: content.breathing,
          stopIf: afterStopIf(content.stopIf),
          ...drawHandoutFigure(content, prescription.side),
          photos: loaded.photosOf(content),
        },
      ];
    }),
  };
  return {
    source,
    patientLanguage: patient.language,
    paperSize: patient.clinic.paperSize,
    of: { patientId: patient.id, programId: loaded.programId },
    sheetIdentityMoved: actor.kind === 'practitioner' && patient.clinic.sheetIdentityMoved,
  };
}

/** The photos of own exercises as the sheet prints them, all read at once; those that no longer stand anywhere are left out. */
async function readSheetPhotos(
  tx: Tx,
  actor: Actor,
  contents: readonly ExerciseContent[],
): Promise<(content: ExerciseContent) => SheetPhoto[]> {
  const ids = contents.flatMap(({ photos = [] }) => photos.map(({ id }) => id));
  if (ids.length === 0) return () => [];
  const rows = await tx.exercisePhoto.findMany({
    where: { AND: [visiblePhotos(actor), { id: { in: ids } }] },
    select: { id: true, slug: true, jpeg: true },
  });
  return ({ slug, photos = [] }) =>
    photos.flatMap(({ id, ...photo }) => {
      const row = rows.find((one) => one.id === id && one.slug === slug);
      return row === undefined ? [] : [{ ...photo, jpeg: Buffer.from(row.jpeg).toString('base64') }];
    });
}

type WrittenHours = { openingHours: string | null; openingWeek: unknown; closures: unknown };

/** The clinic's week in one line; what was written in one line before the week was filled in stands as it is. */
function hoursInWords(clinic: WrittenHours): LocalizedText | null {
  const hours = toOpeningHours(clinic);
  if (hours !== null) return { en: weekInWords(hours.week, 'en'), es: weekInWords(hours.week, 'es') };
  return clinic.openingHours === null ? null : { en: clinic.openingHours, es: clinic.openingHours };
}

/** What follows today from the record, as it is kept. */
function sheetToday(actor: Actor, patientId: string, now: Date): Promise<SheetToday> {
  const work = workOfSheet({ clinicId: actor.clinicId, patientId }, now);
  const enter = (tx: Tx) => zoneOfRecord(tx, actor, patientId);
  return remembered<SheetToday>(actor, work, { operation: 'handout.print', enter }, now);
}
