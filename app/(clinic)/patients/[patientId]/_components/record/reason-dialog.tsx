'use client';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { laterPart } from '@/components/ui/later-part';

const ReasonForm = laterPart(async () => (await import('./reason-form')).ReasonForm);

export type Told = { reason: string; on: string | null };

export type Props = {
  patientId: string;
  title: string;
  /** The word of the deed, on the button that opens and on the one that sends. */
  deed: string;
  /** Names what it is done to, for those who hear the button alone. */
  of: string;
  explains?: ReactNode;
  /** Asks for a day beside the reason. */
  dayLabel?: string;
  today?: string;
  tone?: 'danger' | 'primary';
  send: (told: Told) => Promise<unknown>;
};

/** Ends or takes back something on record, with the reason; what conflicts then is said on the spot. */
export function ReasonDialog({ title, deed, of, ...rest }: Props) {
  return (
    <Dialog
      title={title}
      width="narrow"
      trigger={
        <Button variant="quiet" size="compact" aria-label={`${deed}: ${of}`}>
          {deed}…
        </Button>
      }
    >
      {(close) => <ReasonForm {...rest} title={title} deed={deed} of={of} onDone={close} />}
    </Dialog>
  );
}
