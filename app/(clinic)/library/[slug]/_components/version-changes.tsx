import { contentChanges } from '@/components/exercise/content-parts';
import { Disclosure } from '@/components/ui/disclosure';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { changedWords } from '@/lib/domain/program/changed-words';
import type { ExerciseContent } from '@/lib/schemas/exercise-content';
import type { EarlierWording } from '@/lib/server/data/exercise/exercise-earlier';

type Props = { content: ExerciseContent; earlier: EarlierWording };

/** What is new in the wording that stands now, word by word: what a clinical lead has to read again, and nothing else. */
export function VersionChanges({ content, earlier }: Props) {
  const changes = contentChanges(earlier.content, content);
  const before = `version ${earlier.content.contentVersion}${earlier.isSigned ? ', which was signed' : ''}`;
  return (
    <Disclosure
      title={`What changed in version ${content.contentVersion}`}
      summary={
        changes.length === 0
          ? 'nothing that is read'
          : `${changes.length} ${changes.length === 1 ? 'part' : 'parts'}, since ${before}`
      }
      lazy
    >
      {changes.length === 0 ? (
        <p>Words, facts and drawing are as in {before}.</p>
      ) : (
        <Table caption={`What changed since ${before}`}>
          <thead>
            <tr>
              <Th>Part</Th>
              <Th>Before</Th>
              <Th>Now</Th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ name, before: was, after }) => (
              <Tr key={name}>
                <Th scope="row">{name}</Th>
                <Td>{was ?? <span className="text-muted">not there</span>}</Td>
                <Td>
                  {after === null ? (
                    <span className="text-muted">taken out</span>
                  ) : (
                    changedWords(was ?? '', after).map(({ text, isNew }, at) => (
                      // The same word may stand in a sentence twice.
                      <span key={at}>{isNew ? <b className="bg-amber-tint">{text}</b> : text} </span>
                    ))
                  )}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </Disclosure>
  );
}
