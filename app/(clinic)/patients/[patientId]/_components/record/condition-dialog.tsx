'use client';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { ConditionFact } from '@/lib/server/data/record/condition-rows';
import { laterPart } from '@/components/ui/later-part';

const ConditionEntry = laterPart(async () => (await import('./condition-entry')).ConditionEntry);

export type Props = {
  patientId: string;
  /** The condition to be corrected; left out, a new one is added. */
  corrects?: ConditionFact;
  /** What opens it; left out, a button. */
  trigger?: ReactNode;
};

/** Adds a condition, or puts a corrected one in its place; says on the spot which running exercises conflict with it. */
export function ConditionDialog({ patientId, corrects, trigger }: Props) {
  return (
    <Dialog
      title={corrects === undefined ? 'Add a condition' : `Correct: ${corrects.description}`}
      width="narrow"
      trigger={
        trigger ?? (
          <Button
            size="compact"
            {...(corrects === undefined
              ? {}
              : { variant: 'quiet', 'aria-label': `Correct ${corrects.description}` })}
          >
            {corrects === undefined ? 'Add a condition…' : 'Correct…'}
          </Button>
        )
      }
    >
      {(close) => (
        <ConditionEntry
          patientId={patientId}
          onDone={close}
          {...(corrects === undefined ? {} : { corrects })}
        />
      )}
    </Dialog>
  );
}
