'use client';
import { useRouter } from 'next/navigation';
import { AlertDialog } from '@/components/ui/dialog';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { discardDrafts } from '@/lib/client/own-exercise';
import { useWrite } from '@/lib/client/use-write';
import { foreignSourceNames } from '@/lib/domain/library/foreign-words';
import { paths } from '@/lib/paths';
import type { DraftEntry } from '@/lib/server/data/exercise/exercise-draft';

/** Drafts by name, each with what it lacks; those that nobody wants can be thrown away, one or all that are shown. */
export function DraftTable({ drafts, total }: { drafts: readonly DraftEntry[]; total: number }) {
  const router = useRouter();
  const discarding = useWrite(discardDrafts, {
    onDone: () => router.refresh(),
    faultWords: 'Nothing was thrown away. Try again.',
  });
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-muted">
          {drafts.length === total ? `${total} drafts` : `${drafts.length} of ${total} drafts`}
        </p>
        <AlertDialog
          title={`Throw ${drafts.length} drafts away?`}
          confirmLabel={`Throw ${drafts.length} away`}
          tone="danger"
          trigger={
            <Button size="compact" variant="quiet" isPending={discarding.isSending}>
              Throw these {drafts.length} away…
            </Button>
          }
          onConfirm={() => void discarding.send(drafts.map(({ draftId }) => draftId))}
        >
          Only those on this page. The file can be brought in again.
        </AlertDialog>
      </div>
      {discarding.problem !== null && (
        <Notice tone="danger" announce>
          {discarding.problem.words}
        </Notice>
      )}
      <Table caption="Drafts to finish" stacks>
        <thead>
          <tr>
            <Th>Name</Th>
            <Th>From</Th>
            <Th>To be finished</Th>
            <Th>
              <span className="sr-only">Throw away</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {drafts.map(({ draftId, name, source, missing }) => (
            <Tr key={draftId}>
              <Th scope="row">
                <TextLink href={paths.exerciseDraft(draftId)}>
                  <bdi>{name}</bdi>
                </TextLink>
              </Th>
              <Td>{foreignSourceNames[source]}</Td>
              <Td>{missing === 0 ? 'nothing missing' : `${missing} parts missing`}</Td>
              <Td align="end">
                <Button
                  size="compact"
                  variant="quiet"
                  isDisabled={discarding.isSending}
                  aria-label={`Throw away ${name}`}
                  onPress={() => void discarding.send([draftId])}
                >
                  Throw away
                </Button>
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
