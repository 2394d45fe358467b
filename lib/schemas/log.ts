import { z } from 'zod';
import { painRegions } from '@/lib/domain/pain/pain-regions';
import { flareCauses } from '@/lib/domain/record/flare';
import { latestOwnPauseDay, ownPauseReasons } from '@/lib/domain/record/pause';
import { loggedLoadUnits, logMarks, logOutcomes, skipReasons, techniques } from '@/lib/domain/record/told';
import type { ScreeningItem, StopSymptomItem } from './screening.ts';
import { codeWord, decimalLoad, localDate, noteText, side, timeZone, whole } from './values.ts';

const longestComment = 1000;
const mostSetsInLog = 60;

/** An id made on a device, in small letters so that it is the same text everywhere. */
export const clientId = z.uuid().toLowerCase();
/** A moment with its offset; without one it could be any hour of the day. */
export const instant = z.iso.datetime({ offset: true });

export const loggedSet = z
  .strictObject({
    setNumber: whole(1, 99),
    side,
    amount: whole(0, 50_000),
    loadValue: decimalLoad.nullable(),
    loadUnit: z.enum(loggedLoadUnits).nullable(),
  })
  .refine((set) => (set.loadUnit === 'kg' || set.loadUnit === 'lb') === (set.loadValue !== null), {
    message: 'A weight and its unit belong together.',
    path: ['loadUnit'],
    params: { code: 'load_without_unit' },
  });
export type LoggedSetInput = z.infer<typeof loggedSet>;

const painScore = whole(0, 10).optional();
/** Pain by its moment. A moment that is absent was not asked or not answered; 0 is "no pain". */
export const painEntries = z.strictObject({
  rest: painScore,
  during: painScore,
  after: painScore,
  next_morning: painScore,
});

export const sessionItem = z.strictObject({
  kind: z.literal('session'),
  id: clientId,
  patientId: clientId,
  programVersionId: clientId,
  performedAt: instant,
  localDate,
  timeZone,
});
export type SessionItem = z.infer<typeof sessionItem>;

export const logItem = z
  .strictObject({
    kind: z.literal('log'),
    id: clientId,
    patientId: clientId,
    sessionId: clientId,
    prescriptionId: clientId,
    recordedAt: instant,
    outcome: z.enum(logOutcomes),
    skipReason: z.enum(skipReasons).nullable(),
    sets: z.array(loggedSet).max(mostSetsInLog),
    pain: painEntries,
    effort: whole(0, 10).nullable(),
    comment: noteText(longestComment).nullable(),
    /** How the movement went; left out where it was not asked or not answered. */
    technique: z.enum(techniques).optional(),
    /** Whether symptoms went further down an arm or leg; left out likewise. */
    symptomsSpread: z.boolean().optional(),
    /** The easier version that the prescription allows was done in its place; its sets are those of that one. */
    isEasier: z.literal(true).optional(),
    /** The log this one takes the place of; the old one stays on record. */
    correctsId: clientId.nullable(),
  })
  .refine((log) => log.outcome === 'partly' || (log.outcome === 'skipped') === (log.skipReason !== null), {
    message: 'A reason belongs to an exercise that was left out, or to the rest of it.',
    path: ['skipReason'],
    params: { code: 'skip_reason' },
  })
  .refine((log) => log.outcome !== 'skipped' || (log.sets.length === 0 && log.isEasier !== true), {
    message: 'A skipped exercise has no sets, and no other one was done.',
    path: ['sets'],
    params: { code: 'skipped_with_sets' },
  })
  .refine((log) => new Set(log.sets.map((set) => `${set.setNumber} ${set.side}`)).size === log.sets.length, {
    message: 'Each set once.',
    path: ['sets'],
    params: { code: 'set_twice' },
  });
export type LogItem = z.infer<typeof logItem>;

/** What the patient says of an entry afterwards; the entry itself stays on record as it was. */
export const logMarkItem = z
  .strictObject({
    kind: z.literal('log_mark'),
    id: clientId,
    patientId: clientId,
    /** The entry, by the id that its device gave it, in its last form. */
    logId: clientId,
    mark: z.enum(logMarks),
    /** The entry that counts for both. */
    sameAs: clientId.nullable(),
    recordedAt: instant,
  })
  .refine((item) => (item.mark === 'same') === (item.sameAs !== null) && item.sameAs !== item.logId, {
    message: 'An entry is the same as another one.',
    path: ['sameAs'],
    params: { code: 'same_as_another' },
  });
