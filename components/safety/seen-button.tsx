'use client';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { useWrite } from '@/lib/client/use-write';
import type { Precaution } from '@/lib/domain/safety/precautions';
import { usePrecautions } from './precautions-context';

type Props = { name: string; lineageId: string; precautions: readonly Precaution[] };

/** Puts on record that these cautions were seen, by whom and when. */
export function SeenButton({ name, lineageId, precautions }: Props) {
  const { record } = usePrecautions();
  const note = useWrite(() => {
    const hits = precautions.map(({ conditionId, rule }) => ({ conditionId, rule }));
    return record({ lineageId, kind: 'caution_noted', hits, reason: null });
  });
  return (
    <div>
      <Button
        size="compact"
        isPending={note.isSending}
        onPress={() => void note.send()}
        aria-label={`Seen: caution for ${name}`}
      >
        Seen
      </Button>
      <Refusal problem={note.problem} />
    </div>
  );
}
