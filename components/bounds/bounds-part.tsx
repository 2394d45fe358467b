import type { BoundsPart as Part } from '@/lib/server/data/bounds/bounds-view';
import { WithdrawBounds } from './bounds-buttons';
import { BoundsDialog } from './bounds-dialog';

type Props = { patientId: string; part: Part; signer: string };

/** How far one exercise may move by itself: the bounds that count, or what may be signed, or why nothing may. Off by default. */
export function BoundsPart({ patientId, part, signer }: Props) {
  const { programId, lineageId, exercise, inForce, waits, offer, refusal } = part;
  if (inForce !== null)
    return (
      <div className="flex flex-col items-start gap-1">
        <p>
          <b className="tabular-nums">{inForce.words}</b> until {inForce.untilOn}.{' '}
          <span className="text-muted">
            Signed by {inForce.signedBy} on {inForce.signedOn}.
          </span>
        </p>
        {waits !== null && <p className="text-sm text-amber">{waits}</p>}
        <WithdrawBounds patientId={patientId} boundsId={inForce.boundsId} exercise={exercise} />
      </div>
    );
  if (offer === null) return <p className="text-sm text-muted">No: {refusal}</p>;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="text-muted">No: every step waits for you.</span>
      <BoundsDialog {...{ patientId, programId, lineageId, exercise, offer, signer }} />
    </div>
  );
}
