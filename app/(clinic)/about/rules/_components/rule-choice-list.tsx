import { Bdi } from '@/components/ui/bdi';
import type { Rule } from '@/lib/domain/rule-book/rule';
import { type ChoiceId, clinicChoices } from '@/lib/domain/rule-book/choices';
import type { RuleBookView } from '@/lib/server/data/rule-book/rule-book';
import { ChoiceDialog } from './choice-dialog';

type Props = { rule: Rule; book: RuleBookView; writeDate: (at: string) => string };

/** The numbers of a rule that are a choice: the book's, this clinic's with who and when, and the range. */
export function RuleChoiceList({ rule, book, writeDate }: Props) {
  return (
    <div className="max-w-3xl">
      <h3 className="text-base">Choices</h3>
      <ul className="mt-1.5 flex flex-col divide-y divide-line rounded-panel border border-line bg-card">
        {(rule.choices ?? []).map((choiceId) => (
          <li
            key={choiceId}
            className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 px-3.5 py-2.5"
          >
            <Choice choiceId={choiceId} book={book} writeDate={writeDate} />
            {book.isLead && (
              <span className="print:hidden">
                <ChoiceDialog
                  choiceId={choiceId}
                  inForce={book.choices[choiceId]}
                  revision={book.set.find((one) => one.choiceId === choiceId)?.revision ?? 0}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Choice({ choiceId, book, writeDate }: Omit<Props, 'rule'> & { choiceId: ChoiceId }) {
  const choice = clinicChoices[choiceId];
  const inForce = book.choices[choiceId];
  const set = book.set.find((one) => one.choiceId === choiceId);
  const isOwn = set !== undefined && set.value === inForce;
  return (
    <div className="min-w-0 flex-1 basis-72">
      <p className="first-letter:uppercase">
        {choice.name}{' '}
        <b className="tabular-nums">
          {inForce} {choice.unit}
        </b>
      </p>
      <p className="text-sm text-muted">
        The book’s own number is {choice.value}; {choice.min} to {choice.max} can be set.
        {set !== undefined && (
          <>
            {' '}
            {isOwn
              ? 'Set by '
              : set.value === null
                ? 'Given back to the book by '
                : `${set.value}, which does not count any more, was set by `}
            <Bdi>{set.by}</Bdi> on {writeDate(set.at)}.
          </>
        )}
      </p>
    </div>
  );
}
