'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { endHold } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';

type Props = { patientId: string; holdId: string; name: string };

/** Lifts a hold; from the next entries on the exercise is judged again. */
export function LiftButton({ patientId, holdId, name }: Props) {
  const router = useRouter();
  const lift = useWrite(() => endHold(patientId, holdId), { onDone: () => router.refresh() });
  return (
    <div className="flex flex-col items-end gap-1">
      <Button
        isPending={lift.isSending}
        onPress={() => void lift.send()}
        aria-label={`Lift the hold: ${name}`}
      >
        Lift the hold
      </Button>
      <Refusal problem={lift.problem} />
    </div>
  );
}
