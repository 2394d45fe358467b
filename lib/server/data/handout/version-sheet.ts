import 'server-only';
import { chosenAmberTo } from '@/lib/domain/pain/pain-zone';
import type { HandoutPrescription, HandoutSource } from '@/lib/domain/handout/handout-source';
import { afterStopIf } from '@/lib/domain/library/stop-if';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { LocalizedText } from '@/lib/domain/result';
import { weekInWords } from '@/lib/domain/time/opening-words';
import { patientLimits } from '@/lib/domain/safety/patient-limits';
import { safetyPartsFor } from '@/lib/domain/safety/safety-box';
import { type ExerciseContent, exerciseContent } from '@/lib/schemas/exercise-content';
import type { Prisma } from '@/lib/server/generated/client';
import { numberToDial, toOpeningHours } from '@/lib/server/data/clinic/clinic-settings';
import { toCard } from '@/lib/server/data/exercise/exercise';
import { readCurrentMarks } from '@/lib/server/data/exercise/current-marks';
import { easierNames } from '@/lib/server/data/handout/easier-names';
import { readSheetToday, type SheetToday } from '@/lib/server/data/handout/sheet-today';
import type { Work } from '@/lib/server/data/memo/memo';
import { identitySelect } from '@/lib/server/data/patient/patient';
import { judgeStored } from '@/lib/server/data/precaution/precaution-records';
import { fromRow } from '@/lib/server/data/program/prescription-rows';
import { readRuleChoices } from '@/lib/server/data/rule-book/rule-choice';
import { fromDateColumn, fromNullableDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import type { DrawnFrom, HandoutFigure } from '@/lib/server/handout/draw-figure';
import { todayIn } from '@/lib/server/today-in';

/** Days after printing when a sheet should be checked again, unless the version says otherwise (clinic convention). */
const validForDays = 28;

type Own = { clinicId: string; patientId: string };

/** An exercise without its pictures, which are put in for each print. */
export type SheetExercise = Omit<HandoutPrescription, keyof HandoutFigure | 'photos'> & {
  drawnFrom: DrawnFrom;
  photos: NonNullable<ExerciseContent['photos']>;
};

/** What the sheet of one version says, without pictures, the link and what ships with the product. */
export type VersionSheet = Pick<
  HandoutSource,
  'patient' | 'program' | 'isDemo' | 'safetyParts' | 'logStartsOn' | 'flare'
> & {
  clinic: Omit<HandoutSource['clinic'], 'logo'>;
  exercises: SheetExercise[];
  paperSize: 'a4' | 'letter';
  programId: string;
  sheetIdentityMoved: boolean;
};

/** What is kept for a patient: the sheets of the versions in force, and what any other sheet of theirs says of today. */
export type KeptSheets = { today: SheetToday; inForce: Record<string, VersionSheet> };

export const workOfSheets = (own: Own, now: Date): Work => ({
  patientId: own.patientId,
  kind: 'sheet',
  make: async (tx): Promise<KeptSheets> => {
    const today = await readSheetToday(tx, own, now);
    return { today, inForce: await readSheets(tx, own, { status: 'active' }, today, now) };
  },
});

const sheetSelect = {
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
            },
          },
        },
      },
    },
  },
} as const satisfies Prisma.ProgramVersionInclude;

/** The sheets of these versions of one patient, by version. Who may see them is asked before. */
export async function readSheets(
  tx: Tx,
  { clinicId, patientId }: Own,
  which: Prisma.ProgramVersionWhereInput,
  told: SheetToday,
  now: Date,
): Promise<Record<string, VersionSheet>> {
  const versions = await tx.programVersion.findMany({
    where: { AND: [which, { clinicId, patientId }] },
    include: sheetSelect,
  });
  const sheets: Record<string, VersionSheet> = {};
  for (const version of versions) sheets[version.id] = await toSheet(tx, version, told, now);
  return sheets;
}

type Version = Prisma.ProgramVersionGetPayload<{ include: typeof sheetSelect }>;

