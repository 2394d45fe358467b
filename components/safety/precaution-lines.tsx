import type { Precaution } from '@/lib/domain/safety/precautions';
import { groupPrecautions } from './precaution-groups';

/** Each condition with what in the exercise concerns it, why, and by which rule. */
export function PrecautionLines({ precautions }: { precautions: readonly Precaution[] }) {
  return (
    <ul className="flex flex-col gap-1.5">
      {groupPrecautions(precautions).map((group) => (
        <li key={group.key}>
          <b>
            <bdi dir="auto">{group.label}</bdi>: {group.because.toLowerCase()}.
          </b>{' '}
          {group.reason}
          <span className="block text-sm text-muted">
            {group.rule}
            {group.assumed !== null && `. ${group.assumed}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
