import { PutBack } from '@/components/bounds/bounds-buttons';
import { BoundsPart } from '@/components/bounds/bounds-part';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import type { BoundsFact, BoundsStep, BoundsView } from '@/lib/server/data/bounds/bounds-view';

type Props = { patientId: string; view: BoundsView; signer: string };

/** What moved by itself and can be put back, what may move, and what was signed before. Nothing where nothing of it applies. */
export function BoundsPanel({ patientId, view, signer }: Props) {
  const inForce = view.parts.filter((part) => part.inForce !== null);
  const offered = view.parts.filter((part) => part.inForce === null && part.offer !== null);
  if (inForce.length + offered.length + view.ended.length + view.steps.length === 0) return null;
  return (
    <section aria-labelledby="bounds" className="flex flex-col gap-3">
      <h2 id="bounds">May move by itself</h2>
      {view.steps.length > 0 && (
        <ul className="flex flex-col divide-y divide-line rounded-panel border border-line bg-card">
          {view.steps.map((step) => (
            <Step key={step.decisionId} patientId={patientId} step={step} />
          ))}
        </ul>
      )}
      {inForce.length > 0 && (
        <ul className="flex flex-col divide-y divide-line rounded-panel border border-line bg-card">
          {inForce.map((part) => (
            <li key={part.lineageId} className="px-4 py-3">
              <h3 className="text-base font-bold">{part.exercise}</h3>
              <BoundsPart patientId={patientId} part={part} signer={signer} />
            </li>
          ))}
        </ul>
      )}
      {inForce.length === 0 && <p className="text-muted">Nothing: every step up waits for you.</p>}
      {offered.length > 0 && (
        <Disclosure
          title="Sign bounds for an exercise"
          summary={`(${offered.length}) · how far it may move, and until when`}
          level={3}
        >
          <ul className="flex flex-col gap-2">
            {offered.map((part) => (
              <li key={part.lineageId}>
                <b>{part.exercise}</b>
                <BoundsPart patientId={patientId} part={part} signer={signer} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {view.ended.length > 0 && (
        <Disclosure
          title="Bounds that have ended"
          summary={`(${view.ended.length})`}
          level={3}
          framed={false}
        >
          <ul className="text-sm">
            {view.ended.map((one) => (
              <li key={one.boundsId}>
                {boundsLine(one)}; {one.end}.
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

function Step({ patientId, step }: { patientId: string; step: BoundsStep }) {
  const { decisionId, exercise, before, after, versionNumber, since, signedBy, signedOn, canPutBack } = step;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2.5 px-4 py-3">
      <div className="min-w-0 flex-1 basis-80">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <Badge tone="teal">Moved by itself</Badge>
          <b>{exercise}</b>
          <span className="font-bold tabular-nums">
            {before} → {after}
          </span>
        </p>
        <p className="mt-1 text-sm text-muted">
          Version {versionNumber}
          {since !== null && ` since ${since}`}, within bounds signed by {signedBy} on {signedOn}.
        </p>
      </div>
      {canPutBack && <PutBack {...{ patientId, decisionId, exercise, to: before }} />}
    </li>
  );
}

const boundsLine = ({ exercise, words, signedBy, signedOn, untilOn }: BoundsFact): string =>
  `${exercise}, ${words}, signed by ${signedBy} on ${signedOn} until ${untilOn}`;
