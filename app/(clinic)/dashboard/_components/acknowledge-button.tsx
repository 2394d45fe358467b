'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { ProblemError, sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';

/** Takes an alert off the list, in the name of whoever presses. */
export function AcknowledgeButton({ alertId, patientName }: { alertId: string; patientName: string }) {
  const router = useRouter();
  const [isSending, startSending] = useTransition();
  const [failure, setFailure] = useState<string | null>(null);
  const acknowledge = () =>
    startSending(async () => {
      try {
        await sendJson('POST', paths.api.alert(alertId), {});
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
        aria-label={`Acknowledge the alert of ${patientName}`}
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
