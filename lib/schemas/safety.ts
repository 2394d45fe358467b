import { z } from 'zod';
import { reasonLength, visibleLength } from '../domain/safety/reason-length.ts';
import { id, noteText, side } from './values.ts';

const rule = z.string().regex(/^(\*|(pattern:|check:)?[a-z0-9_]{1,60})$/, 'Look at the precautions again.');
const kind = z.enum(['override', 'caution_noted']);

/** What is asked of a reason, before it is written. */
export const reasonHint = `At least ${reasonLength} characters. It is kept with your name, and the next clinician sees it.`;

/** Why an exercise is prescribed against a precaution: at least ten visible characters. */
export const overrideReason = noteText(1000).refine((text) => visibleLength(text) >= reasonLength, {
  message: `Say why, in at least ${reasonLength} characters.`,
  params: { code: 'reason_too_short' },
});

/**
 * A decision about precautions of one prescription, each named by its recorded condition and rule. An override has a reason, a caution
 * that was seen may have a note.
 */
export const safetyNoteInput = z
  .strictObject({
    patientId: id,
    lineageId: id,
    kind,
    hits: z
      .array(z.strictObject({ conditionId: id, rule }))
      .min(1)
      .max(40),
    reason: noteText(1000).nullable(),
  })
  .superRefine((note, context) => {
    if (note.kind !== 'override') return;
    const read = overrideReason.safeParse(note.reason ?? '');
    if (read.success) return;
    context.addIssue({
      code: 'custom',
      path: ['reason'],
      message: `Say why, in at least ${reasonLength} characters.`,
      params: { code: 'reason_too_short' },
    });
  });
export type SafetyNoteInput = z.infer<typeof safetyNoteInput>;

/** A decision on record, with who made it and when. */
export const safetyNoteView = z.strictObject({
  noteId: id,
  lineageId: id,
  exerciseSlug: z.string(),
  conditionId: id,
  /** The condition as it was recorded. */
  label: z.string(),
  rule: z.string(),
  kind,
  reason: z.string().nullable(),
  byName: z.string(),
  /** The clinic's day. */
  decidedOn: z.string(),
});
export type SafetyNoteView = z.infer<typeof safetyNoteView>;

/** What the builder works out precautions from: the conditions that are active, and what is on record, newest first. */
export const precautionsView = z.strictObject({
  today: z.string(),
  conditions: z.array(
    z.strictObject({
      conditionId: id,
      label: z.string(),
      code: z.string().nullable(),
      side,
      onsetOn: z.string().nullable(),
    }),
  ),
  notes: z.array(safetyNoteView),
});
export type PrecautionsView = z.infer<typeof precautionsView>;

/** The decisions of this program after one was added. */
export const safetyNotesAnswer = z.strictObject({ notes: z.array(safetyNoteView) });
