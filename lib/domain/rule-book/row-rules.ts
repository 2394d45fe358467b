import type { LocalizedText } from '../result.ts';
import type { DecisionRow } from '../progression/rows/decision.ts';
import type { ReasonSentences } from '../progression/rows/decision-row.ts';
import { decisionTable } from '../progression/rows/registry.ts';
import type { Rule } from './rule.ts';

/** When a row matches, in words. */
export const whenRowMatches = ({ book, says }: DecisionRow): string =>
  book.when ?? Object.values(says)[0]?.clinician.en ?? '';

const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const gapped = ({ en }: LocalizedText): string => en.replaceAll(/\{\w+\}/g, '…');

/** What the patient reads, with a gap where a number is filled in. */
const patientWords = ({ says }: DecisionRow): string[] =>
  Object.values<ReasonSentences>(says).map(({ patient, clinician, clinicianWithoutNumbers }) =>
    patient === null
      ? `The patient is told nothing: ${gapped(clinicianWithoutNumbers ?? clinician)}.`
      : `The patient reads: “${gapped(patient)}”`,
  );

/** The rows of the decision table as entries of the book, each signed on its own. */
export const rowRules: readonly Rule[] = decisionTable.map((row) => ({
  id: row.id,
  title: row.book.title,
  words: [
    asSentence(`${whenRowMatches(row)}: ${row.book.effect}`),
    ...(row.book.words ?? []),
    ...patientWords(row),
  ],
  sources: row.book.sources ?? [],
  needs: row.needs,
  ...(row.book.choices === undefined ? {} : { choices: row.book.choices }),
}));
