import { expect, test } from 'vitest';
import { z } from 'zod';
import { exactly } from './exactly.ts';

type Step = { sets: number; days: number[]; load: { unit: 'kg'; value: string } | { unit: 'body' } | null };
const { shape } = z.strictObject({
  sets: z.number(),
  days: z.array(z.number()),
  load: z
    .discriminatedUnion('unit', [
      z.strictObject({ unit: z.literal('kg'), value: z.string() }),
      z.strictObject({ unit: z.literal('body') }),
    ])
    .nullable(),
});

test('a schema that reads the type stays the schema it was; one that differs does not compile', () => {
  const same = z.strictObject(shape);
  expect(exactly<Step>()(same)).toBe(same);
  // @ts-expect-error a field that the type has not
  exactly<Step>()(z.strictObject({ ...shape, note: z.string() }));
  // @ts-expect-error a field that the type has not, even if it may be left out
  exactly<Step>()(z.strictObject({ ...shape, note: z.string().optional() }));
  // @ts-expect-error a field that the schema has not
  exactly<Step>()(same.omit({ days: true }));
  // @ts-expect-error a field that may be left out
  exactly<Step>()(same.partial({ days: true }));
  // @ts-expect-error null where the type has none
  exactly<Step>()(z.strictObject({ ...shape, sets: z.number().nullable() }));
  // @ts-expect-error another kind of value
  exactly<Step>()(z.strictObject({ ...shape, sets: z.string() }));
  // @ts-expect-error one choice of a union is missing
  exactly<Step>()(z.strictObject({ ...shape, load: z.strictObject({ unit: z.literal('body') }).nullable() }));
});
