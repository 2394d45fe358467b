import 'server-only';
import { env } from '@/lib/env';

/** How many statements a connection keeps prepared; texts beyond them are planned each time. The product asks in some 500 texts. */
const mostNames = 1_000;
/** Texts that show how many values or rows they hold are as many as there are numbers: they get a name while fewer than this are kept. */
const mostOfAnyLength = 400;
const ofAnyLength = / IN \(\$\d+,|\), ?\(\$/;

const changedPlan = /cached plan must not change result type/;

let names = new Map<string, string>();
let generation = 0;

/**
 * The name under which PostgreSQL keeps a statement's plan, the same for the same text; undefined where it is planned anew: when very
 * many are kept already, or where a pooler of connections does not carry them (`DATABASE_PREPARES=0`). Lists of ever other lengths do
 * not take the place of what every request asks.
 */
export function statementName({ sql }: { sql: string }): string | undefined {
  if (!env().preparesStatements) return undefined;
  const known = names.get(sql);
  if (known !== undefined || names.size >= mostNames) return known;
  if (names.size >= mostOfAnyLength && ofAnyLength.test(sql)) return undefined;
  const name = `p${generation}_${names.size}`;
  names.set(sql, name);
  return name;
}

/** True when a migration has changed what a kept plan answers: all get new names, and the same work may be done again. */
export function isOutdatedPlan(error: unknown): boolean {
  if (!(error instanceof Error) || !changedPlan.test(error.message)) return false;
  names = new Map();
  generation += 1;
  return true;
}
