import 'server-only';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { type BoundsOffer, boundsOffer } from '@/lib/domain/progression/records/bounds-offer';
import {
  boundsEndWords,
  boundsRefusalWords,
  boundsWords,
  stepWaitWords,
} from '@/lib/domain/progression/records/bounds-words';
import { toProgramInput } from '@/lib/domain/progression/records/program-input';
import type { JudgedProposal } from '@/lib/domain/progression/records/judged-proposals';
import type { PatientRecords, RecordedPrescription } from '@/lib/domain/record/recorded';
import { boundsEndOf, boundsInForce, type SignedBounds } from '@/lib/domain/record/signed-bounds';
import { programChanges } from '@/lib/schemas/program-changes';
import { proposalsOf } from '@/lib/server/data/proposal/proposal';
import { fromNullableDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/generated/client';
import { todayIn } from '@/lib/server/today-in';

/** Signed bounds in words: "10 to 12 kg", by whom, on which of the patient's days, until when. */
export type BoundsFact = Pick<SignedBounds, 'boundsId' | 'signedBy' | 'signedOn' | 'untilOn'> & {
  exercise: string;
  words: string;
};
/** One exercise in force: the bounds that count, and why the step that is due still waits; or what may be signed; or why nothing may. */
export type BoundsPart = {
  programId: string;
  lineageId: string;
  exercise: string;
  inForce: BoundsFact | null;
  waits: string | null;
  offer: BoundsOffer | null;
  refusal: string | null;
};
/** A step that the product took within bounds: what changed, in which version, and whether it can still be put back as it was. */
export type BoundsStep = StepWords & {
  decisionId: string;
  versionId: string;
  versionNumber: number;
  since: string | null;
  canPutBack: boolean;
};
export type BoundsView = {
  parts: BoundsPart[];
  ended: (BoundsFact & { end: string })[];
  steps: BoundsStep[];
};

const shownSteps = 12;

/** What may move by itself in a patient's running program, what did, and what was signed before, for a patient whom the transaction has checked. */
export async function readBoundsView(
  tx: Tx,
  own: { clinicId: string; patientId: string },
  records: PatientRecords,
): Promise<BoundsView> {
  const { proposals } = proposalsOf(records, 'en');
  const rows = await tx.proposalDecision.findMany({
    where: { ...own, boundsId: { not: null } },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    take: shownSteps,
    select: { id: true, lineageId: true, ...stepSelect },
  });
  return {
    parts: records.versions
      .filter(({ isActive }) => isActive)
      .flatMap((version) => {
        const input = toProgramInput(records, version, 'en');
        const { programId } = version;
        return version.prescriptions.map((one) => {
          const judged = proposals.find(({ prescription }) => prescription.lineageId === one.lineageId);
          return { programId, ...partOf(one, records, judged, boundsOffer(one, input, records)) };
        });
      }),
    ended: records.bounds.flatMap((one) => {
      const end = boundsEndOf(one, records.versions, records.today);
      return end === null ? [] : [{ ...factOf(one, records), end: boundsEndWords[end] }];
    }),
    steps: rows.flatMap(({ id, lineageId, ...row }) => {
      const words = stepWords(row);
      if (words === null || row.version === null) return [];
      const { id: versionId, number, effectiveFrom } = row.version;
      return [
        {
          ...words,
          ...{ decisionId: id, versionId, versionNumber: number },
          since: fromNullableDateColumn(effectiveFrom),
          canPutBack: isInForce(versionId, lineageId, records),
        },
      ];
    }),
  };
}

/** The versions of a program that are steps within bounds. */
export async function readSteps(
  tx: Tx,
  own: { clinicId: string; patientId: string },
  programId: string,
): Promise<(StepWords & { versionId: string })[]> {
  const rows = await tx.proposalDecision.findMany({
    where: { ...own, programId, boundsId: { not: null } },
    select: stepSelect,
  });
  return rows.flatMap((row) => {
    const words = stepWords(row);
    return words === null || row.version === null ? [] : [{ ...words, versionId: row.version.id }];
  });
}

function partOf(
  { lineageId, exercise }: RecordedPrescription,
  records: PatientRecords,
  judged: JudgedProposal | undefined,
  offer: ReturnType<typeof boundsOffer>,
): Omit<BoundsPart, 'programId'> {
  const bounds = boundsInForce(lineageId, records);
  const waitsFor =
    judged?.state === 'open' && judged.proposal.type === 'proposal' ? judged.proposal.waitsFor : null;
  return {
    lineageId,
    exercise: exercise.names.en,
    inForce: bounds === null ? null : factOf(bounds, records),
    waits: bounds === null || waitsFor === null ? null : stepWaitWords[waitsFor],
    offer: typeof offer === 'string' ? null : offer,
    refusal: typeof offer === 'string' ? boundsRefusalWords[offer] : null,
  };
}

function factOf(
  { boundsId, lineageId, signedBy, signedOn, untilOn, range }: SignedBounds,
  { versions }: PatientRecords,
): BoundsFact {
  const prescription = versions
    .flatMap(({ prescriptions }) => prescriptions)
    .findLast((one) => one.lineageId === lineageId);
  const exercise = prescription?.exercise.names.en ?? 'An exercise of an earlier program';
  return { boundsId, exercise, signedBy, signedOn, untilOn, words: boundsWords(range) };
}

/** Whether what a step wrote is what is in force now. */
function isInForce(versionId: string, lineageId: string, { versions }: PatientRecords): boolean {
  const [step, now] = [
    versions.find((version) => version.versionId === versionId),
    versions.find(({ isActive }) => isActive),
  ].map((version) => version?.prescriptions.find((one) => one.lineageId === lineageId));
  if (step === undefined || now === undefined) return false;
  const dose = ({ dose: { load, repsMin, repsMax } }: RecordedPrescription) =>
    canonicalJson({ load, repsMin, repsMax });
  return dose(step) === dose(now);
}

/** The columns of a step within bounds that its words are made of. */
export const stepSelect = {
  version: { select: { id: true, number: true, effectiveFrom: true, changes: true } },
  bounds: {
    select: {
      signedAt: true,
      signedBy: { select: { displayName: true } },
      patient: { select: { timeZone: true } },
    },
  },
} as const satisfies Prisma.ProposalDecisionSelect;

export type StepRow = Prisma.ProposalDecisionGetPayload<{ select: typeof stepSelect }>;
export type StepWords = {
  exercise: string;
  before: string;
  after: string;
  signedBy: string;
  /** The patient's day of the signature. */
  signedOn: string;
};

/** What a step changed, and who had signed its bounds; null where the decision was no such step. */
export function stepWords({ version, bounds }: StepRow): StepWords | null {
  if (version === null || bounds === null || version.changes === null) return null;
  const [change] = programChanges.parse(version.changes);
  if (change === undefined) return null;
  const partsOf = (text: { en: string } | undefined) => text?.en.split(', ') ?? [];
  const [before, after] = [
    partsOf('before' in change ? change.before : undefined),
    partsOf('after' in change ? change.after : undefined),
  ];
  return {
    exercise: change.name.en,
    // A step changes one part of the dose; the others say the same before and after.
    before: before.filter((part) => !after.includes(part)).join(', '),
    after: after.filter((part) => !before.includes(part)).join(', '),
    signedBy: bounds.signedBy.displayName,
    signedOn: todayIn(bounds.patient.timeZone, bounds.signedAt),
  };
}
