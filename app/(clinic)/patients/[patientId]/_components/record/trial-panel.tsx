'use client';
import { sideOptions } from '@/components/dosage/dose-words';
import { trialSetText } from '@/components/load/trial-set-text';
import { withdrawTrial } from '@/lib/client/record';
import type { TrialFact } from '@/lib/server/data/record/facts';
import { ReasonDialog } from './reason-dialog';

type Props = { patientId: string; trials: readonly TrialFact[] };

/** The trial sets on record, set by set, with who led or did them; what was entered in error stays with its reason. */
export function TrialPanel({ patientId, trials }: Props) {
  if (trials.length === 0) return null;
  return (
    <section
      aria-labelledby="trials"
      className="flex flex-col gap-3 rounded-panel border border-line bg-card p-4"
    >
      <h2 id="trials" className="text-md font-bold">
        Trial sets
      </h2>
      <ul className="flex flex-col gap-3">
        {trials.map((trial) => (
          <li key={trial.trialId} className="border-t border-line pt-2 first:border-t-0 first:pt-0">
            <Trial patientId={patientId} trial={trial} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "at home, by the patient" */
const whoDid = ({ byName, isAtHome }: TrialFact): string =>
  isAtHome ? `at home, by ${byName ?? 'the patient'}` : (byName ?? '');

function Trial({ patientId, trial }: { patientId: string; trial: TrialFact }) {
  const { name, side, sets, withdrawn, trialId } = trial;
  const on = sets[0]?.performedOn ?? '';
  const sideWords = sideOptions.find(({ value }) => value === side)?.label.toLowerCase();
  return (
    <>
      <p>
        <b>{name}</b>
        {(side === 'left' || side === 'right') && `, ${sideWords}`}{' '}
        <span className="text-sm text-muted">
          {on}, {whoDid(trial)}
        </span>
      </p>
      {withdrawn === null ? (
        <>
          <ol className="text-sm tabular-nums">
            {sets.map((set) => (
              <li key={set.number}>{trialSetText(set)}</li>
            ))}
          </ol>
          <ReasonDialog
            patientId={patientId}
            title={`${name}: entered in error?`}
            deed="Entered in error"
            of={`trial sets of ${name}, ${on}`}
            explains="The whole trial counts for nothing any more. It stays on record with the reason."
            tone="danger"
            send={({ reason }) => withdrawTrial(patientId, trialId, reason)}
          />
        </>
      ) : (
        <p className="text-sm text-muted">
          Entered in error ({withdrawn.byName}): <span dir="auto">{withdrawn.reason}</span>
        </p>
      )}
    </>
  );
}
