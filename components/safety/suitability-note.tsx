import { Badge } from '@/components/ui/badge';
import { groupPrecautions } from './precaution-groups';
import type { Suitability } from './suitability';

/** That an exercise is not for this patient, or with care only, and for which condition and reason; nothing when no rule speaks. */
export function SuitabilityNote({ suits, because }: Suitability) {
  if (suits === 'safe') return null;
  return (
    <div className="mt-1 text-sm">
      <Badge tone={suits === 'unsafe' ? 'red' : 'amber'}>
        {suits === 'unsafe' ? 'not for this patient' : 'caution'}
      </Badge>
      <ul>
        {groupPrecautions(because).map(({ key, label, because: what, reason }) => (
          <li key={key}>
            <b>
              <bdi dir="auto">{label}</bdi>: {what.toLowerCase()}.
            </b>{' '}
            {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
