import { describe, expect, test } from 'vitest';
import { asksForNothing, withArrays } from '@/lib/server/generated-statements';

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

describe('a list of several values is one value, so that the text does not tell how many', () => {
  const id = '"public"."alert"."id"';
  test.each([
    [
      'between others',
      `${from} WHERE ("public"."alert"."clinic_id" IN ($1) AND ${id} IN ($2,$3,$4)) ORDER BY ${id} LIMIT $5 OFFSET $6`,
      `${from} WHERE ("public"."alert"."clinic_id" IN ($1) AND ${id} = ANY($2)) ORDER BY ${id} LIMIT $3 OFFSET $4`,
      ['c', ['x', 'y', 'z'], 9, 0],
      ['c', 'x', 'y', 'z', 9, 0],
    ],
    [
      'two of them',
      `${from} WHERE (${id} IN ($1,$2) AND "public"."alert"."patient_id" IN ($3,$4))`,
      `${from} WHERE (${id} = ANY($1) AND "public"."alert"."patient_id" = ANY($2))`,
      [
        ['x', 'y'],
        ['p', 'q'],
      ],
      ['x', 'y', 'p', 'q'],
    ],
    [
      'in a change',
      `UPDATE "public"."alert" SET "note" = $1 WHERE ${id} IN ($2,$3)`,
      `UPDATE "public"."alert" SET "note" = $1 WHERE ${id} = ANY($2)`,
      ['n', ['x', 'y']],
      ['n', 'x', 'y'],
    ],
  ])('%s', (_, text, asked, taken, values) =>
    expect(withArrays({ text, values })).toEqual({ text: asked, values: taken }),
  );

  test.each([
    ['a list of one, an equation to the planner', `${from} WHERE ${id} IN ($1) OFFSET $2`, ['x', 0]],
    ['not in a list', `${from} WHERE ${id} NOT IN ($1,$2)`, ['x', 'y']],
    ['written by hand', 'select id from alert a where a.id in ($1,$2)', ['x', 'y']],
    [
      'values named twice',
      `${from} WHERE (${id} IN ($1,$2) OR "public"."alert"."patient_id" = $1)`,
      ['x', 'y'],
    ],
    [
      'values in another order',
      `${from} WHERE ("public"."alert"."rule" = $3 AND ${id} IN ($1,$2))`,
      [1, 2, 3],
    ],
    ['fewer values than stand in it', `${from} WHERE ${id} IN ($1,$2)`, ['x']],
    ['rows', 'INSERT INTO "public"."alert" ("id","rule") VALUES ($1,$2), ($3,$4)', ['a', 'b', 'c', 'd']],
  ])('is left as it is: %s', (_, text, values) =>
    expect(withArrays({ text, values })).toEqual({ text, values }),
  );
});
