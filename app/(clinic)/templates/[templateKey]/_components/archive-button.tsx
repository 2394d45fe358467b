'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { ProblemError, sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';

/** Puts a template away or takes it out again; nothing is lost either way, so it does not ask. */
export function ArchiveButton({ templateId, isArchived }: { templateId: string; isArchived: boolean }) {
  const router = useRouter();
  const [isSending, startSending] = useTransition();
  const [failure, setFailure] = useState<string | null>(null);
  const send = () =>
    startSending(async () => {
      setFailure(null);
      try {
        await sendJson('POST', paths.api.archiveTemplate(templateId), { archived: !isArchived });
        router.refresh();
      } catch (error) {
        setFailure(error instanceof ProblemError ? error.title : 'Not saved. Please try again.');
      }
    });
  return (
    <>
      <Button isPending={isSending} onPress={send}>
        {isArchived ? 'Take out again' : 'Put away'}
      </Button>
      {failure !== null && (
        <p role="alert" className="text-sm text-red">
          {failure}
        </p>
      )}
    </>
  );
}
