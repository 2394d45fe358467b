import 'server-only';
import { env } from '@/lib/env';

/** How many statements a connection keeps prepared; texts beyond them are planned each time. The product asks in some 500 texts. */
const mostNames = 800;
/** Rows that are written together: as many texts as there may be rows. */
const severalRows = /^INSERT .*\), ?\(\$/s;
const changedPlan = /cached plan must not change result type/;

let names = new Map<string, string>();
let generation = 0;

/**
 * The name under which PostgreSQL keeps a statement's plan, the same for the same text; undefined where it is planned anew: where several
 * rows are written at once, when very many are kept already, or where a pooler of connections does not carry them
 * (`DATABASE_PREPARES=0`).
 */
export function statementName(text: string): string | undefined {
  if (!env().preparesStatements) return undefined;
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames || severalRows.test(text)) return known;
  const name = `p${generation}_${names.size}`;
  names.set(text, name);
  return name;
}

/** True when a migration has changed what a kept plan answers: all get new names, and the same work may be done again. */
export function isOutdatedPlan(error: unknown): boolean {
  if (!(error instanceof Error) || !changedPlan.test(error.message)) return false;
  names = new Map();
  generation += 1;
  return true;
}
