import { allAnswered } from '../body-chart/all-answered.ts';
import type { LoadContext } from '../load/load-context.ts';
import { plannedAmount } from '../dosage/dosage.ts';
import type { Dose } from '../dosage/prescription.ts';
import { type PainModel, chosenAmberTo } from '../pain/pain-zone.ts';
import type { ProgramInput, ProgramPrescription, Replacement } from '../progression/records/program.ts';
import { fittingNeighbours, toProgramInput } from '../progression/records/program-input.ts';
import type { PatientRecords, RecordedExercise, RecordedVersion } from '../record/recorded.ts';
import { type Result, accept, refuse } from '../result.ts';
import type { PrecautionFacts } from '../safety/precautions.ts';
import type { SafetyNote } from '../safety/settled-precautions.ts';
import { type DryRunRefusal, plannedLoad } from './dry-run-load.ts';
import { variationDose } from './variation-dose.ts';

/** One prescription of a draft whose dose can be read, with the patient it is for. */
export type DraftedPrescription = {
  context: LoadContext;
  painModel: PainModel;
  lineageId: string;
  exercise: RecordedExercise;
  dose: Dose;
  /** The patient's conditions, and what is on record about this prescription's precautions, newest first. */
  precautions: { facts: PrecautionFacts; notes: readonly SafetyNote[] };
  /** The easier and harder exercises that the library names beside it; left out while they are not known. */
  neighbours?: readonly RecordedExercise[] | undefined;
};

/**
 * The dry run's program: this one prescription from its first session on, without the patient's history, and what would take its place.
 * Refuses while the side, the amount or a load to begin with is open.
 */
export function dryRunProgram(
  drafted: DraftedPrescription,
): Result<{ program: ProgramInput; prescription: ProgramPrescription }, DryRunRefusal> {
  if (drafted.dose.side === null) return refuse('side_open');
  if (plannedAmount(drafted.dose).max <= 0) return refuse('amount_missing');
  const program = programOf(drafted);
  const [first] = program.prescriptions;
  if (first === undefined) return refuse('amount_missing');
  const begun = withPlannedLoad(drafted, first);
  if (!begun.ok) return begun;
  const prescription = { ...begun.prescription, instead: versionsOf(drafted) };
  return accept({ program: { ...program, prescriptions: [prescription] }, prescription });
}

const recordsOf = ({ context, precautions, neighbours = [] }: DraftedPrescription): PatientRecords => ({
  today: context.today,
  context,
  versions: [],
  logs: [],
  pauses: [],
  mornings: [],
  safety: { answers: allAnswered(context.today), flags: [] },
  decisions: [],
  bounds: [],
  usesPaper: false,
  neighbours: new Map(neighbours.map((exercise) => [exercise.slug, exercise])),
  holds: [],
  techniqueSeen: [],
  isCautious: false,
  usualMorning: null,
  flareReports: [],
  precautions: { conditions: precautions.facts.conditions, notes: precautions.notes },
});

/**
 * Other versions of a drafted exercise that nothing on record forbids and that the patient has the equipment for, the nearest first: of
 * those named, in their order, whatever the engine would propose (`fittingNeighbours`). `taken` stand in the program already.
 */
export const otherVersions = (
  drafted: DraftedPrescription,
  slugs: readonly string[],
  taken: ReadonlySet<string>,
): RecordedExercise[] =>
  fittingNeighbours(
    recordedOf(drafted),
    slugs.filter((slug) => !taken.has(slug)),
    recordsOf(drafted),
  );

const recordedOf = ({ lineageId, dose, exercise }: DraftedPrescription) => ({
  prescriptionId: lineageId,
  lineageId,
  dose,
  exercise,
});

function programOf(drafted: DraftedPrescription): ProgramInput {
  const { context, painModel, lineageId } = drafted;
  const version: RecordedVersion = {
    versionId: lineageId,
    programId: lineageId,
    number: 1,
    isActive: false,
    isOnHold: false,
    painModel,
    painAmberTo: chosenAmberTo(painModel, context.choices),
    firstDay: context.today,
    lastDay: null,
    prescriptions: [recordedOf(drafted)],
  };
  return toProgramInput(recordsOf(drafted), version, 'en');
}

function withPlannedLoad(
  drafted: DraftedPrescription,
  first: ProgramPrescription,
): Result<{ prescription: ProgramPrescription }, DryRunRefusal> {
  const planned = plannedLoad(drafted, first);
  if (!planned.ok) return planned;
  const { load } = planned;
  return accept({ prescription: load === undefined ? first : { ...first, plannedLoad: load } });
}

/** What would take the place of the exercise, with its own first dose; null where the clinician would have to choose. */
const versionsOf = (drafted: DraftedPrescription): NonNullable<ProgramPrescription['instead']> => ({
  easier: versionOf(drafted, drafted.exercise.regressions, true),
  harder: versionOf(drafted, drafted.exercise.progressions, false),
});

function versionOf(
  drafted: DraftedPrescription,
  slugs: readonly string[],
  lowers: boolean,
): Replacement | null {
  const [exercise] = fittingNeighbours(recordedOf(drafted), slugs, recordsOf(drafted));
  if (exercise === undefined) return null;
  const { context } = drafted;
  const dose = variationDose({ present: drafted.dose, exercise, context, lowers });
  const replaced = { ...drafted, exercise, dose, neighbours: [] };
  const [first] = programOf(replaced).prescriptions;
  const begun = first === undefined ? null : withPlannedLoad(replaced, first);
  if (begun === null || !begun.ok) return null;
  // What lies beyond is not known here: there the clinician would choose.
  const instead = { easier: null, harder: null };
  return { name: exercise.names.en, prescription: { ...begun.prescription, instead } };
}
