import { Bdi } from '@/components/ui/bdi';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { waitWords } from '@/lib/domain/review/review-words';
import type { WaitingAlerts } from '@/lib/server/data/review/ageing';

/** Alerts that wait, by who treats the patient: how many and how long, and nothing of what they are about. */
export function WaitingTable({ waiting, now }: { waiting: readonly WaitingAlerts[]; now: string }) {
  return (
    <section aria-labelledby="waiting" className="flex flex-col gap-2">
      <h2 id="waiting">Alerts that wait</h2>
      {waiting.length === 0 ? (
        <p className="text-muted">Every alert has been acknowledged.</p>
      ) : (
        <Table caption="Open alerts by who treats the patient" stacks>
          <thead>
            <tr>
              <Th>With</Th>
              <Th>Open</Th>
              <Th>Older than a day</Th>
              <Th>The oldest waits</Th>
            </tr>
          </thead>
          <tbody>
            {waiting.map((row) => (
              <Tr key={row.name ?? ''}>
                <Th scope="row">
                  {row.name === null ? 'Nobody treats these patients any more' : <Bdi>{row.name}</Bdi>}
                </Th>
                <Td name="Open">{row.open}</Td>
                <Td name="Older than a day">{row.olderThanADay}</Td>
                <Td name="The oldest waits">{waitWords(row.oldestAt, now)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
