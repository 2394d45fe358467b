import 'server-only';
import pg from 'pg';
import { statementName } from '@/lib/server/statement-names';

/**
 * A select of Prisma whose conditions all hold together and of which one is "in nothing": of a result without rows it asks for the
 * relations too, each on a way of its own. No function stands in what is selected, so that no row is the answer.
 */
const plainSelect =
  /^SELECT [^()]+ FROM "public"\."\w+" WHERE (?!.*\b(?:OR|NOT|SELECT|UNION)\b).* IN \(NULL\)/s;

/** Whether the answer to this text is no row, whatever the database holds. */
export const asksForNothing = (text: string): boolean =>
  text.includes(' IN (NULL)') && plainSelect.test(text);

export type Asked = { text: string; values: readonly unknown[] };

const generated = /^(?:SELECT|UPDATE|DELETE) .*"public"\./s;
/** A column in a list of several values, or a value. */
const listOrValue = /(?<=" )IN \((\$\d+(?:,\$\d+)+)\)|\$\d+/g;

/**
 * The same question with each list of several values as one value, an array: its text, and so its plan, is the same for a list of any
 * length. A list of one stays, being an equation to the planner. What is not Prisma's own text, or does not count its values from the
 * first on, is left as it is.
 */
export function withArrays({ text, values }: Asked): Asked {
  if (!generated.test(text)) return { text, values };
  const taken: unknown[] = [];
  let seen = 0;
  const shorter = text.replaceAll(listOrValue, (found: string, list: string | undefined) => {
    const count = list?.split(',').length ?? 1;
    const first = Number(/\d+/.exec(found)?.[0]);
    if (first !== seen + 1) seen = Number.NaN;
    taken.push(list === undefined ? values[seen] : values.slice(seen, seen + count));
    seen += count;
    return list === undefined ? `$${taken.length}` : `= ANY($${taken.length})`;
  });
  return seen === values.length ? { text: shorter, values: taken } : { text, values };
}

type Query = (...asked: unknown[]) => unknown;

/** A connection that answers what asks for nothing by itself, and asks the rest in as few texts as it can, each with its name. */
export class SparingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const ask = ((...asked) => super.query(...(asked as Parameters<pg.Client['query']>))) as Query;
    this.query = ((first: unknown, ...more: unknown[]) => {
      if (!isPrismas(first)) return ask(first, ...more);
      if (asksForNothing(first.text)) return Promise.resolve({ rows: [], fields: [], rowCount: 0 });
      const asked = withArrays(first);
      return ask({ ...first, ...asked, name: statementName(asked.text) }, ...more);
    }) as typeof this.query;
  }
}

const isPrismas = (asked: unknown): asked is Asked =>
  typeof asked === 'object' && asked !== null && 'text' in asked && 'values' in asked;
