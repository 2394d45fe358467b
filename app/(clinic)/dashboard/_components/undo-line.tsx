'use client';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Refusal } from '@/components/ui/refusal';
import type { Write } from '@/lib/client/use-write';
import type { Acknowledged } from '../../_components/acknowledge-dialog';

type Props = {
  last: Acknowledged | null;
  undo: Write<Pick<Acknowledged, 'patientId' | 'acknowledgementId'>>;
};

/** What was acknowledged last, and the way back. It is told once and stays until the next. */
export function UndoLine({ last, undo }: Props) {
  return (
    <div className="sticky bottom-3 z-10 flex flex-col items-start gap-2">
      <Refusal problem={undo.problem} />
      <output>
        {last !== null && (
          <span className="inline-flex flex-wrap items-center gap-3 rounded-panel border border-line bg-card px-4 py-2 shadow-float">
            <span>
              <bdi dir="auto">{last.name}</bdi>: acknowledged, {last.words}.
            </span>
            <Button size="compact" isPending={undo.isSending} onPress={() => void undo.send(last)}>
              Undo <Kbd>z</Kbd>
            </Button>
          </span>
        )}
      </output>
    </div>
  );
}
