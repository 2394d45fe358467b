'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { archiveTemplate } from '@/lib/client/template';
import { useWrite } from '@/lib/client/use-write';

/** Puts a template away or takes it out again; nothing is lost either way, so it does not ask. */
export function ArchiveButton({ templateId, isArchived }: { templateId: string; isArchived: boolean }) {
  const router = useRouter();
  const archiving = useWrite(() => archiveTemplate(templateId, !isArchived), {
    onDone: () => router.refresh(),
  });
  return (
    <>
      <Button isPending={archiving.isSending} onPress={() => void archiving.send()}>
        {isArchived ? 'Take out again' : 'Put away'}
      </Button>
      <Refusal problem={archiving.problem} />
    </>
  );
}
