'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { acknowledgeAlerts } from '@/lib/client/review';
import { useWrite } from '@/lib/client/use-write';

/** Takes a patient's open alerts off the list, in the name of whoever presses. */
export function AcknowledgeButton({
  alertIds,
  patientName,
}: {
  alertIds: readonly string[];
  patientName: string;
}) {
  const router = useRouter();
  const acknowledgement = useWrite(() => acknowledgeAlerts(alertIds), { onDone: () => router.refresh() });
  return (
    <>
      <Button
        variant="primary"
        isPending={acknowledgement.isSending}
        onPress={() => void acknowledgement.send()}
        aria-label={`Acknowledge the open alerts of ${patientName}`}
      >
        Acknowledge
      </Button>
      <Refusal problem={acknowledgement.problem} />
    </>
  );
}
