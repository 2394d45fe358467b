import { Disclosure } from '@/components/ui/disclosure';
import { FactList } from '@/components/ui/table';
import type { RecordFacts } from '@/lib/server/data/record/facts';
import { DischargeDialog, LeaveDialog, ReopenDialog } from './care-dialogs';
import { CarerList } from './carer-list';
import { AddCarerDialog } from './carer-dialogs';
import { Panel } from './panel';

type Props = {
  patientId: string;
  patientName: string;
  facts: Pick<RecordFacts, 'episodes' | 'careTeam' | 'carers'>;
  links: ReadonlyMap<string, { link: string; code: string }>;
};

const deedWords = { discharged: 'Discharged', reopened: 'Reopened' } as const;

/** The episode, who treats the patient, and who may note for them. */
export function CarePanel({ patientId, patientName, facts: { episodes, careTeam, carers }, links }: Props) {
  const [episode] = episodes;
  const isRunning = episodes.some(({ status }) => status === 'active');
  const events = episodes.flatMap((one) => one.events);
  return (
    <Panel id="care" title="Care">
      <FactList
        facts={[
          {
            name: 'Here for',
            value: (
              <>
                {episode !== undefined && (
                  <p>
                    <bdi dir="auto">{episode.reason}</bdi>
                    <span className="text-muted">
                      {' '}
                      {episode.finishedOn === null
                        ? `since ${episode.startedOn}`
                        : `${episode.startedOn} to ${episode.finishedOn}`}
                    </span>
                  </p>
                )}
                {isRunning ? (
                  <DischargeDialog patientId={patientId} patientName={patientName} />
                ) : (
                  <ReopenDialog patientId={patientId} patientName={patientName} />
                )}
              </>
            ),
          },
          {
            name: 'Treated by',
            value: (
              <>
                <p>{careTeam.map(({ name }) => name).join(', ')}</p>
                <LeaveDialog patientId={patientId} patientName={patientName} />
              </>
            ),
          },
          {
            name: 'Carers',
            value: (
              <>
                <CarerList patientId={patientId} carers={carers} links={links} />
                <AddCarerDialog patientId={patientId} />
              </>
            ),
          },
        ]}
      />
      {events.length > 0 && (
        <Disclosure title="Discharges" summary={`(${events.length})`} level={4} framed={false}>
          <ul className="flex flex-col gap-1 text-sm">
            {events.map(({ deed, happenedOn, reason, byName }) => (
              <li key={`${deed} ${happenedOn} ${reason}`}>
                {deedWords[deed]} on {happenedOn}: <bdi dir="auto">{reason}</bdi>{' '}
                <span className="text-muted">{byName}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Panel>
  );
}
