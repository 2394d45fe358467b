'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { acknowledgeFlag } from '@/lib/client/flag';
import { useWrite } from '@/lib/client/use-write';

type Props = { patientId: string; flagId: string; title: string; patientName: string };

/** Says by name that a flag was seen; it stays open. */
export function SeenFlagButton({ patientId, flagId, title, patientName }: Props) {
  const router = useRouter();
  const seeing = useWrite(acknowledgeFlag, { onDone: () => router.refresh() });
  return (
    <>
      <Button
        variant="primary"
        isPending={seeing.isSending}
        onPress={() => void seeing.send({ patientId, flagId })}
        aria-label={`Acknowledge the flag ${title} of ${patientName}`}
      >
        Acknowledge
      </Button>
      <Refusal problem={seeing.problem} />
    </>
  );
}
