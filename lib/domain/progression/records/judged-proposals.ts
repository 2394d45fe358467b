import { canonicalJson } from '../../canonical-json.ts';
import type { Inventory } from '../../load/inventory.ts';
import type { PainModel } from '../../pain/pain-zone.ts';
import type { Locale } from '../../result.ts';
import type { Decision } from '../rows/decision.ts';
import { type DoseChange, doseChange, isEmptyChange, isTemporary, withChange } from './dose-change.ts';
import { wasInFlare } from './flare-hold.ts';
import { explainDecision } from '../words/explain-decision.ts';
import { contraindicatedRow } from '../rows/contraindicated-row.ts';
import { openPrecautions } from './override-on-record.ts';
import type { ProgramNote, Proposal, RefusedProposal } from './program.ts';
import { toProgramInput } from './program-input.ts';
import { proposeForProgram } from './propose-for-program.ts';
import { priorityOf } from './proposal-priority.ts';
import type {
  PatientRecords,
  RecordedDecision,
  RecordedExercise,
  RecordedPrescription,
  RecordedVersion,
} from '../../record/recorded.ts';
import type { Dose } from '../../dosage/prescription.ts';
import { lastForms } from '../../record/last-forms.ts';
import { pauseOn } from '../../record/pause.ts';
import { isUpward } from './route-proposal.ts';
import { isVariation, proposedVariation } from './variation.ts';

export type ProposalKind = 'stop' | 'lower' | 'hold' | 'raise' | 'refused';
/** Whether a proposal is to do less than now, or nothing: what is written in its place is held against that. */
export const isLess = (kind: ProposalKind): boolean => kind === 'stop' || kind === 'lower';

/** A proposal with what became of it. `open` waits for a clinician, `quiet` asks for nothing, `decided` has its answer until there are new logs. */
export type JudgedProposal = {
  proposal: Proposal | RefusedProposal;
  prescription: RecordedPrescription;
  programId: string;
  painModel: PainModel;
  /** The weights for the implement that is prescribed; null where none are on record. */
  inventory: Inventory | null;
  kind: ProposalKind;
  change: DoseChange | null;
  /** The other version of the exercise that is proposed, checked against conditions and equipment; null where none is, or one has to be chosen. */
  variation: RecordedExercise | null;
  state: 'open' | 'quiet' | 'decided';
  decided: RecordedDecision['outcome'] | null;
  /** The latest session was done while a flare-up lasted. */
  wasInFlare: boolean;
  /** From which logs and to what result; a decision holds as long as it is the same. */
  basis: string;
  /** The basis under this version: what a decision must name, so that nothing is decided that has moved on. */
  key: string;
};

/** Newer logs than these are no part of a basis: so many the decision table looks at. */
const logsInBasis = 5;
/**
 * Nobody is asked: a step inside the prescribed range is the patient's to take (D24); what an open flag or stop symptom stops or holds
 * goes on only when the flag is closed with a reason, never exercise by exercise (D01, D02, D10).
 */
const quietRows: readonly string[] = ['D01', 'D02', 'D10', 'D24'];

/** The row of an absence (LG-8.3). */
export const absenceRow = 'D06';
/** The row of too little done (LG-8.5). */
export const littleDoneRow = 'D17';

export type JudgedProposals = { proposals: JudgedProposal[]; notes: ProgramNote[] };

/** The proposals of a patient's active programs, most urgent first. `hash` makes a short name of a text. */
export function judgeProposals(
  stored: PatientRecords,
  locale: Locale,
  hash: (text: string) => string,
): JudgedProposals {
  const records = { ...stored, logs: lastForms(stored.logs) };
  const versions = records.versions
    .filter((version) => version.isActive)
    .map((version) => {
      const input = toProgramInput(records, version, locale);
      const inventories = new Map(input.prescriptions.map((one) => [one.prescriptionId, one.inventory]));
      return { version, inventories, proposed: proposeForProgram(input) };
    });
  return {
    proposals: versions
      .flatMap(({ version, inventories, proposed }) =>
        proposed.proposals.flatMap((proposal) => {
          const inventory = inventories.get(proposal.prescriptionId) ?? null;
          return judge(proposal, version, records, hash).map((one) => ({ ...one, inventory }));
        }),
      )
      .toSorted((a, b) => priorityOf(b.proposal) - priorityOf(a.proposal)),
    notes: versions.flatMap(({ proposed }) => proposed.notes),
  };
}

function judge(
  proposal: Proposal | RefusedProposal,
  version: RecordedVersion,
  /** With the logs in their last form. */
  records: PatientRecords,
  hash: (text: string) => string,
): Omit<JudgedProposal, 'inventory'>[] {
  const prescription = version.prescriptions.find((one) => one.prescriptionId === proposal.prescriptionId);
  if (prescription === undefined) return [];
  const { lineageId, dose } = prescription;
  const change = proposal.type === 'refused' ? null : doseChange(proposal.decision, dose);
  const variation =
    proposal.type === 'refused' ? null : proposedVariation(proposal.decision, prescription, records);
  const basis = hash(basisText(proposal, prescription, records, variation));
  const decision = records.decisions.find((one) => one.lineageId === lineageId && one.basis === basis);
  const kind = kindOf(proposal);
  const settled = change !== null && isEmptyChange(change);
  const isPaused = pauseOn(records.pauses, records.today) !== null;
  return [
    {
      proposal,
      prescription,
      programId: version.programId,
      painModel: version.painModel,
      kind,
      change,
      variation,
      state:
        decision !== undefined
          ? 'decided'
          : needsNobody({ proposal, kind, settled, isPaused })
            ? 'quiet'
            : 'open',
      decided: decision?.outcome ?? null,
      wasInFlare: wasInFlare(lineageId, records),
      basis,
      key: hash(`${basis} ${version.versionId}`),
    },
  ];
}

