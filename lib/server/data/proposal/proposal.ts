import 'server-only';
import { createHash } from 'node:crypto';
import {
  type Guidance,
  guidanceOf,
  isLess,
  type JudgedProposal,
  type JudgedProposals,
  judgeProposals,
} from '@/lib/domain/progression/records/judged-proposals';
import { carriesWeight, isEmptyChange, isTemporary } from '@/lib/domain/progression/records/dose-change';
import {
  isVariation,
  type VariationChoice,
  variationChoices,
} from '@/lib/domain/progression/records/variation';
import { variationDose } from '@/lib/domain/program/variation-dose';
import { explainDecision } from '@/lib/domain/progression/words/explain-decision';
import { restsOn } from '@/lib/domain/progression/records/rests-on';
import { noteWords, proposalWords } from '@/lib/domain/progression/records/proposal-words';
import type { PatientRecords, RecordedExercise } from '@/lib/domain/record/recorded';
import { doseLine } from '@/lib/domain/dosage/describe-dosage';
import { plannedAmount } from '@/lib/domain/dosage/dosage';
import { weightOf } from '@/lib/domain/dosage/load';
import type { Dose } from '@/lib/domain/dosage/prescription';
import { refusalMessages } from '@/lib/domain/messages/refusals';
import type { Locale } from '@/lib/domain/result';
import type { ProposalsView, ProposalView } from '@/lib/schemas/proposal';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { zoneOfRecord } from '@/lib/server/data/patient/require-record';
import { remembered, type Work } from '@/lib/server/data/memo/memo';
import type { Tx } from '@/lib/server/db';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The proposals that follow from the records now. They are worked out whenever they are asked for and never stored. */
export const proposalsOf = (records: PatientRecords, locale: Locale): JudgedProposals =>
  judgeProposals(records, locale, sha256);

/** The proposals for one own patient, most urgent first, with what was decided about them. Reading them is audited. */
export function viewProposals(
  actor: PractitionerActor,
  patientId: string,
  now: Date,
): Promise<ProposalsView> {
  const enter = async (tx: Tx) => {
    const timeZone = await zoneOfRecord(tx, actor, patientId);
    await audit(tx, actor, { action: 'review.read', patientId, entity: { kind: 'Patient', id: patientId } });
    return timeZone;
  };
  const work = workOfProposals({ clinicId: actor.clinicId, patientId }, now);
  return remembered<ProposalsView>(actor, work, { operation: 'review.read', enter }, now);
}

export const workOfProposals = (own: { clinicId: string; patientId: string }, now: Date): Work => ({
  patientId: own.patientId,
  kind: 'proposals',
  make: async (tx) => toProposalsView(await readPatientRecords(tx, own, now)),
});

/** The proposals that follow from these records, in the words of the clinician's screens. */
export function toProposalsView(records: PatientRecords): ProposalsView {
  const { proposals, notes } = proposalsOf(records, 'en');
  return { proposals: proposals.map((one) => toView(one, records)), notes: notes.map(noteWords) };
}

/** What a patient is told about each exercise now, by lineage, in their language. */
export const guidanceFrom = (records: PatientRecords, locale: Locale): Map<string, Guidance> =>
  new Map(
    proposalsOf(records, locale).proposals.flatMap((judged): [string, Guidance][] => {
      const guidance = guidanceOf(judged, locale);
      return guidance === null ? [] : [[judged.prescription.lineageId, guidance]];
    }),
  );

/** The exercises, by lineage, of which nothing is to be done now: stopped, or waiting for an easier version. */
export const leftOutNow = (records: PatientRecords): ReadonlySet<string> =>
  new Set(
    [...guidanceFrom(records, 'en')].flatMap(([lineageId, { leaveOut }]) => (leaveOut ? [lineageId] : [])),
  );

function toView(judged: JudgedProposal, records: PatientRecords): ProposalView {
  const { proposal, prescription, change, kind, state, variation } = judged;
  const { dose } = prescription;
  const choices = state === 'open' ? variationChoices(prescription, records) : [];
  const variations = choices.map((choice) => shownVariation(choice, judged, records));
  return {
    key: judged.key,
    programId: judged.programId,
    prescriptionId: prescription.prescriptionId,
    exercise: prescription.exercise.names.en,
    slug: prescription.exercise.slug,
    kind,
    state,
    decided: judged.decided,
    words: proposalWords(judged),
    sessions: restsOn(prescription, records),
    declined: declinedOf(prescription.lineageId, records),
    reason:
      proposal.type === 'refused'
        ? refusalMessages[proposal.refusal].en
        : explainDecision(proposal.decision, proposal.context, 'en').clinician,
    toldPatient: guidanceOf(judged, 'en')?.text ?? null,
    rules: proposal.type === 'refused' ? [] : [...proposal.rules],
    accepting: acceptingOf(judged),
    present: {
      doseKind: dose.doseKind,
      load: weightOf(dose.load),
      takesLoad: carriesWeight(dose),
      sets: dose.sets,
      amount: plannedAmount(dose),
    },
    suggested: { load: change?.load ?? null, sets: change?.sets ?? null, amount: change?.amount ?? null },
    variation: variations.find(({ slug }) => slug === variation?.slug) ?? null,
    variations,
  };
}

/** The reason with which this exercise was left as it is, where nothing else was decided of it since. */
function declinedOf(lineageId: string, { decisions }: PatientRecords): ProposalView['declined'] {
  const latest = decisions.find((one) => one.lineageId === lineageId);
  return latest?.outcome === 'declined' ? { on: latest.decidedOn, note: latest.note } : null;
}

function shownVariation(
  { exercise, direction }: VariationChoice,
  judged: JudgedProposal,
  records: PatientRecords,
): ProposalView['variations'][number] {
  const dose = doseOfVariation(exercise, judged, records);
  return { slug: exercise.slug, name: exercise.names.en, direction, dose: doseLine(dose).en };
}

/** The dose with which another version would take the place of the exercise. */
export function doseOfVariation(
  exercise: RecordedExercise,
  { prescription, proposal, kind }: JudgedProposal,
  { context }: PatientRecords,
): Dose {
  return variationDose({
    present: prescription.dose,
    exercise,
    context,
    lowers: isLess(kind),
    newSets: proposal.type === 'refused' ? undefined : proposal.decision.newSets,
  });
}

/**
 * Whether accepting a proposal publishes a version, is only noted (a stop stays, a few lighter days pass by themselves), or
 * needs the builder because it names nothing that could be written down.
 */
export function acceptingOf({
  proposal,
  kind,
  change,
  variation,
}: JudgedProposal): ProposalView['accepting'] {
  const hasChange = change !== null && !isEmptyChange(change);
  if (proposal.type === 'refused') return 'needs_builder';
  if (isVariation(proposal.decision)) return variation === null ? 'needs_builder' : 'publishes';
  if (kind === 'raise') return hasChange ? 'publishes' : 'needs_builder';
  return hasChange && !isTemporary(proposal.decision) ? 'publishes' : 'notes';
}
