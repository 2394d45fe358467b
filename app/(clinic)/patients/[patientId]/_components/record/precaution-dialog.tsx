'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextLink } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';
import type { RecheckedPrograms } from '@/lib/schemas/record';

type Props = {
  patientId: string;
  title: string;
  trigger: ReactNode;
  width?: 'narrow' | 'normal';
  /** The form; it hands on what was answered. */
  children: (finish: (answer: RecheckedPrograms) => void) => ReactNode;
};

/**
 * A dialog for what the precautions depend on. Taken, it closes; but where a running exercise conflicts now, it says so on the spot and
 * stays until somebody has read it.
 */
export function PrecautionDialog({ patientId, title, trigger, width = 'normal', children }: Props) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [conflicts, setConflicts] = useState<RecheckedPrograms['conflicts']>([]);
  const change = (open: boolean) => {
    setOpen(open);
    if (open || conflicts.length === 0) return;
    // Read anew only now: the list that this dialog stands in may lose the entry that it is about.
    setConflicts([]);
    router.refresh();
  };
  const finish = ({ conflicts: found }: RecheckedPrograms) => {
    setConflicts(found);
    if (found.length > 0) return;
    setOpen(false);
    router.refresh();
  };
  return (
    <Dialog title={title} trigger={trigger} width={width} isOpen={isOpen} onOpenChange={change}>
      {conflicts.length > 0 ? (
        <div className="flex flex-col gap-4">
          <Notice tone="danger" title="Saved. A running exercise conflicts with the record now" announce>
            <ul className="flex flex-col gap-1">
              {conflicts.map(({ programId, lineageId, exercise, words }) => (
                <li key={lineageId}>
                  <TextLink href={paths.editProgram(patientId, programId)} prefetch={false}>
                    {exercise}
                  </TextLink>
                  : <bdi dir="auto">{words}</bdi>.
                </li>
              ))}
            </ul>
          </Notice>
          <p>The patient is told not to do it. Change the program, or record there why it stays.</p>
          <div>
            <Button variant="primary" onPress={() => change(false)} autoFocus>
              I have seen this
            </Button>
          </div>
        </div>
      ) : (
        children(finish)
      )}
    </Dialog>
  );
}