type Asked = {
  proposal: Proposal | RefusedProposal;
  kind: ProposalKind;
  settled: boolean;
  isPaused: boolean;
};

/** A hold is only read, unless the clinician is to be told of it; the return after a pause is asked about when the pause is over. */
function needsNobody({ proposal, kind, settled, isPaused }: Asked): boolean {
  if (settled) return true;
  if (proposal.type === 'refused') return false;
  const { row, urgency } = proposal.decision;
  if (quietRows.includes(row) || (isPaused && row === absenceRow)) return true;
  return kind === 'hold' && urgency === 'none';
}

function kindOf(proposal: Proposal | RefusedProposal): ProposalKind {
  if (proposal.type === 'refused') return 'refused';
  const { decision } = proposal;
  if (isUpward(decision)) return 'raise';
  if (decision.action === 'stop_contact') return 'stop';
  return decision.action === 'hold' ? 'hold' : 'lower';
}

/** The newest logs of the exercise, whatever order they came in, and the outcome. */
function basisText(
  proposal: Proposal | RefusedProposal,
  prescription: RecordedPrescription,
  records: PatientRecords,
  variation: RecordedExercise | null,
): string {
  const { lineageId } = prescription;
  const logs = records.logs
    .filter((log) => log.lineageId === lineageId)
    .map((log) => `${log.localDate} ${log.startedAt} ${log.logId}`)
    .toSorted()
    .slice(-logsInBasis);
  const outcome = proposal.type === 'refused' ? proposal.refusal : outcomeOf(proposal.decision);
  return canonicalJson({
    lineageId,
    logs,
    outcome,
    // Another version is another proposal: it was checked against other conditions.
    ...(variation === null ? {} : { variation: variation.slug }),
    ...forbiddenBy(proposal, prescription, records),
  });
}

/** A stop is lifted for the precautions that were on the screen: with another one it is another proposal (H-9). */
function forbiddenBy(
  proposal: Proposal | RefusedProposal,
  prescription: RecordedPrescription,
  records: PatientRecords,
) {
  if (proposal.type === 'refused' || proposal.decision.row !== contraindicatedRow) return {};
  return {
    precautions: openPrecautions(prescription, records)
      .map(({ conditionId, rule }) => `${conditionId} ${rule}`)
      .toSorted(),
  };
}

/**
 * What is proposed. Of a reduction its numbers are left out: they hang on the dose of the version, and one that was answered must not come
 * back with smaller ones for the same sessions when its own version is there.
 */
function outcomeOf(decision: Decision) {
  const { row, action, dose, newSets, newReps } = decision;
  if (!isUpward(decision)) return { row, action };
  return {
    ...{ row, action },
    ...(dose === undefined ? {} : { dose }),
    ...(newSets === undefined ? {} : { newSets }),
    ...(newReps === undefined ? {} : { newReps }),
  };
}

/** What the patient is told at once, and the decision whose dose is in force because of it. */
export type Guidance = {
  kind: 'stop' | 'lower' | 'hold';
  text: string;
  decision: Decision;
  /** Nothing of it may be done now: it is stopped, or nothing lighter can be set and the easier version is not in the program yet. */
  leaveOut: boolean;
  /** The easier version that waits to take its place. */
  instead: RecordedExercise | null;
};

/** Nobody is told that they did less than planned when the plan of their flare-up asked for less. */
const lessThanPlanned: readonly Decision['reason'][] = ['incomplete', 'load_below_prescribed'];

/** Whether the version asks for what the decision does; of another variation there is no dose to compare. */
const isInForce = ({ change }: Pick<JudgedProposal, 'change'>): boolean =>
  change === null || isEmptyChange(change);

/**
 * What a proposal means for the patient now (LG-0.1): stops, reductions and holds at once, upward steps never; of stable amber, that
 * the dose stays until the clinician has decided (D15a). A clinician who declined it or chose another dose has the last word, and a
 * reduction that made a version stands in that version: reckoned from it once more it would be a second one.
 */
export function guidanceOf(judged: JudgedProposal, locale: Locale): Guidance | null {
  const { proposal, decided, variation } = judged;
  if (proposal.type === 'refused') return null;
  const kind = toldKind(judged.kind, proposal.decision);
  if (kind === null) return null;
  if (decided === 'declined' || decided === 'changed') return null;
  const { decision } = proposal;
  if (judged.wasInFlare && lessThanPlanned.includes(decision.reason)) return null;
  if (decided === 'accepted' && kind === 'lower' && !isTemporary(decision) && !isInForce(judged)) return null;
  const { patient } = explainDecision(decision, proposal.context, locale);
  if (patient === null) return null;
  const leaveOut = kind === 'stop' || (kind === 'lower' && isVariation(decision));
  return { kind, text: patient, decision, leaveOut, instead: variation };
}

function toldKind(kind: ProposalKind, { clinicianOnly }: Decision): Guidance['kind'] | null {
  if (kind === 'raise') return clinicianOnly === true ? 'hold' : null;
  return kind === 'refused' ? null : kind;
}

/** A prescription as it is in force for the patient: lighter where a reduction has been told, never more than prescribed. */
export function guidedDose<T extends Dose>(dose: T, guidance: Guidance | null): T {
  const change = guidance?.kind === 'lower' ? doseChange(guidance.decision, dose) : null;
  return change === null ? dose : withChange(dose, change);
}
