'use client';
import { useState } from 'react';
import { keyOf, type ProgramDraft } from '@/components/program/draft';
import { editMany, orderByPosition } from '@/components/program/edit-many';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { StatusLine } from '@/components/ui/notice';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { EditManyDialog } from './edit-many-dialog';

type Props = { draft: ProgramDraft; onChange: (change: (draft: ProgramDraft) => ProgramDraft) => void };

/** What is done with many prescriptions at once: order by position, and the same frequency, rest or effort. */
export function ProgramTools({ draft, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const isOne = draft.items.length < 2;
  const order = () => {
    if (isOne) return;
    const items = orderByPosition(draft.items);
    setSaid(
      items === draft.items
        ? 'In this order already: lying, on the side, on all fours, sitting, standing.'
        : 'Ordered: lying, on the side, on all fours, sitting, standing.',
    );
    onChange((now) => ({ ...now, items: orderByPosition(now.items) }));
  };
  const open = () => {
    if (!isOne) setOpen(true);
  };
  useShortcuts({ o: order, m: open });
  if (isOne) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="compact" onPress={order}>
        Order by position <Kbd>o</Kbd>
      </Button>
      <Button size="compact" onPress={open}>
        Edit many… <Kbd>m</Kbd>
      </Button>
      <StatusLine>{said}</StatusLine>
      {isOpen && (
        <EditManyDialog
          items={draft.items}
          onClose={() => setOpen(false)}
          onApply={(keys, change) => {
            onChange((now) => ({ ...now, items: editMany(now.items, keys, change) }));
            const count = draft.items.filter((item) => keys.has(keyOf(item))).length;
            setSaid(`Set in ${count === 1 ? '1 exercise' : `${count} exercises`}.`);
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}
