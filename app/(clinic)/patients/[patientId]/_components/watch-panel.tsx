'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormNumberField, FormTextArea } from '@/components/ui/form-fields';
import { Refusal } from '@/components/ui/refusal';
import { endPainMute, mutePain, setPatientTarget } from '@/lib/client/watch';
import { useWrite } from '@/lib/client/use-write';
import {
  type PainMuteInput,
  painMuteInput,
  type PatientTargetInput,
  patientTargetInput,
} from '@/lib/schemas/watch';
import type { WatchView } from '@/lib/server/data/review/watch';

type Props = { patientId: string; view: WatchView };

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

function useRefreshThen(onDone: () => void): () => void {
  const router = useRouter();
  return () => {
    router.refresh();
    onDone();
  };
}

function TargetForm({
  patientId,
  target,
  onDone,
}: Pick<Props, 'patientId'> & { target: WatchView['target']; onDone: () => void }) {
  const form = useZodForm<PatientTargetInput, PatientTargetInput>(patientTargetInput, {
    patientId,
    pct: target.isOwn ? target.pct : null,
  });
  const write = useWrite(setPatientTarget, { onDone: useRefreshThen(onDone) });
  return (
    <Form form={form} write={write} label="Share of the plan">
      <FormNumberField
        control={form.control}
        name="pct"
        label="Percent of the plan in 14 days"
        hint="Left empty, as for everybody in the clinic."
        optional
        autoFocus
      />
      <div>
        <SubmitButton>Save</SubmitButton>
      </div>
    </Form>
  );
}

function MuteForm({ patientId, onDone }: Pick<Props, 'patientId'> & { onDone: () => void }) {
  const form = useZodForm<PainMuteInput, PainMuteInput>(painMuteInput, { patientId, note: '' });
  const write = useWrite(mutePain, { onDone: useRefreshThen(onDone) });
  return (
    <Form form={form} write={write} label="Mute severe pain">
      <p className="text-sm text-muted">
        Pain of 8 or more that lies within the agreed limits is not told for 28 days. Pain above the limits,
        and everything that stops or lowers an exercise, is told all the same. The patient is not shown as on
        track meanwhile.
      </p>
      <FormTextArea control={form.control} name="note" label="Why" maxLength={1000} autoFocus />
      <div>
        <SubmitButton>Mute for 28 days</SubmitButton>
      </div>
    </Form>
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
