import { describe, expect, test } from 'vitest';
import { asksForNothing } from '@/lib/server/empty-selects';

const from = 'SELECT "public"."alert"."id", "public"."alert"."rule"::text FROM "public"."alert"';

describe('F-4 a select that no row can answer is not sent', () => {
  test.each([
    [
      'the relations of nobody',
      `${from} WHERE ("public"."alert"."clinic_id" IN (NULL) AND "public"."alert"."patient_id" IN (NULL)) OFFSET $1`,
    ],
    [
      'with conditions of its own',
      `${from} WHERE ("public"."alert"."rule" <> $1 AND "public"."alert"."id" IN (NULL)) ORDER BY "public"."alert"."id" DESC OFFSET $2`,
    ],
    ['with one condition', `${from} WHERE "public"."alert"."id" IN (NULL) OFFSET $1`],
  ])('%s', (_, text) => expect(asksForNothing(text)).toBe(true));
});

describe('F-4 whatever might have an answer is sent', () => {
  test.each([
    [
      'the relations of somebody',
      `${from} WHERE ("public"."alert"."clinic_id" IN ($1) AND "public"."alert"."patient_id" IN ($2))`,
    ],
    [
      'one condition or another',
      `${from} WHERE ("public"."alert"."id" IN (NULL) OR "public"."alert"."rule" = $1)`,
    ],
    [
      'not among nothing',
      `${from} WHERE (NOT "public"."alert"."id" IN (NULL) AND "public"."alert"."rule" = $1)`,
    ],
    ['not in nothing', `${from} WHERE ("public"."alert"."id" NOT IN (NULL))`],
    ['a number of rows', 'SELECT COUNT(*) FROM "public"."alert" WHERE "public"."alert"."id" IN (NULL)'],
    [
      'rows of which others are nothing',
      `${from} WHERE "public"."alert"."id" IN (SELECT "x" FROM "public"."y" WHERE "x" IN (NULL))`,
    ],
    [
      'a join',
      `${from} LEFT JOIN "public"."visit" AS "j0" ON "j0"."id" IN (NULL) WHERE "public"."alert"."rule" = $1`,
    ],
    ['a change', `UPDATE "public"."alert" SET "rule" = $1 WHERE "public"."alert"."id" IN (NULL)`],
    [
      'a change with an answer',
      `DELETE FROM "public"."alert" WHERE "public"."alert"."id" IN (NULL) RETURNING "id"`,
    ],
    [
      'a word of somebody that is written like it',
      `${from} WHERE "public"."alert"."note" = ' IN (NULL)' OR true`,
    ],
  ])('%s', (_, text) => expect(asksForNothing(text)).toBe(false));
});
