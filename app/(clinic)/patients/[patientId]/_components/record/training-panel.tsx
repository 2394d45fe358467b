import { Disclosure } from '@/components/ui/disclosure';
import { FactList } from '@/components/ui/table';
import type { LoadContext } from '@/lib/domain/load/load-context';
import { irritabilityOn } from '@/lib/domain/pain/recorded-irritability';
import type { RecordFacts } from '@/lib/server/data/record/facts';
import { IrritabilityDialog } from '../irritability-dialog';
import { Panel } from './panel';
import { trainingWords } from './training-words';
import { TrainingDialog, UsualMorningDialog } from './training-dialogs';

type Props = {
  patientId: string;
  patientName: string;
  facts: Pick<RecordFacts, 'training' | 'usualMorning'>;
  context: LoadContext;
};

/** How used to training somebody is, how their mornings usually are, and how easily it is stirred up. */
export function TrainingPanel({ patientId, patientName, facts: { training, usualMorning }, context }: Props) {
  return (
    <Panel id="training" title="Training and mornings">
      <FactList
        facts={[
          {
            name: 'Strength training',
            value: (
              <Line words={trainingWords[training.status]}>
                <TrainingDialog patientId={patientId} status={training.status} />
              </Line>
            ),
          },
          {
            name: 'Usual morning',
            value: (
              <Line words={morningWords(usualMorning)}>
                <UsualMorningDialog patientId={patientId} />
              </Line>
            ),
          },
          {
            name: 'Irritability',
            value: (
              <Line words={<Irritability context={context} />}>
                <IrritabilityDialog patientId={patientId} patientName={patientName} />
              </Line>
            ),
          },
        ]}
      />
      {training.history.length > 1 && (
        <Disclosure
          title="Training before"
          summary={`(${training.history.length - 1})`}
          level={4}
          framed={false}
        >
          <ul className="text-sm text-muted">
            {training.history.slice(1).map(({ status, at, byName }) => (
              <li key={at}>
                {trainingWords[status]}, {byName}, {at.slice(0, 10)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Panel>
  );
}

const Line = ({ words, children }: { words: React.ReactNode; children: React.ReactNode }) => (
  <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
    <span>{words}</span>
    {children}
  </span>
);

function morningWords(usual: RecordFacts['usualMorning']): React.ReactNode {
  if (usual === null) return <span className="text-muted">not asked</span>;
  const told = usual.byName === null ? 'said by the patient' : `recorded by ${usual.byName}`;
  return (
    <>
      {usual.pain === null ? 'rather not say' : `pain ${usual.pain} of 10`}
      <span className="text-muted">
        {' '}
        on {usual.assessedOn}, {told}
      </span>
    </>
  );
}

/** The level that counts, when it was assessed, and what counts without it. */
function Irritability({ context: { irritability: assessed, today, choices } }: { context: LoadContext }) {
  const level = irritabilityOn(assessed, today, choices);
  return (
    <>
      {level ?? 'not assessed'}
      <span className="text-muted">
        {level !== null && assessed ? ` since ${assessed.assessedOn}` : null}
        {level === null && assessed ? `, last on ${assessed.assessedOn}` : null}
        {level === null && ': counts as moderate'}
      </span>
    </>
  );
}
