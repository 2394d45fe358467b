import 'server-only';
import {
  type HandChange,
  type HandField,
  type HandProblem,
  type HandResult,
  readHandChange,
} from '@/lib/domain/progression/records/change-by-hand';
import { isLess, type JudgedProposal } from '@/lib/domain/progression/records/judged-proposals';
import { variationChoices } from '@/lib/domain/progression/records/variation';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import { AppError, invalid } from '@/lib/errors';
import type { ProposalDecisionInput } from '@/lib/schemas/proposal';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { liftStop } from '@/lib/server/data/proposal/lift-stop';
import { holdPrecautions } from '@/lib/server/data/precaution/precaution-records';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { acceptingOf, proposalsOf } from '@/lib/server/data/proposal/proposal';
import {
  holdPrograms,
  movedOn,
  publishChange,
  publishChanges,
} from '@/lib/server/data/proposal/proposal-publish';
import { requireRecord } from '@/lib/server/data/patient/require-record';
import { act, type Tx } from '@/lib/server/db';

/** What a clinician answers; about whom says the address. */
export type Answer = Omit<ProposalDecisionInput, 'patientId'>;

/**
 * Answers one proposal in the clinician's name. Taking it, or another dose or version of the exercise in its place, publishes a new
 * version with that one prescription changed; declining leaves the program alone. Refuses `conflict` when the proposal is not the one that was on the
 * screen any more, was answered meanwhile, or a draft of the program is in progress; a stop is only lifted with a reason, and a contraindicated one (D03)
 * with an override on record.
 */
export function decideProposal(
  actor: PractitionerActor,
  patientId: string,
  input: Answer,
  now: Date,
): Promise<{ versionId: string | null }> {
  return act(actor, 'proposal.decide', async (tx) => {
    await requireRecord(tx, actor, patientId);
    await holdPrograms(tx, actor, patientId);
    await holdPrecautions(tx, { clinicId: actor.clinicId, patientId });
    const records = await readPatientRecords(tx, { clinicId: actor.clinicId, patientId }, now);
    const judged = proposalsOf(records, 'en').proposals.find((one) => one.key === input.proposalKey);
    if (judged === undefined || judged.proposal.type === 'refused' || judged.state !== 'open')
      throw movedOn();
    await liftStop(tx, actor, { patientId, judged, records, input, now });
    const result = changeFor(judged, records, input);
    const versionId =
      result === null
        ? null
        : await publishChange(
            tx,
            { actor, authorId: actor.practitionerRoleId },
            { patientId, judged, result, records, now },
          );
    await noteDecision(tx, actor, { patientId, judged, result, input, versionId });
    return { versionId };
  });
}

type Noted = {
  patientId: string;
  judged: JudgedProposal;
  result: HandResult | null;
  input: Pick<Answer, 'outcome' | 'note'>;
  versionId: string | null;
  /** Left out: now, by the database's clock. */
  decidedAt?: Date;
};

async function noteDecision(
  tx: Tx,
  actor: PractitionerActor,
  { patientId, judged, result, input, versionId, decidedAt }: Noted,
): Promise<void> {
  if (judged.proposal.type === 'refused') throw movedOn();
  const { decision } = judged.proposal;
  const load = result !== null && 'change' in result ? (result.change.load ?? null) : null;
  const { id } = await tx.proposalDecision.create({
    data: {
      clinicId: actor.clinicId,
      patientId,
      programId: judged.programId,
      lineageId: judged.prescription.lineageId,
      row: decision.row,
      action: decision.action,
      basis: judged.basis,
      outcome: input.outcome,
      note: input.note,
      loadValue: load?.value ?? null,
      loadUnit: load?.unit ?? null,
      programVersionId: versionId,
      decidedById: actor.practitionerRoleId,
      ...(decidedAt === undefined ? {} : { decidedAt }),
    },
    select: { id: true },
  });
  await audit(tx, actor, {
    action: 'proposal.decide',
    patientId,
    entity: { kind: 'ProposalDecision', id },
    fields: ['outcome'],
  });
}

/**
 * Takes several proposals as they are written, in the clinician's name: one new version for each program, whatever their number. Refuses
 * `conflict` when one of them is not the one that was on the screen any more; then none is taken. A stop is answered by itself, and so
 * is what names no dose.
 */
export function acceptProposals(
  actor: PractitionerActor,
  patientId: string,
  proposalKeys: readonly string[],
  now: Date,
): Promise<{ versionIds: string[] }> {
  return act(actor, 'proposal.decide', (tx) => takeProposals(tx, actor, { patientId, proposalKeys, now }));
}

