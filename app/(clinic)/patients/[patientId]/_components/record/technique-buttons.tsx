'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { observeTechnique, withdrawTechnique } from '@/lib/client/record';
import { useWrite } from '@/lib/client/use-write';
import type { Holdable } from './hold-dialog';

type Props = { patientId: string; exercise: Holdable };

/** Says that the technique of an exercise was seen: under 16 it cannot go up before (LG-4.3). */
export function SeeTechnique({ patientId, exercise: { programId, lineageId, name } }: Props) {
  const router = useRouter();
  const write = useWrite(() => observeTechnique({ patientId, programId, lineageId }), {
    onDone: () => router.refresh(),
  });
  return (
    <>
      <Button
        size="compact"
        aria-label={`I have seen the technique of ${name}`}
        isPending={write.isSending}
        onPress={() => void write.send()}
      >
        I have seen it
      </Button>
      <Refusal problem={write.problem} />
    </>
  );
}

export function WithdrawTechnique({
  patientId,
  observationId,
  name,
}: {
  patientId: string;
  observationId: string;
  name: string;
}) {
  const router = useRouter();
  const write = useWrite(() => withdrawTechnique(patientId, observationId), {
    onDone: () => router.refresh(),
  });
  return (
    <Button
      variant="quiet"
      size="compact"
      aria-label={`Take back that the technique of ${name} was seen`}
      isPending={write.isSending}
      onPress={() => void write.send()}
    >
      Take back
    </Button>
  );
}