export type LogMarkItem = z.infer<typeof logMarkItem>;

/** How much it hurt on the morning after a session. */
export const morningItem = z
  .strictObject({
    kind: z.literal('morning'),
    id: clientId,
    patientId: clientId,
    /** The morning, not the day of the session. */
    localDate,
    timeZone,
    recordedAt: instant,
    /** null: would rather not say. */
    pain: whole(0, 10).nullable(),
    /** null: not asked or not said. */
    region: z.enum(painRegions).nullable(),
    /** The answer this one takes the place of; the old one stays on record. */
    correctsId: clientId.nullable(),
  })
  .refine((morning) => morning.pain !== null || morning.region === null, {
    message: 'A place belongs to a score.',
    path: ['region'],
    params: { code: 'region_without_pain' },
  });
export type MorningItem = z.infer<typeof morningItem>;

/** How mornings usually are, asked once when a program begins. */
export const usualMorningItem = z.strictObject({
  kind: z.literal('usual_morning'),
  id: clientId,
  patientId: clientId,
  /** The day on which it was said. */
  localDate,
  recordedAt: instant,
  /** null: would rather not say. */
  pain: whole(0, 10).nullable(),
});
export type UsualMorningItem = z.infer<typeof usualMorningItem>;

/** A patient pauses all of their training: nothing is expected from the day on which it is said to the last day. */
export const pauseItem = z
  .strictObject({
    kind: z.literal('pause'),
    id: clientId,
    patientId: clientId,
    /** The first day of the pause: the one on which it was said. */
    localDate,
    recordedAt: instant,
    reason: z.enum(ownPauseReasons),
    /** The last day of the pause. */
    untilOn: localDate,
  })
  .refine(
    (pause) => pause.untilOn >= pause.localDate && pause.untilOn <= latestOwnPauseDay(pause.localDate),
    {
      message: 'The last day lies before the first, or more than six weeks after it.',
      path: ['untilOn'],
      params: { code: 'pause_days' },
    },
  );
export type PauseItem = z.infer<typeof pauseItem>;

/** The patient is back before the last day of a pause of their own. */
export const pauseEndItem = z.strictObject({
  kind: z.literal('pause_end'),
  id: clientId,
  patientId: clientId,
  pauseId: clientId,
  /** The first day on which something is expected again: the one on which it was said. */
  localDate,
  recordedAt: instant,
});
export type PauseEndItem = z.infer<typeof pauseEndItem>;

/** What a patient says of a flare-up: that there is one, how it is now, that it is over (LG-8.8). */
export const flareItem = z
  .strictObject({
    kind: z.literal('flare'),
    id: clientId,
    patientId: clientId,
    /** The day on which it was said. */
    localDate,
    recordedAt: instant,
    isOver: z.boolean(),
    /** Now; null only where it is over. */
    pain: whole(0, 10).nullable(),
    /** The usual pain before it began, as the device reckoned it from the plan (LG-7.5); null: not known. */
    usualPain: whole(0, 10).nullable(),
    /** Further down an arm or leg; null: not asked or not said. */
    spreading: z.boolean().nullable(),
    /** What the patient thinks has set it off; null: not said. */
    cause: z.enum(flareCauses).nullable(),
  })
  .refine((flare) => flare.isOver || flare.pain !== null, {
    message: 'How bad it is belongs to a flare-up.',
    path: ['pain'],
    params: { code: 'flare_without_pain' },
  });
export type FlareItem = z.infer<typeof flareItem>;

/** What a patient says has got in the way; asked once a week where their figure is below the target. */
export const barrierItem = z.strictObject({
  kind: z.literal('barrier'),
  id: clientId,
  patientId: clientId,
  /** The day on which it was said. */
  localDate,
  recordedAt: instant,
  /** The clinic's list that was shown; null: the one that ships with the product. */
  list: whole(1, 1_000_000).nullable(),
  /** A key of that list; null: would rather not say. */
  barrier: codeWord(40).nullable(),
});
export type BarrierItem = z.infer<typeof barrierItem>;

export type SyncItem =
  | SessionItem
  | LogItem
  | LogMarkItem
  | MorningItem
  | UsualMorningItem
  | PauseItem
  | PauseEndItem
  | FlareItem
  | BarrierItem
  | ScreeningItem
  | StopSymptomItem;
