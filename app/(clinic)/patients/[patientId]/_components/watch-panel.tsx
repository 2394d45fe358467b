'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Refusal } from '@/components/ui/refusal';
import { endPainMute } from '@/lib/client/watch';
import { useWrite } from '@/lib/client/use-write';
import type { WatchView } from '@/lib/server/data/review/watch';
import { laterPart } from '@/components/ui/later-part';

const TargetForm = laterPart(async () => (await import('./watch-forms')).TargetForm);
const MuteForm = laterPart(async () => (await import('./watch-forms')).MuteForm);

export type Props = { patientId: string; view: WatchView };

/** How this patient is watched: below which share they are spoken to, and whether severe pain within the limits is muted. */
export function WatchPanel({ patientId, view }: Props) {
  const { target, mute } = view;
  return (
    <section
      aria-labelledby="watch"
      className="flex flex-col gap-2 rounded-panel border border-line bg-card p-4"
    >
      <h2 id="watch" className="text-base font-bold">
        On the review list
      </h2>
      <p>
        Spoken to below {target.pct} % of the plan, {target.isOwn ? 'for this patient' : 'as for everybody'}
        {target.by !== null && target.at !== null && (
          <span className="text-sm text-muted">
            {' '}
            (set by {target.by} on {target.at.slice(0, 10)})
          </span>
        )}
        .{' '}
        <Dialog
          title="Below which share of the plan?"
          width="narrow"
          trigger={
            <Button
              size="compact"
              variant="quiet"
              aria-label="Change below which share this patient is spoken to"
            >
              Change…
            </Button>
          }
        >
          {(close) => <TargetForm patientId={patientId} target={target} onDone={close} />}
        </Dialog>
      </p>
      {mute === null ? (
        <Dialog
          title="Mute severe pain for 28 days?"
          width="narrow"
          trigger={
            <div>
              <Button size="compact" variant="quiet">
                Mute severe pain…
              </Button>
            </div>
          }
        >
          {(close) => <MuteForm patientId={patientId} onDone={close} />}
        </Dialog>
      ) : (
        <p>
          Severe pain is muted until {mute.untilOn} by {mute.by}: <bdi dir="auto">“{mute.note}”</bdi>{' '}
          <EndMute patientId={patientId} muteId={mute.muteId} />
        </p>
      )}
    </section>
  );
}

function EndMute({ patientId, muteId }: { patientId: string; muteId: string }) {
  const router = useRouter();
  const write = useWrite(() => endPainMute(patientId, muteId), { onDone: () => router.refresh() });
  return (
    <>
      <Button size="compact" variant="quiet" isPending={write.isSending} onPress={() => void write.send()}>
        Tell again
      </Button>
      <Refusal problem={write.problem} />
    </>
  );
}
