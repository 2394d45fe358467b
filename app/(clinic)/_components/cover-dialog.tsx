'use client';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { laterPart } from '@/components/ui/later-part';

const Covers = laterPart(async () => (await import('./covers')).Covers);

/** Who looks after whose patients: what is arranged, and one more. */
export function CoverDialog() {
  return (
    <Dialog title="Cover" width="normal" trigger={<Button>Cover…</Button>}>
      <Covers />
    </Dialog>
  );
}
