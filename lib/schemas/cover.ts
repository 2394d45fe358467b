import { z } from 'zod';
import { id, localDate } from '@/lib/schemas/values';

/** Who looks after whose patients, and on which days of the clinic, both included. */
export const coverInput = z
  .strictObject({ absentId: id, coverId: id, fromOn: localDate, untilOn: localDate })
  .refine(({ absentId, coverId }) => absentId !== coverId, {
    path: ['coverId'],
    message: 'Choose somebody else.',
  })
  .refine(({ fromOn, untilOn }) => untilOn >= fromOn, {
    path: ['untilOn'],
    message: 'The last day lies before the first.',
  });
export type CoverInput = z.infer<typeof coverInput>;
export const coverParams = z.strictObject({ coverId: id });

export const coversView = z.object({
  me: id,
  mayForOthers: z.boolean(),
  people: z.array(z.object({ id, name: z.string() })),
  covers: z.array(
    z.object({
      coverId: id,
      fromOn: z.string(),
      untilOn: z.string(),
      absent: z.string(),
      cover: z.string(),
      mayEnd: z.boolean(),
    }),
  ),
});
export type CoversView = z.infer<typeof coversView>;