async function toSheet(tx: Tx, version: Version, told: SheetToday, now: Date): Promise<VersionSheet> {
  const { patient } = version.program;
  const { clinic } = patient;
  const isInForce = version.status === 'active';
  const mark = await readCurrentMarks(
    tx,
    version.prescriptions.map((row) => row.exerciseVersionId),
  );
  const flare = isInForce ? told.flare : null;
  const easier = isInForce ? told.easier : await easierNames(tx, version.prescriptions);
  const painAmberTo =
    version.status === 'draft'
      ? chosenAmberTo(version.painModel, await readRuleChoices(tx, version.clinicId))
      : version.painAmberTo;
  const today = todayIn(patient.timeZone, now);
  const publishedOn = version.publishedAt === null ? null : todayIn(patient.timeZone, version.publishedAt);
  const contents = version.prescriptions.map(({ exerciseVersion }) =>
    exerciseContent.parse(exerciseVersion.content),
  );
  const exercises = version.prescriptions.flatMap((row, index): SheetExercise[] => {
    const content = contents[index];
    if (content === undefined) return [];
    const { slug, names, muscles, laterality, figure } = content;
    const dose = fromRow(row);
    const judged = judgeStored(
      mark(row.exerciseVersionId, toCard({ id: row.exerciseVersionId, content })),
      dose,
      told.precautions,
    );
    const exercise: SheetExercise = {
      ...{ slug, dose, name: names, setup: content.setup, steps: content.steps },
      ...{ phase: row.phase, note: row.note, breathing: content.breathing },
      position: row.position + 1,
      inFlare: flare?.doses[row.id] ?? null,
      easier: easier[row.id] ?? null,
      cautions: [...(isInForce ? toldOf(told, row.lineageId) : []), ...patientLimits(judged)],
      stopIf: afterStopIf(content.stopIf),
      drawnFrom: { slug, names, muscles, laterality, figure },
      photos: content.photos ?? [],
    };
    return [exercise];
  });
  return {
    clinic: {
      name: clinic.name,
      phone: clinic.phone,
      hours: hoursInWords(clinic),
      address: null,
      emergencyNumber: numberToDial(clinic.emergencyNumber),
      brandColour: clinic.brandColour,
      identity: clinic.handoutIdentity,
    },
    patient: {
      fullName: patient.fullName,
      birthDate: fromDateColumn(patient.birthDate),
      secondIdentifier: patient.recordNumber,
      language: patient.language,
      unit: patient.loadUnit,
    },
    program: {
      versionNumber: version.number,
      publishedOn,
      validUntil:
        fromNullableDateColumn(version.validUntil) ??
        (publishedOn === null ? null : addDays(today, validForDays)),
      title: version.title,
      painModel: version.painModel,
      painAmberTo,
      patientNote: version.patientNote,
    },
    isDemo: clinic.isDemo,
    safetyParts: safetyPartsFor(
      contents.map(({ region }) => region),
      patient.conditions.map(({ code }) => code),
    ),
    logStartsOn: today,
    flare: flare === null ? null : { since: flare.since, step: flare.step },
    exercises,
    paperSize: clinic.paperSize,
    programId: version.programId,
    sheetIdentityMoved: clinic.sheetIdentityMoved,
  };
}

const toldOf = ({ less, paused }: SheetToday, lineageId: string): LocalizedText[] => {
  const isLess = less[lineageId];
  return isLess === undefined ? paused : [...paused, isLess];
};

type WrittenHours = { openingHours: string | null; openingWeek: unknown; closures: unknown };

/** The clinic's week in one line; what was written in one line before the week was filled in stands as it is. */
function hoursInWords(clinic: WrittenHours): LocalizedText | null {
  const hours = toOpeningHours(clinic);
  if (hours !== null) return { en: weekInWords(hours.week, 'en'), es: weekInWords(hours.week, 'es') };
  return clinic.openingHours === null ? null : { en: clinic.openingHours, es: clinic.openingHours };
}
