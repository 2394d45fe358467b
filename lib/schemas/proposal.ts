import { z } from 'zod';
import type { PlannedAmount } from '../domain/dosage/dosage.ts';
import { doseKinds } from '../domain/dosage/goals.ts';
import type { Weight } from '../domain/dosage/load.ts';
import { painZones } from '../domain/pain/pain-zone.ts';
import { exactly } from './exactly.ts';
import { exerciseSlug } from './exercise-content.ts';
import { proposalKey } from './proposal-answer.ts';
import { id, loadUnit, noteText, weight, whole } from './values.ts';

/** The most that one set may count: what every kind of dose allows by itself is asked when it is written into the program. */
const mostOfASet = 50_000;
const amount = exactly<PlannedAmount>()(
  z.strictObject({ min: whole(1, mostOfASet), max: whole(1, mostOfASet) }),
);

/** What a clinician writes in place of a proposal: parts of a dose, or another version of the exercise, which brings its own dose. */
export const handChange = z
  .strictObject({
    load: weight.optional(),
    sets: whole(1, 99).optional(),
    amount: amount.optional(),
    variation: exerciseSlug.optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    message: 'Please enter what changes.',
    params: { code: 'change_missing' },
  })
  .refine(
    ({ variation, ...dose }) =>
      variation === undefined || Object.values(dose).every((value) => value === undefined),
    {
      message: 'Another version brings its own dose.',
      path: ['variation'],
      params: { code: 'variation_alone' },
    },
  );

/**
 * A clinician's answer to one proposal. `proposalKey` names what was on the screen: if it has moved on, nothing is decided. A change by
 * hand belongs to `changed` and to no other answer.
 */
export const proposalDecisionInput = z
  .strictObject({
    patientId: id,
    proposalKey,
    outcome: z.enum(['accepted', 'changed', 'declined']),
    change: handChange.nullable(),
    note: noteText(1000).nullable(),
  })
  .refine((answer) => (answer.outcome === 'changed') === (answer.change !== null), {
    message: 'Please enter what changes.',
    path: ['change'],
    params: { code: 'change_missing' },
  });
export type ProposalDecisionInput = z.infer<typeof proposalDecisionInput>;

/** Several proposals that are taken as they are written: one version for each program. */
export const proposalsAccepted = z.strictObject({
  patientId: id,
  proposalKeys: z.array(proposalKey).min(1, 'Look at the proposals again.').max(60),
});
const shownWeight = exactly<Weight>()(z.strictObject({ value: z.string(), unit: loadUnit }));
const shownAmount = exactly<PlannedAmount>()(z.strictObject({ min: z.number(), max: z.number() }));

/** Another version of the exercise and the dose that it would begin with, in words. */
const shownVariation = z.strictObject({
  slug: z.string(),
  name: z.string(),
  direction: z.enum(['easier', 'harder']),
  dose: z.string(),
});

/** One proposal as a clinician reads it. */
export const proposalView = z.strictObject({
  key: proposalKey,
  programId: id,
  prescriptionId: id,
  exercise: z.string(),
  slug: z.string(),
  kind: z.enum(['stop', 'lower', 'hold', 'raise', 'refused']),
  /** Only an open proposal waits for a decision. */
  state: z.enum(['open', 'quiet', 'decided']),
  decided: z.enum(['accepted', 'changed', 'declined']).nullable(),
  /** What is proposed: "10 → 12 kg". */
  words: z.string(),
  /** The last two sittings that it rests on, the older first: what was done, and its worst pain by the limits that counted. */
  sessions: z.array(
    z.strictObject({
      localDate: z.string(),
      done: z.string(),
      pain: z.number().nullable(),
      zone: z.enum(painZones),
    }),
  ),
  /** How this exercise was declined last, where that was the last answer to it; null otherwise. */
  declined: z.strictObject({ on: z.string(), note: z.string().nullable() }).nullable(),
  /** The fact behind it, with its row. */
  reason: z.string(),
  /** What the patient reads now; null where nothing is shown to them. */
  toldPatient: z.string().nullable(),
  rules: z.array(z.string()),
  /** Whether accepting it changes the program, is only noted, or needs the builder. */
  accepting: z.enum(['publishes', 'notes', 'needs_builder']),
  /** The dose as it is prescribed now; `load` is null where it is no weight, `takesLoad` says whether one may be written. */
  present: z.strictObject({
    doseKind: z.enum(doseKinds),
    load: shownWeight.nullable(),
    takesLoad: z.boolean(),
    sets: z.number(),
    amount: shownAmount,
  }),
  /** What accepting it changes; null where that part stays. */
  suggested: z.strictObject({
    load: shownWeight.nullable(),
    sets: z.number().nullable(),
    amount: shownAmount.nullable(),
  }),
  /** The version that is proposed in place of the exercise; null where none is. */
  variation: shownVariation.nullable(),
  /** The versions that were checked for this patient and may take its place. */
  variations: z.array(shownVariation),
});
export type ProposalView = z.infer<typeof proposalView>;

export const proposalsView = z.strictObject({ proposals: z.array(proposalView), notes: z.array(z.string()) });
export type ProposalsView = z.infer<typeof proposalsView>;
