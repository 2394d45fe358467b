'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { endHold } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import { laterPart } from '@/components/ui/later-part';

const HoldForm = laterPart(async () => (await import('./hold-form')).HoldForm);

export type Holdable = { programId: string; lineageId: string; name: string };

export type Props = { patientId: string; exercises: readonly Holdable[] };

/** Keeps one exercise at its dose, whatever the sessions say, until it is lifted (D20). */
export function HoldDialog(props: Props) {
  return (
    <Dialog
      title="Hold an exercise at its dose"
      width="narrow"
      trigger={<Button size="compact">Hold an exercise…</Button>}
    >
      {(close) => <HoldForm {...props} onDone={close} />}
    </Dialog>
  );
}

export function LiftHold({ patientId, holdId, name }: { patientId: string; holdId: string; name: string }) {
  const router = useRouter();
  const write = useWrite(() => endHold(patientId, holdId), { onDone: () => router.refresh() });
  return (
    <Button
      variant="quiet"
      size="compact"
      aria-label={`Lift the hold on ${name}`}
      isPending={write.isSending}
      onPress={() => void write.send()}
    >
      Lift
    </Button>
  );
}
