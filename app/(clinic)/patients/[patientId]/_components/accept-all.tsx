'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { acceptProposals } from '@/lib/client/proposal';
import { useWrite } from '@/lib/client/use-write';

/** Takes all proposals that can be taken as they are written: one new version. */
export function AcceptAll({ patientId, keys }: { patientId: string; keys: readonly string[] }) {
  const router = useRouter();
  const acceptance = useWrite(() => acceptProposals(patientId, keys), {
    onDone: () => router.refresh(),
    onProblem: ({ code }) => code === 'conflict' && router.refresh(),
  });
  return (
    <>
      <Button isPending={acceptance.isSending} onPress={() => void acceptance.send()}>
        Accept all {keys.length}
      </Button>
      <Refusal problem={acceptance.problem} />
    </>
  );
}
