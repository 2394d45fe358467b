'use client';
import { useState } from 'react';
import { sideOptions } from '@/components/dosage/dose-words';
import type { Entry } from '@/components/program/dose-draft';
import { type DraftItem, keyOf } from '@/components/program/draft';
import { faultOfMany, type ManyChange, sidedOf } from '@/components/program/edit-many';
import { Button } from '@/components/ui/button';
import { CheckboxGroup } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { NumberField, valueOf } from '@/components/ui/number-field';
import { SegmentedControl } from '@/components/ui/radio-group';

const fields = [
  { value: 'frequency', label: 'How often' },
  { value: 'rest', label: 'Rest' },
  { value: 'effort', label: 'Effort' },
  { value: 'side', label: 'Side' },
] as const;
type Field = (typeof fields)[number]['value'];
type Side = (typeof sideOptions)[number]['value'];
type Entries = { days: Entry; rest: Entry; low: Entry; high: Entry; side: Side | null };

function changeOf(field: Field, { days, rest, low, high, side }: Entries): ManyChange {
  switch (field) {
    case 'frequency':
      return { schedule: days === 7 ? { type: 'every_day' } : { type: 'times_per_week', n: days } };
    case 'rest':
      return { restSeconds: rest };
    case 'effort':
      return { effortTarget: { low, high } };
    case 'side':
      return { side };
  }
}

/** What has to be entered first; null where it was. */
function missingIn(field: Field, { rest, side }: Entries): string | null {
  if (field === 'rest' && rest === null) return 'Please enter a number.';
  return field === 'side' && side === null ? 'Choose the side.' : null;
}

type Props = {
  items: readonly DraftItem[];
  onApply: (keys: ReadonlySet<string>, change: ManyChange) => void;
  onClose: () => void;
};

/** Sets one thing in all prescriptions or in those that are ticked. Nothing changes before "Set". */
export function EditManyDialog({ items, onApply, onClose }: Props) {
  const [field, setField] = useState<Field>('frequency');
  const [entries, setEntries] = useState<Entries>({
    days: null,
    rest: null,
    low: null,
    high: null,
    side: null,
  });
  const [keys, setKeys] = useState<readonly string[]>(() => items.map(keyOf));
  const [fault, setFault] = useState<string | null>(null);
  const concerned = field === 'side' ? sidedOf(items) : items;
  const chosen = concerned.filter((item) => keys.includes(keyOf(item)));
  const box = (name: Exclude<keyof Entries, 'side'>, label: string, unit: string) => (
    <NumberField
      label={label}
      unit={unit}
      value={entries[name]}
      onChange={(entry) => setEntries({ ...entries, [name]: valueOf(entry) })}
    />
  );
  const apply = () => {
    const change = changeOf(field, entries);
    const found = missingIn(field, entries) ?? faultOfMany(chosen, change);
    setFault(found);
    if (found === null) onApply(new Set(chosen.map(keyOf)), change);
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
          {field === 'side' && (
            <SegmentedControl
              label="Side"
              options={sideOptions}
              value={entries.side}
              onChange={(side) => setEntries({ ...entries, side })}
            />
          )}
        </div>
        {fault !== null && (
          <p role="alert" className="text-sm font-bold text-red">
            {fault}
          </p>
        )}
        <CheckboxGroup
          label={field === 'side' ? 'In these, which work one side at a time' : 'In these'}
          options={concerned.map((item) => ({ value: keyOf(item), label: item.exercise.names.en }))}
          value={chosen.map(keyOf)}
          onChange={(ticked) =>
            setKeys([...keys.filter((key) => !concerned.some((item) => keyOf(item) === key)), ...ticked])
          }
        />
        <Button variant="primary" isDisabled={chosen.length === 0} onPress={apply}>
          Set in {chosen.length === 1 ? '1 exercise' : `${chosen.length} exercises`}
        </Button>
      </div>
    </Dialog>
  );
}
