import { Disclosure } from '@/components/ui/disclosure';
import { type Burden, burdenSources } from '@/lib/domain/program/burden';
import { equipmentLabels } from '@/lib/domain/library/pattern-labels';
import { draftBurden } from './draft-burden';
import type { DraftItem } from './draft';

/** How much the program asks of the patient: one line, and what the studies say where it is a lot. */
export function BurdenMeter({ items }: { items: readonly DraftItem[] }) {
  const burden = draftBurden(items);
  return (
    <div className="min-w-0">
      <p className="text-muted">{burdenWords(burden)}</p>
      {burden.warnings.length > 0 && (
        <Disclosure
          title={<span className="text-amber">A lot to keep up</span>}
          summary={burden.warnings.map((warning) => burdenSources[warning].words).join(' ')}
          framed={false}
        >
          <ul className="flex flex-col gap-1 text-sm text-muted">
            {burden.warnings.map((warning) => (
              <li key={warning}>{burdenSources[warning].source}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function burdenWords({ exercises, minutesPerDay, unread, timesDown, equipment }: Burden): string {
  const count = exercises === 1 ? '1 exercise' : `${exercises} exercises`;
  if (exercises === 0) return count;
  const open = unread === 0 ? '' : ` (${unread} not counted: dose incomplete)`;
  const down =
    timesDown === 0
      ? 'no getting down'
      : `getting down and up ${timesDown === 1 ? 'once' : `${timesDown} times`}`;
  const items =
    equipment.length === 0
      ? 'no equipment'
      : equipment.map((item) => equipmentLabels[item].en.toLowerCase()).join(', ');
  return `${count} · about ${minutesPerDay} min a day${open} · ${down} · ${items}`;
}
