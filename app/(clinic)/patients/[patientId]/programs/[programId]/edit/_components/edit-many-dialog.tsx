'use client';
import { useState } from 'react';
import type { Entry } from '@/components/program/dose-draft';
import { type DraftItem, keyOf } from '@/components/program/draft';
import { faultOfMany, type ManyChange } from '@/components/program/edit-many';
import { Button } from '@/components/ui/button';
import { CheckboxGroup } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { NumberField, valueOf } from '@/components/ui/number-field';
import { SegmentedControl } from '@/components/ui/radio-group';

const fields = [
  { value: 'frequency', label: 'How often' },
  { value: 'rest', label: 'Rest' },
  { value: 'effort', label: 'Effort' },
] as const;
type Field = (typeof fields)[number]['value'];
type Entries = { days: Entry; rest: Entry; low: Entry; high: Entry };

function changeOf(field: Field, { days, rest, low, high }: Entries): ManyChange {
  switch (field) {
    case 'frequency':
      return { schedule: days === 7 ? { type: 'every_day' } : { type: 'times_per_week', n: days } };
    case 'rest':
      return { restSeconds: rest };
    case 'effort':
      return { effortTarget: { low, high } };
  }
}

type Props = {
  items: readonly DraftItem[];
  onApply: (keys: ReadonlySet<string>, change: ManyChange) => void;
  onClose: () => void;
};

/** Sets one thing in all prescriptions or in those that are ticked. Nothing changes before "Set". */
export function EditManyDialog({ items, onApply, onClose }: Props) {
  const [field, setField] = useState<Field>('frequency');
  const [entries, setEntries] = useState<Entries>({ days: null, rest: null, low: null, high: null });
  const [keys, setKeys] = useState<readonly string[]>(() => items.map(keyOf));
  const [fault, setFault] = useState<string | null>(null);
  const box = (name: keyof Entries, label: string, unit: string) => (
    <NumberField
      label={label}
      unit={unit}
      value={entries[name]}
      onChange={(entry) => setEntries({ ...entries, [name]: valueOf(entry) })}
    />
  );
  const apply = () => {
    const change = changeOf(field, entries);
    const chosen = items.filter((item) => keys.includes(keyOf(item)));
    const isMissing = field === 'rest' && entries.rest === null;
    const found = isMissing ? 'Please enter a number.' : faultOfMany(chosen, change);
    setFault(found);
    if (found === null) onApply(new Set(keys), change);
  };
  return (
    <Dialog title="Edit many" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className="flex flex-col gap-4">
        <SegmentedControl label="Set" options={fields} value={field} onChange={setField} />
        <div className="flex flex-wrap items-start gap-4">
          {field === 'frequency' && box('days', 'Times a week', '× a week')}
          {field === 'rest' && box('rest', 'Rest between sets', 's')}
          {field === 'effort' && box('low', 'Effort from', 'of 10')}
          {field === 'effort' && box('high', 'Effort to', 'of 10')}
        </div>
        {fault !== null && (
          <p role="alert" className="text-sm font-bold text-red">
            {fault}
          </p>
        )}
        <CheckboxGroup
          label="In these"
          options={items.map((item) => ({ value: keyOf(item), label: item.exercise.names.en }))}
          value={keys}
          onChange={setKeys}
        />
        <Button variant="primary" isDisabled={keys.length === 0} onPress={apply}>
          Set in {keys.length === 1 ? '1 exercise' : `${keys.length} exercises`}
        </Button>
      </div>
    </Dialog>
  );
}
