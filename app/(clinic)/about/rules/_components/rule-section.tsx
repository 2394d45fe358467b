import { cx } from '@/components/ui/cx';
import { Notice } from '@/components/ui/notice';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { notInUse, type Rule, type RuleTable } from '@/lib/domain/rule-book/rule';
import { referenceText, statusWords } from '@/lib/domain/rule-book/write-book';
import { clinicChoices } from '@/lib/domain/rule-book/choices';
import { ruleSources } from '@/lib/domain/sources/rule-sources';
import type { RuleBookView } from '@/lib/server/data/rule-book/rule-book';
import { RuleChoiceList } from './rule-choice-list';
import { RuleSignatureLine } from './rule-signature-line';

type Props = { rule: Rule; book: RuleBookView; writeDate: (at: string) => string };

/** Words of the code, such as general_novice, as people read them. */
const readable = (text: string) => text.replaceAll('_', ' ');

/** One rule in words, with its tables, example, choices, sources and signature. */
export function RuleSection({ rule, book, writeDate }: Props) {
  const status = book.statuses.find(({ ruleId }) => ruleId === rule.id);
  const { choices = [] } = rule;
  const isOther = choices.some((choice) => book.choices[choice] !== clinicChoices[choice].value);
  return (
    <section
      id={rule.id}
      aria-labelledby={`${rule.id}-title`}
      className="flex scroll-mt-4 flex-col gap-3 border-t border-line pt-4 print:break-inside-auto"
    >
      <h2 id={`${rule.id}-title`}>
        {rule.id} {rule.title}
      </h2>
      {status !== undefined && (
        <RuleSignatureLine
          status={status}
          title={rule.title}
          isLead={book.isLead}
          unused={notInUse(rule)}
          on={status.at === null ? null : writeDate(status.at)}
        />
      )}
      {isOther && (
        <Notice tone="warn" title="This clinic works with its own number here">
          The text shows the book’s own. What counts in this clinic stands under Choices.
        </Notice>
      )}
      <div className="flex max-w-prose flex-col gap-2">
        {rule.words.map((words) => (
          <p key={words}>{readable(words)}</p>
        ))}
      </div>
      {(rule.tables ?? []).map((table) => (
        <BookTable key={table.caption} table={table} />
      ))}
      {rule.example !== undefined && rule.example !== '' && (
        <p className="max-w-prose rounded-panel bg-tint px-3.5 py-2.5">
          <b>Example.</b> {rule.example}
        </p>
      )}
      {choices.length > 0 && <RuleChoiceList rule={rule} book={book} writeDate={writeDate} />}
      <Sources rule={rule} />
    </section>
  );
}

/** So many columns scroll inside the page; on phones and on paper each row becomes a block with its names. */
const wideFrom = 5;
/** Figures and short words stay on one line. */
const shortCell = 12;

function BookTable({ table: { caption, head, rows } }: { table: RuleTable }) {
  const isWide = head.length >= wideFrom;
  return (
    <div
      className={cx(
        '[&_tbody_td]:align-top [&_tbody_th]:align-top [&_tbody_th]:text-start',
        isWide
          ? 'text-sm max-md:[&_caption]:block md:[&_table]:min-w-176 md:[&_tbody_th]:py-2.5'
          : 'max-w-3xl [&_tbody_th]:py-2.5',
      )}
    >
      <Table caption={caption} captionShown stacks={isWide}>
        <thead>
          <tr>
            {head.map((name) => (
              <Th key={name}>{name}</Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...cells]) => (
            <Tr key={[first, ...cells].join(' ')}>
              <Th scope="row">
                <Cell text={first} />
              </Th>
              {cells.map((cell, index) => (
                <Td key={head[index + 1] ?? cell}>
                  {isWide && <span className="text-muted md:hidden">{head[index + 1]}: </span>}
                  <span className={cx(cell.length <= shortCell && 'whitespace-nowrap')}>
                    {readable(cell)}
                  </span>
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

const Cell = ({ text }: { text: string }) => (
  <span className={cx(text.length <= shortCell && 'whitespace-nowrap')}>{readable(text)}</span>
);

function Sources({ rule }: { rule: Rule }) {
  if (rule.sources.length === 0)
    return <p className="text-sm text-muted">Source: convention of this project.</p>;
  return (
    <div className="text-sm text-muted">
      <h3 className="text-sm">Sources</h3>
      <ul className="mt-1 flex max-w-prose flex-col gap-1">
        {rule.sources.map((key) => (
          <li key={key} className="break-words">
            <b>{key}</b> ({statusWords[ruleSources[key].status]}). {referenceText(ruleSources[key])}
          </li>
        ))}
      </ul>
    </div>
  );
}
