import type { RuleSourceId } from '../sources/rule-sources.ts';

/** One prescription as the reporting check reads it. */
export type ReportedItem = {
  name: string;
  isDoseComplete: boolean;
  isSideChosen: boolean;
  isLoaded: boolean;
  hasLoad: boolean;
  /** The load was taken from the engine, with its rule and numbers. */
  hasLoadBasis: boolean;
};

export type ReportedProgram = {
  items: readonly ReportedItem[];
  validUntil: string | null;
  patientNote: string | null;
  clinicianNote: string | null;
  /** Conditions on record, known to the rules or not. */
  conditions: number;
};

/** `draft`: what is written answers it. `record`: the portal records it with every program. `missing`: say what `todo` says. */
type Answer = { by: 'draft' | 'record'; words: string } | { by: 'missing'; words: string };
export type ReportingPart = Answer & { id: string; item: number; asks: string };

export const reportingSource: RuleSourceId = 'Slade2016';
/** Items of the template; 7, 14 and 16 have two parts, and count once both are answered. */
export const reportingItems = 16;

type Check = (program: ReportedProgram) => Answer;
const draft = (words: string): Answer => ({ by: 'draft', words });
const missing = (words: string): Answer => ({ by: 'missing', words });
const recorded =
  (words: string): Check =>
  () => ({ by: 'record', words });

const listed = (items: readonly ReportedItem[]): string => items.map(({ name }) => name).join(', ');

/** Every exercise must fulfil `is`; without exercises nothing is answered. */
const forEach =
  (is: (item: ReportedItem) => boolean, words: string, todo: string): Check =>
  ({ items }) => {
    if (items.length === 0) return missing('Add an exercise.');
    const open = items.filter((item) => !is(item));
    return open.length === 0 ? draft(words) : missing(`${todo}: ${listed(open)}.`);
  };

/** Looks for words in the notes, in English and Spanish: what is said otherwise is listed as missing, never the other way round. */
const inNotes =
  (pattern: RegExp, todo: string): Check =>
  ({ clinicianNote, patientNote }) =>
    pattern.test(`${clinicianNote ?? ''}\n${patientNote ?? ''}`)
      ? draft('Said in the notes.')
      : missing(`Write in the note for clinicians ${todo}.`);

const hasDose = forEach(
  ({ isDoseComplete }) => isDoseComplete,
  'Every dose is complete.',
  'Complete the dose',
);

const checks: readonly [string, string, Check][] = [
  [
    '1',
    'Equipment',
    forEach(
      ({ isLoaded, hasLoad }) => !isLoaded || hasLoad,
      'Named per exercise, with the load.',
      'Give the load',
    ),
  ],
  ['2', 'Who prescribes', recorded('Each version names the physiotherapist.')],
  ['3', 'Alone or in a group', recorded('A program is for one person.')],
  [
    '4',
    'Supervised or not, how delivered',
    inNotes(
      /supervis|unsupervis|on (his|her|their) own|\balone\b|por su cuenta|a solas/i,
      'who supervises it',
    ),
  ],
  ['5', 'How adherence is measured', recorded('By the log or the paper diary, per set.')],
  [
    '6',
    'How the patient is motivated',
    inNotes(/motivat|motiva[cr]|\bgoals?\b|barrier|confiden|remind|objetivo|confianza/i, 'what motivates'),
  ],
  ['7a', 'Rule for progression', hasDose],
  ['7b', 'How it was progressed', recorded('Every version and every answered proposal is kept.')],
  [
    '8',
    'Each exercise, so that it can be repeated',
    forEach(
      ({ isDoseComplete, isSideChosen }) => isDoseComplete && isSideChosen,
      'Steps, picture, dose and side per exercise.',
      'Complete dose and side',
    ),
  ],
  ['9', 'Home program', forEach(() => true, 'This program, with its handout.', '')],
  [
    '10',
    'What is done beside exercise',
    inNotes(
      /advice|education|manual|massage|tap(e|ing)|\bbrace|\bheat|\bice\b|only exercise|exercise only|nothing else|consejo|educaci|solo ejercicio/i,
      'what else is done, or "exercise only"',
    ),
  ],
  ['11', 'Adverse events', recorded('Pain and warning symptoms are asked with every session.')],
  [
    '12',
    'Where it is done',
    inNotes(
      /\b(home|clinic|gym|pool|work|outdoors?|park|casa|cl[ií]nica|gimnasio|piscina)\b/i,
      'where it is done',
    ),
  ],
  [
    '13',
    'Dose and duration of the program',
    (program) =>
      program.validUntil === null ? missing('Say until when the program is valid.') : hasDose(program),
  ],
  ['14a', 'Generic or tailored', recorded('Written for this patient.')],
  [
    '14b',
    'How it is tailored',
    ({ conditions }) =>
      conditions > 0
        ? draft('Checked against the conditions on record.')
        : missing('Put the condition on record.'),
  ],
  [
    '15',
    'Rule for the starting level',
    forEach(
      ({ isLoaded, hasLoadBasis }) => !isLoaded || hasLoadBasis,
      'Each load keeps the rule and numbers it comes from.',
      'Take the suggested load, or enter a test set',
    ),
  ],
  ['16a', 'How delivery is checked', recorded('Planned against done, per day.')],
  ['16b', 'Delivered as planned', recorded('Seen in the review, once sessions are logged.')],
];

/** What of the 16 items of CERT a drafted program answers, and what to do about the rest [Slade2016]. Information: it bars nothing. */
export function checkReporting(program: ReportedProgram): { parts: ReportingPart[]; answered: number } {
  const parts = checks.map(([id, asks, check]) => ({
    id,
    // '16a' and '16b' are two parts of one item.
    item: Number(id.replace(/[ab]$/, '')),
    asks,
    ...check(program),
  }));
  const open = new Set(parts.filter(({ by }) => by === 'missing').map(({ item }) => item));
  return { parts, answered: reportingItems - open.size };
}
