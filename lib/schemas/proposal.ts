import { z } from 'zod';
import type { Weight } from '../domain/dosage/load.ts';
import { exactly } from './exactly.ts';
import { id, loadUnit, noteText, weight } from './values.ts';

const proposalKey = z.string().regex(/^[0-9a-f]{64}$/, 'Look at the proposals again.');

/**
 * A clinician's answer to one proposal. `proposalKey` names what was on the screen: if it has moved on, nothing is decided. A load
 * belongs to `changed` and to no other answer.
 */
export const proposalDecisionInput = z
  .strictObject({
    patientId: id,
    proposalKey,
    outcome: z.enum(['accepted', 'changed', 'declined']),
    load: weight.nullable(),
    note: noteText(1000).nullable(),
  })
  .refine((answer) => (answer.outcome === 'changed') === (answer.load !== null), {
    message: 'Please enter the load.',
    path: ['load'],
    params: { code: 'load_missing' },
  });
export type ProposalDecisionInput = z.infer<typeof proposalDecisionInput>;

/** What became of the program: the new version, or null where a decision changes nothing in it. */
export const proposalDecisionAnswer = z.strictObject({ versionId: id.nullable() });

const shownWeight = exactly<Weight>()(z.strictObject({ value: z.string(), unit: loadUnit }));

/** One proposal as a clinician reads it. */
export const proposalView = z.strictObject({
  key: proposalKey,
  programId: id,
  prescriptionId: id,
  exercise: z.string(),
  kind: z.enum(['stop', 'lower', 'hold', 'raise', 'refused']),
  /** Only an open proposal waits for a decision. */
  state: z.enum(['open', 'quiet', 'decided']),
  decided: z.enum(['accepted', 'changed', 'declined']).nullable(),
  /** What is proposed: "10 → 12 kg". */
  words: z.string(),
  /** The fact behind it, with its row. */
  reason: z.string(),
  /** What the patient reads now; null where nothing is shown to them. */
  toldPatient: z.string().nullable(),
  rules: z.array(z.string()),
  /** Whether accepting it changes the program, is only noted, or needs the builder. */
  accepting: z.enum(['publishes', 'notes', 'needs_builder']),
  /** The load of the prescription now and as proposed; null where it has no weight. */
  load: shownWeight.nullable(),
  suggestedLoad: shownWeight.nullable(),
});
export type ProposalView = z.infer<typeof proposalView>;

export const proposalsView = z.strictObject({ proposals: z.array(proposalView), notes: z.array(z.string()) });
export type ProposalsView = z.infer<typeof proposalsView>;
