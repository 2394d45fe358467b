import { factParts, type PartPair, pairParts, wordParts } from '@/components/exercise/content-parts';
import { ExerciseThumb } from '@/components/exercise/exercise-thumb';
import { TextLink } from '@/components/ui/link-button';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { staffLocale } from '@/lib/domain/messages/languages';
import { paths } from '@/lib/paths';
import type { ExerciseDetail, Neighbour } from '@/lib/server/data/exercise/exercise';

type Props = { left: ExerciseDetail; right: ExerciseDetail };

/** Two exercises in two columns: pictures, what differs, their ladders, and what is the same. */
export function SideBySide({ left, right }: Props) {
  const parts = (detail: ExerciseDetail) => [
    ...factParts(detail.content),
    ...wordParts(detail.content, staffLocale).slice(1),
  ];
  const pairs = pairParts(parts(left), parts(right));
  const heads = (
    <thead>
      <tr>
        <Th>
          <span className="sr-only">Part</span>
        </Th>
        <Th>{left.content.names.en}</Th>
        <Th>{right.content.names.en}</Th>
      </tr>
    </thead>
  );
  return (
    <div className="flex flex-col gap-5">
      <div className="grid grid-cols-2 gap-3">
        {[left, right].map(({ content }) => (
          <div
            key={content.slug}
            className="flex min-w-0 flex-col gap-2 rounded-panel border border-line bg-card p-3"
          >
            <ExerciseThumb slug={content.slug} size="large" />
            <TextLink strong href={paths.exercise(content.slug)}>
              {content.names.en}
            </TextLink>
          </div>
        ))}
      </div>
      <Table caption="What differs" captionShown pairs>
        {heads}
        <tbody>
          <LadderRow title="One step harder" left={left.harder} right={right.harder} />
          <LadderRow title="One step easier" left={left.easier} right={right.easier} />
          <Rows pairs={pairs.filter(({ before, after }) => before !== after)} />
        </tbody>
      </Table>
      <Table caption="What is the same" captionShown pairs>
        {heads}
        <tbody>
          <Rows pairs={pairs.filter(({ before, after }) => before === after)} />
        </tbody>
      </Table>
    </div>
  );
}

function Rows({ pairs }: { pairs: readonly PartPair[] }) {
  return pairs.map(({ name, before, after }) => (
    <Tr key={name}>
      <Th scope="row">{name}</Th>
      <Td>{before ?? '–'}</Td>
      <Td>{after ?? '–'}</Td>
    </Tr>
  ));
}

type LadderProps = { title: string; left: readonly Neighbour[]; right: readonly Neighbour[] };

function LadderRow({ title, left, right }: LadderProps) {
  return (
    <Tr>
      <Th scope="row">{title}</Th>
      {[left, right].map((rung, column) => (
        <Td key={column}>
          {rung.length === 0 && 'nothing on record'}
          <ul className="flex flex-col gap-1">
            {rung.map(({ slug, name, level }) => (
              <li key={slug} className="flex items-center gap-2">
                <ExerciseThumb slug={slug} size="line" />
                <span>
                  <TextLink href={paths.exercise(slug)}>{name}</TextLink>{' '}
                  <span className="text-muted">level {level}</span>
                </span>
              </li>
            ))}
          </ul>
        </Td>
      ))}
    </Tr>
  );
}
