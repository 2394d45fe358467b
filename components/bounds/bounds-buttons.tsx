'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { putStepBack, withdrawBounds } from '@/lib/client/bounds';
import { useWrite } from '@/lib/client/use-write';

type Of = { patientId: string; exercise: string };

export function WithdrawBounds({ patientId, boundsId, exercise }: Of & { boundsId: string }) {
  const router = useRouter();
  const write = useWrite(() => withdrawBounds(patientId, boundsId), { onDone: () => router.refresh() });
  return (
    <>
      <Button
        variant="quiet"
        size="compact"
        aria-label={`Withdraw the bounds of ${exercise}`}
        isPending={write.isSending}
        onPress={() => void write.send()}
      >
        Withdraw
      </Button>
      <Refusal problem={write.problem} />
    </>
  );
}

export function PutBack({ patientId, decisionId, exercise, to }: Of & { decisionId: string; to: string }) {
  const router = useRouter();
  const write = useWrite(() => putStepBack(patientId, decisionId), { onDone: () => router.refresh() });
  return (
    <>
      <Button
        size="compact"
        aria-label={`Put back to ${to}: ${exercise}`}
        isPending={write.isSending}
        onPress={() => void write.send()}
      >
        Put back to {to}
      </Button>
      <Refusal problem={write.problem} />
    </>
  );
}
