/** The rules that have a heading of their own in the book, for links to them from elsewhere. The rows of the decision table have theirs by their own id. A test holds both equal to the registry. */
export const bookRuleIds: readonly string[] = [
  'LG-0',
  'LG-1',
  'LG-2',
  'LG-3.2',
  'LG-3.3',
  'LG-3.6',
  'LG-4',
  'LG-4.3',
  'LG-4.4',
  'LG-5',
  'LG-6',
  'LG-6.1',
  'LG-6.2',
  'LG-7.1',
  'LG-7.2',
  'LG-7.3',
  'LG-7.4',
  'LG-7.5',
  'LG-7.6',
  'LG-8.7',
  'LG-8.8',
  'LG-8.0',
  'LG-8.1',
  'LG-8.2',
  'LG-8.3',
  'LG-8.4',
  'LG-8.5',
  'LG-9',
  'SF-1',
  'SF-1.5',
  'SF-2',
  'SF-3',
  'MS-1',
  'MS-2',
  'MS-3',
  'MS-8',
];

/** Parts of the engine that the book tells under another heading. */
const toldUnder: Record<string, string> = {
  'LG-3.1': 'LG-2',
  'LG-4.2': 'LG-4.4',
  'LG-3.4': 'LG-3.3',
  'LG-8.6': 'LG-8.5',
};

/** The heading under which the book tells a rule, a row of the decision table (D06) or a dosage row (DG-STR-1); null when it does not. */
export function bookRuleOf(id: string): string | null {
  if (/^D\d{2}[a-z]?$/.test(id)) return id;
  if (id.startsWith('DG-')) return 'LG-6';
  const [whole = id] = id.split('.');
  return [id, toldUnder[id], whole].find((one) => one !== undefined && bookRuleIds.includes(one)) ?? null;
}
