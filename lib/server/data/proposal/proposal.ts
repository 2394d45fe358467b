import 'server-only';
import { createHash } from 'node:crypto';
import {
  type Guidance,
  guidanceOf,
  type JudgedProposal,
  type JudgedProposals,
  judgeProposals,
} from '@/lib/domain/progression/records/judged-proposals';
import { isEmptyChange, isTemporary } from '@/lib/domain/progression/records/dose-change';
import { explainDecision } from '@/lib/domain/progression/words/explain-decision';
import { noteWords, proposalWords } from '@/lib/domain/progression/records/proposal-words';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import { weightOf } from '@/lib/domain/dosage/load';
import { refusalMessages } from '@/lib/domain/messages/refusals';
import type { Locale } from '@/lib/domain/result';
import { notFound } from '@/lib/errors';
import type { ProposalsView, ProposalView } from '@/lib/schemas/proposal';
import { visibleRecords } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { act } from '@/lib/server/db';

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
  return act(actor, 'review.read', async (tx) => {
    const patient = await tx.patient.findFirst({
      where: { AND: [visibleRecords(actor), { id: patientId }] },
      select: { id: true },
    });
    if (patient === null) throw notFound();
    const own = { clinicId: actor.clinicId, patientId };
    const view = toProposalsView(await readPatientRecords(tx, own, now));
    await audit(tx, actor, { action: 'review.read', patientId, entity: { kind: 'Patient', id: patientId } });
    return view;
  });
}

/** The proposals that follow from these records, in the words of the clinician's screens. */
export function toProposalsView(records: PatientRecords): ProposalsView {
  const { proposals, notes } = proposalsOf(records, 'en');
  return { proposals: proposals.map(toView), notes: notes.map(noteWords) };
}

/** What a patient is told about each exercise now, by lineage, in their language. */
export const guidanceFrom = (records: PatientRecords, locale: Locale): Map<string, Guidance> =>
  new Map(
    proposalsOf(records, locale).proposals.flatMap((judged): [string, Guidance][] => {
      const guidance = guidanceOf(judged, locale);
      return guidance === null ? [] : [[judged.prescription.lineageId, guidance]];
    }),
  );

function toView(judged: JudgedProposal): ProposalView {
  const { proposal, prescription, change, kind, state } = judged;
  return {
    key: judged.key,
    programId: judged.programId,
    prescriptionId: prescription.prescriptionId,
    exercise: prescription.exercise.names.en,
    kind,
    state,
    decided: judged.decided,
    words: proposalWords(judged),
    reason:
      proposal.type === 'refused'
        ? refusalMessages[proposal.refusal].en
        : explainDecision(proposal.decision, proposal.context, 'en').clinician,
    toldPatient: guidanceOf(judged, 'en')?.text ?? null,
    rules: proposal.type === 'refused' ? [] : [...proposal.rules],
    accepting: acceptingOf(judged),
    load: weightOf(prescription.dose.load),
    suggestedLoad: change?.load ?? null,
  };
}

/**
 * Whether accepting a proposal publishes a version, is only noted (a stop stays, a few lighter days pass by themselves), or
 * needs the builder because it names no dose that could be written down.
 */
export function acceptingOf({ proposal, kind, change }: JudgedProposal): ProposalView['accepting'] {
  const hasChange = change !== null && !isEmptyChange(change);
  if (proposal.type === 'refused') return 'needs_builder';
  if (kind === 'raise') return hasChange ? 'publishes' : 'needs_builder';
  return hasChange && !isTemporary(proposal.decision) ? 'publishes' : 'notes';
}
