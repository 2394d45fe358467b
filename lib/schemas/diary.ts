import { z } from 'zod';
import { painRegions } from '../domain/pain/pain-regions.ts';
import { logOutcomes, skipReasons, techniques } from '../domain/record/told.ts';
import { loggedSet, painEntries } from './log.ts';
import { id, localDate, noteText, whole } from './values.ts';

const clientId = z.uuid().toLowerCase();

/** A week typed from paper. The server adds what paper does not say: moment, zone, who typed. */
export const diaryInput = z.strictObject({
  patientId: id,
  programVersionId: id,
  sessions: z.array(z.strictObject({ id: clientId, localDate, turn: whole(1, 10) })).max(70),
  logs: z
    .array(
      z.strictObject({
        id: clientId,
        sessionId: clientId,
        prescriptionId: clientId,
        outcome: z.enum(logOutcomes),
        skipReason: z.enum(skipReasons).nullable(),
        sets: z.array(loggedSet).max(60),
        pain: painEntries,
        effort: whole(0, 10).nullable(),
        technique: z.enum(techniques).optional(),
        symptomsSpread: z.boolean().optional(),
        comment: noteText(1000).nullable(),
        correctsId: clientId.nullable(),
      }),
    )
    .max(1000),
  mornings: z
    .array(
      z.strictObject({
        id: clientId,
        /** The morning, not the day of the session. */
        localDate,
        pain: whole(0, 10).nullable(),
        region: z.enum(painRegions).nullable(),
        correctsId: clientId.nullable(),
      }),
    )
    .max(7),
});
export type DiaryInput = z.infer<typeof diaryInput>;

/** How many records were new; sent again, none is. */
export const diaryAnswer = z.strictObject({ stored: whole(0, 2000) });
export type DiaryAnswer = z.infer<typeof diaryAnswer>;

/** A day that was typed under the wrong date. `logIds`: the entries that were on the screen, so that nothing moves unseen. */
export const diaryMove = z.strictObject({
  patientId: id,
  programVersionId: id,
  from: localDate,
  to: localDate,
  logIds: z.array(clientId).max(1000),
});
export type DiaryMove = z.infer<typeof diaryMove>;

/** How many entries moved; sent again, none. */
export const diaryMoveAnswer = z.strictObject({ moved: whole(0, 1000) });

/** Which week of which version: both may be left out. */
export const diaryQuery = z.object({
  version: id.optional().catch(undefined),
  from: localDate.optional().catch(undefined),
});
export type DiaryQuery = z.infer<typeof diaryQuery>;
