'use client';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { readProblem } from '@/components/ui/form-problem';
import type { Precaution } from '@/lib/domain/safety/precautions';
import { usePrecautions } from './precautions-context';

type Props = { name: string; lineageId: string; precautions: readonly Precaution[] };

/** Puts on record that these cautions were seen, by whom and when. */
export function SeenButton({ name, lineageId, precautions }: Props) {
  const { record } = usePrecautions();
  const [isSending, startSending] = useTransition();
  const [failure, setFailure] = useState<string | null>(null);
  const note = () =>
    startSending(async () => {
      setFailure(null);
      try {
        const hits = precautions.map(({ conditionId, rule }) => ({ conditionId, rule }));
        await record({ lineageId, kind: 'caution_noted', hits, reason: null });
      } catch (error) {
        setFailure(readProblem(error).message ?? 'Not saved. Please try again.');
      }
    });
  return (
    <div>
      <Button size="compact" isPending={isSending} onPress={note} aria-label={`Seen: caution for ${name}`}>
        Seen
      </Button>
      {failure !== null && (
        <p role="alert" className="text-sm text-red">
          {failure}
        </p>
      )}
    </div>
  );
}
