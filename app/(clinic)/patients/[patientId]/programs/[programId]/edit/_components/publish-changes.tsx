import { Bdi } from '@/components/ui/bdi';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import type { ProgramDraft } from '@/components/program/draft';
import { otherChangesOf } from '@/components/program/publish-check';
import { publishRows, takenOut } from '@/components/program/publish-review';
import type { SentenceWord } from '@/lib/domain/program/changed-words';
import type { VersionView } from '@/lib/schemas/program-view';

type Props = { draft: ProgramDraft; active: VersionView | null };

/** The program as it will be published: every exercise with dose and load, what differs from the version in force in bold. */
export function PublishChanges({ draft, active }: Props) {
  const rows = publishRows(draft, active);
  const gone = takenOut(draft, active);
  const others = active === null ? [] : otherChangesOf(draft, active);
  const isSame = rows.every(
    ({ name, dose, load }) => ![...name, ...dose, ...load].some(({ isNew }) => isNew),
  );
  return (
    <section aria-labelledby="publish-changes" className="flex flex-col gap-2">
      <h3 id="publish-changes" className="font-normal text-muted">
        {active === null
          ? 'This is the first version.'
          : isSame && gone.length === 0
            ? `No exercise and no dose changes against version ${active.number}.`
            : `In bold: what is new against version ${active.number}.`}
      </h3>
      {rows.length > 0 && (
        <Table caption="What will be published" stacks>
          <thead>
            <tr>
              <Th>Exercise</Th>
              <Th>Dose</Th>
              <Th align="end">Load</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, dose, load, was }) => (
              <Tr key={key}>
                <Td>
                  <Words words={name} />
                </Td>
                <Td>
                  <Words words={dose} />
                  {was !== null && (
                    <span className="block text-sm text-muted">
                      was <Bdi>{was}</Bdi>
                    </span>
                  )}
                </Td>
                <Td align="end">
                  <Words words={load} />
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
      {gone.length > 0 && <p>Taken out: {gone.join(', ')}.</p>}
      {others.length > 0 && (
        <ul className="flex flex-col gap-2">
          {others.map((change) => (
            <li key={change} dir="auto" className="border-s-2 border-line ps-3">
              {change}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Words that stand next to each other and are both new are one bold stretch. */
function Words({ words }: { words: readonly SentenceWord[] }) {
  const stretches: { text: string; isNew: boolean }[] = [];
  for (const { text, isNew } of words) {
    const last = stretches.at(-1);
    if (last?.isNew === isNew) last.text += ` ${text}`;
    else stretches.push({ text, isNew });
  }
  return (
    <bdi dir="auto">
      {stretches.map(({ text, isNew }, place) => (
        // A word may stand in a sentence twice, so it is no key; the list is never reordered.
        <span key={place}>
          {place > 0 && ' '}
          {isNew ? <b>{text}</b> : text}
        </span>
      ))}
    </bdi>
  );
}
