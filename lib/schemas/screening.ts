import { z } from 'zod';
import { locales } from '@/lib/domain/result';
import { painRegions } from '@/lib/domain/pain/pain-regions';
import { askedByStaff, redFlagAnswers, screeningOccasions } from '@/lib/domain/safety/flag-raised';
import { redFlagIds } from '@/lib/domain/safety/red-flags';
import { isStopSymptom } from '@/lib/domain/safety/stop-symptoms';
import { urgencies } from '@/lib/domain/safety/urgency';
import { clientId, instant } from './log.ts';
import { id, localDate, noteText } from './values.ts';

const longestComment = 1000;

const answers = z
  .array(
    z.strictObject({
      questionId: z.enum(redFlagIds),
      /** null: shown and left open. */
      answer: z.enum(redFlagAnswers).nullable(),
    }),
  )
  .max(redFlagIds.length)
  .refine((list) => new Set(list.map(({ questionId }) => questionId)).size === list.length, {
    message: 'Each question once.',
    params: { code: 'question_twice' },
  });

/** One asking of safety questions, as the patient answered it on their device. */
export const screeningItem = z
  .strictObject({
    kind: z.literal('screening'),
    id: clientId,
    patientId: clientId,
    occasion: z.enum(screeningOccasions),
    /** In which the questions were read. */
    language: z.enum(locales),
    localDate,
    /** The region that was tapped for the first time. */
    region: z.enum(painRegions).nullable(),
    /** What was written to "anything new or worrying?". */
    comment: noteText(longestComment).nullable(),
    answers,
    recordedAt: instant,
  })
  .refine((item) => item.answers.length > 0 || item.comment !== null, {
    message: 'Nothing was asked.',
    path: ['answers'],
    params: { code: 'screening_empty' },
  })
  .refine((item) => item.region === null || item.occasion === 'body_region', {
    message: 'A region belongs to a tap.',
    path: ['region'],
    params: { code: 'region_without_tap' },
  });
export type ScreeningItem = z.infer<typeof screeningItem>;

/** A symptom that stopped a session. */
export const stopSymptomItem = z.strictObject({
  kind: z.literal('stop_symptom'),
  id: clientId,
  patientId: clientId,
  /** null: its session could not be taken; what was felt is told all the same. */
  sessionId: clientId.nullable(),
  code: z.string().refine(isStopSymptom, 'Choose one from the list.'),
  recordedAt: instant,
});
export type StopSymptomItem = z.infer<typeof stopSymptomItem>;

const ofPatient = { patientId: id };

/** Answers that a member of staff asked for; the id is made by the form, so that sending twice is one record. */
export const askedScreening = z
  .strictObject({
    ...ofPatient,
    screeningId: clientId,
    channel: z.enum(askedByStaff, { error: 'How was it asked?' }),
    occasion: z.enum(screeningOccasions),
    language: z.enum(locales, { error: 'In which language?' }),
    comment: noteText(longestComment).nullable(),
    answers,
  })
  .refine((item) => item.answers.length > 0 || item.comment !== null, {
    message: 'Nothing was asked.',
    path: ['answers'],
    params: { code: 'screening_empty' },
  });
export type AskedScreening = z.infer<typeof askedScreening>;

/** What a recorded asking raised: the worst urgency, or null. */
export const askedAnswer = z.strictObject({ worst: z.enum(urgencies).nullable() });

export const flagParams = z.strictObject({ patientId: id, flagId: id });
export const flagSeen = z.strictObject(ofPatient);
export const flagClosing = z.strictObject({
  ...ofPatient,
  reason: noteText(longestComment).refine(
    (text) => text.trim().length >= 10,
    'Say why, in at least 10 characters: the next clinician has to understand it.',
  ),
});

/** A flag as the patient's screens show it. */
export const flagView = z.strictObject({
  code: z.string(),
  isStopSymptom: z.boolean(),
  urgency: z.enum(urgencies),
});
export type FlagView = z.infer<typeof flagView>;

const questionIds = z.array(z.enum(redFlagIds));

/** What a patient's screens know of the safety questions. */
export const safetyView = z.strictObject({
  /** null: nothing is due. */
  due: z
    .strictObject({
      occasion: z.enum(screeningOccasions),
      region: z.enum(painRegions).nullable(),
      questionIds,
    })
    .nullable(),
  /** The list behind "anything new or worrying?". */
  worry: questionIds,
  /** Asked at once when this morning is worse than usual. */
  ifWorse: questionIds,
  /** Sore places whose questions need no asking any more, and questions that are not for this person. */
  namedRegions: z.array(z.enum(painRegions)),
  leftOut: questionIds,
  /** What was asked on the day on which this was read; missing in what a phone has kept for long. */
  askedOn: z.strictObject({ localDate, questionIds }).optional(),
  /** Questions whose flag a clinician has closed: asked only as "has this changed?". */
  known: questionIds,
  /** Flags that are open. */
  open: z.array(flagView),
  /** Ids of the latest records that the server has: what it says of them is newer than what this device remembers. */
  heard: z.array(z.string()),
});
export type SafetyView = z.infer<typeof safetyView>;