/**
 * The same within a transaction of one who may decide. `decidedAt`: the moment of the deed that it is a part of.
 */
export async function takeProposals(
  tx: Tx,
  actor: PractitionerActor,
  {
    patientId,
    proposalKeys,
    now,
    decidedAt,
  }: { patientId: string; proposalKeys: readonly string[]; now: Date; decidedAt?: Date },
): Promise<{ versionIds: string[] }> {
  await requireRecord(tx, actor, patientId);
  await holdPrograms(tx, actor, patientId);
  await holdPrecautions(tx, { clinicId: actor.clinicId, patientId });
  const records = await readPatientRecords(tx, { clinicId: actor.clinicId, patientId }, now);
  const { proposals } = proposalsOf(records, 'en');
  const asked = [...new Set(proposalKeys)].map((key) => {
    const judged = proposals.find((one) => one.key === key);
    if (judged === undefined || !isTakenAsWritten(judged)) throw movedOn();
    return { judged, result: changeFor(judged, records, accepted) };
  });
  const versionIds: string[] = [];
  for (const programId of new Set(asked.map(({ judged }) => judged.programId))) {
    const own = asked.filter(({ judged }) => judged.programId === programId);
    const changes = own.flatMap(({ judged, result }) => (result === null ? [] : [{ judged, result }]));
    const versionId =
      changes.length === 0
        ? null
        : await publishChanges(
            tx,
            { actor, authorId: actor.practitionerRoleId },
            { patientId, changes, records, now },
          );
    if (versionId !== null) versionIds.push(versionId);
    for (const { judged, result } of own)
      await noteDecision(tx, actor, {
        patientId,
        judged,
        result,
        input: accepted,
        versionId: result === null ? null : versionId,
        ...(decidedAt === undefined ? {} : { decidedAt }),
      });
  }
  return { versionIds };
}

const accepted = { outcome: 'accepted', change: null, note: null } as const;

/** What is taken along with others: a stop needs a look of its own, and what names no dose the program. */
const isTakenAsWritten = (judged: JudgedProposal): boolean =>
  judged.state === 'open' &&
  judged.kind !== 'stop' &&
  judged.proposal.type !== 'refused' &&
  acceptingOf(judged) !== 'needs_builder';

/** What an answer changes in the program: the dose, or the version of the exercise; null where it is only noted. */
function changeFor(
  judged: JudgedProposal,
  records: PatientRecords,
  input: Pick<Answer, 'outcome' | 'change' | 'note'>,
): HandResult | null {
  if (input.outcome === 'declined') return null;
  if (input.change !== null) return changeByHand(judged, records, input.change, input.note);
  switch (acceptingOf(judged)) {
    case 'publishes':
      if (judged.variation !== null) return { variation: judged.variation };
      return judged.change === null ? null : { change: judged.change };
    case 'notes':
      return null;
    case 'needs_builder':
      throw new AppError('conflict', {
        userMessage: 'This proposal names no dose. Change the exercise in the program.',
      });
  }
}

/** What is written in place of the proposal. Refused where it changes nothing or does not fit, and without a reason where it is not owned or more than now. */
function changeByHand(
  judged: JudgedProposal,
  records: PatientRecords,
  asked: HandChange,
  reason: string | null,
): HandResult {
  const { prescription, inventory, kind } = judged;
  const choices = variationChoices(prescription, records);
  const result = readHandChange({
    asked,
    prescription,
    inventory,
    choices,
    lowers: isLess(kind),
    hasReason: reason !== null,
  });
  if (!('problems' in result)) return result;
  throw invalid(
    result.problems.map(({ field, problem }) => ({
      path: pathOf[field],
      code: `${field}_${problem}`,
      message: problemWords[problem],
    })),
  );
}

const pathOf: Record<HandField, string> = {
  load: 'change.load.value',
  sets: 'change.sets',
  amount: 'change.amount.max',
  variation: 'change.variation',
};
const problemWords: Record<HandProblem['problem'], string> = {
  not_owned: 'This weight is not among those on record for this patient. Choose another, or say why.',
  above_present: 'The proposal is to do less, and this is more than now. Choose another, or say why.',
  not_used: 'This exercise is prescribed without a weight.',
  range_reversed: 'The lower number comes first.',
  not_among_these: 'This version was not checked for this patient. Choose it in the program.',
  unchanged: 'This is the dose now. To keep it, decline the proposal.',
};
