import type { SourceRecord } from '../sources/source-record.ts';
import { ruleSources } from '../sources/rule-sources.ts';
import { type ChoiceId, clinicChoices } from './choices.ts';
import { type Rule, type RuleSignature, type RuleTable, notInUse } from './rule.ts';

export const statusWords: Record<SourceRecord['status'], string> = {
  seen: 'seen',
  partly_seen: 'partly seen',
  from_memory: 'from memory, verify',
};

/** The rule book as Markdown: words, numbers, example, sources, choices and signature of every rule, then the list of sources. */
export function writeRuleBook(rules: readonly Rule[], signatures: readonly RuleSignature[]): string {
  const cited = [...new Set(rules.flatMap((rule) => [...rule.sources]))].toSorted();
  return [
    '# Rule book',
    'What the software proposes, and why. Written out from the program itself, so that book and behaviour cannot differ. The clinician always decides.',
    'A number marked *choice* is ours: the literature gives no exact figure. The range behind it is what a clinical lead may reasonably choose instead; a clinic’s lead may set another for the clinic, on the page of the rule book, within that range. The words and tables here show our own numbers. “Not yet signed off” means that no clinical lead has signed the rule; “not in use” that it can never act, because nothing records what it looks at, and that it cannot be signed until something does.',
    ...rules.flatMap((rule) => ruleLines(rule, signatures)),
    '## Sources',
    'Status: *seen* means that the record or page was found while the rules were written; *partly seen* through a secondary page or with details missing; *from memory, verify* means check before relying on it.',
    tableText(
      ['key', 'status', 'reference'],
      cited.map((key) => [key, statusWords[ruleSources[key].status], referenceText(ruleSources[key])]),
    ),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function ruleLines(rule: Rule, signatures: readonly RuleSignature[]): string[] {
  const signature = signatures.find((one) => one.ruleId === rule.id);
  const signed =
    notInUse(rule) ??
    (signature ? `Signed off by ${signature.signedBy}, ${signature.signedOn}.` : 'Not yet signed off.');
  return [
    `## ${rule.id} ${rule.title}`,
    ...rule.words,
    ...(rule.tables ?? []).flatMap((table) => [`**${table.caption}**`, tableOf(table)]),
    ...(rule.example ? [`*Example.* ${rule.example}`] : []),
    ...(rule.choices ? [`*Choices.* ${rule.choices.map(choiceText).join('; ')}.`] : []),
    `*Sources.* ${rule.sources.length > 0 ? rule.sources.join(', ') : 'convention of this project'}. *${signed}*`,
  ];
}

function choiceText(id: ChoiceId): string {
  const { name, value, unit, min, max } = clinicChoices[id];
  return `${name} ${value} ${unit} (${min} to ${max})`;
}

const tableOf = ({ head, rows }: RuleTable): string => tableText(head, rows);

function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** One reference in words, as the list of sources writes it. */
export function referenceText({ authors, title, publishedIn, year, identifier, note }: SourceRecord): string {
  const parts = [
    authors,
    title,
    publishedIn && year !== null ? `${publishedIn} (${year})` : (publishedIn ?? year),
    identifier,
    note,
  ];
  return parts
    .filter((part) => part !== null)
    .map((part) => String(part).replace(/\.$/, ''))
    .map((part) => (/[?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
