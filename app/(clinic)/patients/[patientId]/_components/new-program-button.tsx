'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { KeyHelp } from '@/components/ui/key-help';
import { laterPart } from '@/components/ui/later-part';
import { useShortcuts } from '@/components/ui/use-shortcuts';

const NewProgram = laterPart(async () => (await import('./new-program')).NewProgram);
const PickedStart = laterPart(async () => (await import('./start-forms')).PickedStart);

const hints = [
  { keys: ['n'], does: 'new program' },
  { keys: ['a'], does: 'acknowledge what stands open' },
  { keys: ['z'], does: 'undo what was acknowledged last' },
  { keys: ['[', ']'], does: 'two weeks earlier, and later, day by day' },
  { keys: ['j', 'k'], does: 'next and previous patient of the review list' },
];
/** Starts a program and opens the builder: empty, or from what the clinician picks out of a template, an earlier version or a goal. */
export function NewProgramButton({ patientId, isFirst }: { patientId: string; isFirst: boolean }) {
  const [isOpen, setOpen] = useState(false);
  useShortcuts({ n: () => setOpen(true) });
  return (
    <span className="flex items-center gap-2">
      <KeyHelp hints={hints} />
      <Dialog
        title="New program"
        trigger={<Button variant={isFirst ? 'primary' : 'secondary'}>New program</Button>}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <NewProgram patientId={patientId} />
      </Dialog>
    </span>
  );
}

type StartFromProps = { patientId: string; programVersionId: string; title: string };

/** Starts the next program from one that has ended: what was in it, against the record as it is now. */
export function StartFromButton({ patientId, programVersionId, title }: StartFromProps) {
  return (
    <Dialog
      title={`New program from: ${title}`}
      trigger={<Button aria-label={`Start from this: ${title}`}>Start from this…</Button>}
    >
      <PickedStart patientId={patientId} source={{ from: 'version', programVersionId }} />
    </Dialog>
  );
}
