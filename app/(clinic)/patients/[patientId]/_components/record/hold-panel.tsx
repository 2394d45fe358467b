import { Badge } from '@/components/ui/badge';
import { isHeldOn } from '@/lib/domain/record/hold';
import type { PatientRecord } from '@/lib/server/data/patient/record';
import type { HoldFact } from '@/lib/server/data/record/facts';
import { AddHoldDialog } from './add-hold-dialog';
import { LiftButton } from './lift-button';

type Props = {
  patientId: string;
  holds: readonly HoldFact[];
  exercises: PatientRecord['runningExercises'];
  today: string;
};

/** Exercises that a clinician keeps at their dose, whatever the entries say, and the way to hold another one. */
export function HoldPanel({ patientId, holds, exercises, today }: Props) {
  const nameOf = (lineageId: string) => exercises.find((one) => one.lineageId === lineageId)?.name ?? null;
  const known = holds.flatMap((hold) => {
    const name = nameOf(hold.lineageId);
    return name === null ? [] : [{ ...hold, name }];
  });
  const free = exercises.filter(
    ({ lineageId }) => !known.some((hold) => hold.lineageId === lineageId && isHeldOn(hold, today)),
  );
  if (exercises.length === 0) return null;
  return (
    <section aria-labelledby="holds" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="holds">On hold</h2>
        {free.length > 0 && <AddHoldDialog patientId={patientId} exercises={free} />}
      </div>
      {known.length === 0 ? (
        <p className="text-muted">No exercise is kept at its dose by a clinician.</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line rounded-panel border border-line bg-card">
          {known.map((hold) => (
            <li
              key={hold.holdId}
              className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 px-4 py-3"
            >
              <div className="min-w-0 flex-1 basis-64">
                <p className="flex flex-wrap items-center gap-2">
                  <b>{hold.name}</b>
                  {isHeldOn(hold, today) ? (
                    <Badge tone="amber">
                      {hold.untilOn === null ? 'until lifted' : `until ${hold.untilOn}`}
                    </Badge>
                  ) : (
                    <Badge>ran out on {hold.untilOn}</Badge>
                  )}
                </p>
                <p>
                  <bdi dir="auto">{hold.reason}</bdi>{' '}
                  <span className="text-sm text-muted">
                    {hold.byName}, {hold.at.slice(0, 10)}
                  </span>
                </p>
              </div>
              <LiftButton patientId={patientId} holdId={hold.holdId} name={hold.name} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
