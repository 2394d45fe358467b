'use client';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Disclosure } from '@/components/ui/disclosure';
import { dayWords } from '@/lib/domain/review/day-words';
import type { VisitView } from '@/lib/server/data/visit/visit';
import { laterPart } from '@/components/ui/later-part';

const VisitForm = laterPart(async () => (await import('./visit-form')).VisitForm);

type Props = { patientId: string; visits: readonly VisitView[]; today: string };

/** The last visit, what was agreed, and the next one; earlier ones folded. */
export function VisitPanel({ patientId, visits, today }: Props) {
  const [last, ...earlier] = visits;
  return (
    <section
      aria-labelledby="visits"
      className="flex flex-col gap-2 rounded-panel border border-line bg-card p-4"
    >
      <div className="flex items-center justify-between gap-3">
        <h2 id="visits" className="text-base font-bold">
          Visits
        </h2>
        <VisitDialog patientId={patientId} today={today} visit={null} />
      </div>
      {last === undefined ? (
        <p className="text-muted">No visit is noted yet.</p>
      ) : (
        <Visit patientId={patientId} visit={last} today={today} />
      )}
      {earlier.length > 0 && (
        <Disclosure title="Earlier visits" summary={`(${earlier.length})`} level={3}>
          <div className="flex flex-col gap-3">
            {earlier.map((visit) => (
              <Visit key={visit.visitId} patientId={patientId} visit={visit} today={today} />
            ))}
          </div>
        </Disclosure>
      )}
    </section>
  );
}

function Visit({ patientId, visit, today }: { patientId: string; visit: VisitView; today: string }) {
  const { visitedOn, note, agreed, nextOn, by, before } = visit;
  return (
    <div>
      <p>
        <b className="inline-block first-letter:uppercase">{dayWords(visitedOn, today)}</b>{' '}
        <span className="text-sm text-muted">{by}</span>
      </p>
      <p dir="auto" className="whitespace-pre-line">
        {note}
      </p>
      {agreed !== null && (
        <p>
          <span className="text-muted">Agreed:</span> <bdi dir="auto">{agreed}</bdi>
        </p>
      )}
      <p className="text-sm text-muted">
        {nextOn === null ? 'No next visit is noted.' : `Next visit ${dayWords(nextOn, today)}.`}{' '}
        <VisitDialog patientId={patientId} today={today} visit={visit} />
      </p>
      {before.map((one) => (
        <p key={one.recordedAt} className="text-sm text-muted">
          Before, by {one.by}: <bdi dir="auto">{one.note}</bdi>
          {one.agreed !== null && (
            <>
              {' '}
              Agreed: <bdi dir="auto">{one.agreed}</bdi>
            </>
          )}
        </p>
      ))}
    </div>
  );
}

export type DialogProps = { patientId: string; today: string; visit: VisitView | null };

function VisitDialog(props: DialogProps) {
  const { visit } = props;
  return (
    <Dialog
      title={visit === null ? 'Note a visit' : `Correct the visit of ${visit.visitedOn}`}
      width="narrow"
      trigger={
        <Button
          size="compact"
          variant={visit === null ? 'secondary' : 'quiet'}
          {...(visit === null ? {} : { 'aria-label': `Correct the visit of ${visit.visitedOn}` })}
        >
          {visit === null ? 'Note a visit…' : 'Correct…'}
        </Button>
      }
    >
      {(close) => <VisitForm {...props} onDone={close} />}
    </Dialog>
  );
}
