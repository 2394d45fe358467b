'use client';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/states';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import type { SessionLine, ShownSession } from './session-lines';

const shownOpen = 4;

/** What was really done, newest first: pain before and after each session, sets as logged, load with unit, pain during, who entered it. */
export function SessionList({ sessions }: { sessions: readonly ShownSession[] }) {
  const earlier = sessions.slice(shownOpen);
  return (
    <section aria-labelledby="sessions" className="flex flex-col gap-3 print:hidden">
      <h2 id="sessions">Sessions</h2>
      {sessions.length === 0 && (
        <EmptyState title="Nothing logged yet">
          Sessions appear here as soon as the patient saves them, or you type in a paper diary.
        </EmptyState>
      )}
      {sessions.slice(0, shownOpen).map((session) => (
        <SessionTable key={session.sessionId} session={session} />
      ))}
      {earlier.length > 0 && (
        <Disclosure title="Earlier sessions" summary={`(${earlier.length})`} level={3} lazy>
          <div className="flex flex-col gap-3">
            {earlier.map((session) => (
              <SessionTable key={session.sessionId} session={session} />
            ))}
          </div>
        </Disclosure>
      )}
    </section>
  );
}

function SessionTable({ session: { title, isAfterEach, lines } }: { session: ShownSession }) {
  return (
    <Table caption={title} captionShown>
      <thead>
        <tr>
          <Th>Exercise</Th>
          <Th>Done</Th>
          <Th>Pain during</Th>
          {isAfterEach && <Th>Pain after</Th>}
          <Th>Effort</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Tr key={line.logId}>
            <Th scope="row">
              {line.name}
              {line.comment !== null && (
                <p dir="auto" className="text-sm font-normal text-muted">
                  “{line.comment}”
                </p>
              )}
            </Th>
            <Td>
              <Done line={line} />
            </Td>
            {line.scores.map((score, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column each
              <Td key={place} width="fit">
                {score ?? '–'}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Done({ line: { done, marks } }: { line: SessionLine }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1 tabular-nums">
      {done !== null && <span>{done}</span>}
      {marks.map(({ tone, words }) => (
        <Badge key={words} tone={tone}>
          {words}
        </Badge>
      ))}
    </span>
  );
}
