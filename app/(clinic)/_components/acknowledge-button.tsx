'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { ProblemError, sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';

/** Takes a patient's open alerts off the list, in the name of whoever presses. Those that were sent before a failure stay acknowledged. */
export function AcknowledgeButton({
  alertIds,
  patientName,
}: {
  alertIds: readonly string[];
  patientName: string;
}) {
  const router = useRouter();
  const [isSending, startSending] = useTransition();
  const [failure, setFailure] = useState<string | null>(null);
  const acknowledge = () =>
    startSending(async () => {
      try {
        for (const alertId of alertIds) await sendJson('POST', paths.api.alert(alertId), {});
        router.refresh();
      } catch (error) {
        setFailure(error instanceof ProblemError ? error.title : 'Not saved. Please try again.');
      }
    });
  return (
    <>
      <Button
        variant="primary"
        isPending={isSending}
        onPress={acknowledge}
        aria-label={`Acknowledge the open alerts of ${patientName}`}
      >
        Acknowledge
      </Button>
      {failure !== null && (
        <p role="alert" className="text-sm text-red">
          {failure}
        </p>
      )}
    </>
  );
}
