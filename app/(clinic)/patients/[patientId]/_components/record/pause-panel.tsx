import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { isPausedOn } from '@/lib/domain/record/pause';
import type { PauseFact } from '@/lib/server/data/record/facts';
import { Panel } from './panel';
import { AddPauseDialog, EndPauseDialog } from './pause-dialogs';
import { pauseDays, pauseReasonWords } from './pause-words';

type Props = { patientId: string; pauses: readonly PauseFact[]; today: string; isDischarged: boolean };

/** Spans of days on which nothing is expected: what runs or is to come, and what is over, folded. */
export function PausePanel({ patientId, pauses, today, isDischarged }: Props) {
  const isAhead = ({ lastDay }: PauseFact) => lastDay === null || lastDay >= today;
  const ahead = pauses.filter(isAhead).toReversed();
  const over = pauses.filter((pause) => !isAhead(pause));
  return (
    <Panel
      id="pauses"
      title="Pauses"
      actions={!isDischarged && <AddPauseDialog patientId={patientId} today={today} />}
    >
      {ahead.length === 0 && <p className="text-muted">None now.</p>}
      <ul className="flex flex-col gap-2">
        {ahead.map((pause) => (
          <li key={pause.pauseId} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <span>
              <PauseLine pause={pause} />
              {isPausedOn(pause, today) && (
                <>
                  {' '}
                  <Badge tone="amber">now</Badge>
                </>
              )}
            </span>
            {pause.programId === null ? (
              <EndPauseDialog patientId={patientId} pause={pause} today={today} />
            ) : (
              <span className="text-sm text-muted">Resume the program to end it.</span>
            )}
          </li>
        ))}
      </ul>
      {over.length > 0 && (
        <Disclosure title="Over" summary={`(${over.length})`} level={4} framed={false}>
          <ul className="flex flex-col gap-1 text-sm text-muted">
            {over.map((pause) => (
              <li key={pause.pauseId}>
                <PauseLine pause={pause} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Panel>
  );
}

function PauseLine({ pause }: { pause: PauseFact }) {
  return (
    <>
      <b>{pauseDays(pause)}</b>,{' '}
      {pause.programId === null ? pauseReasonWords[pause.reason] : 'the program was paused'}
      {pause.note !== null && (
        <>
          : <bdi dir="auto">{pause.note}</bdi>
        </>
      )}
      <span className="text-muted"> {pause.byName ?? 'entered by the patient'}</span>
    </>
  );
}
