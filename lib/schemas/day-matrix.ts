import { z } from 'zod';
import { painZones } from '@/lib/domain/pain/pain-zone';
import { skipReasons } from '@/lib/domain/record/told';
import type { DayMatrix } from '@/lib/domain/review/day-matrix';
import { exactly } from '@/lib/schemas/exactly';
import { localDate } from '@/lib/schemas/values';

/** The last of the days that are asked for. */
export const dayMatrixQuery = z.strictObject({ until: localDate });

const zone = z.enum(painZones);

/** Two weeks of a patient, exercise by day. */
export const dayMatrix = exactly<DayMatrix>()(
  z.strictObject({
    days: z.array(z.string()),
    rows: z.array(
      z.strictObject({
        lineageId: z.string(),
        exercise: z.string(),
        cells: z.array(
          z.strictObject({
            entries: z.array(z.strictObject({ done: z.string(), pain: z.number().nullable(), zone })),
            isMissing: z.boolean(),
          }),
        ),
        comments: z.array(z.strictObject({ localDate: z.string(), text: z.string() })),
      }),
    ),
    mornings: z.array(z.strictObject({ pain: z.number(), zone }).nullable()),
    skips: z.array(z.strictObject({ reason: z.enum(skipReasons), times: z.number() })),
  }),
);
