import { Bdi } from '@/components/ui/bdi';
import type { ProgramChange } from '@/lib/domain/program/compare-versions';

const words = { added: 'New', removed: 'Taken out', changed: 'Changed' } as const;

/** What is different between two versions, in words. */
export function ChangeList({ changes }: { changes: readonly ProgramChange[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {changes.map((change, place) => (
        // One exercise may stand in a program twice, so its name is no key; the list is never reordered.
        <li key={place} className="border-s-2 border-line ps-3">
          <p>
            <span className="text-muted">{words[change.kind]}: </span>
            <b>{change.name.en}</b>
          </p>
          {'before' in change && (
            <p className="text-muted">
              <span>{change.kind === 'changed' ? 'was: ' : ''}</span>
              <Bdi>{change.before.en}</Bdi>
            </p>
          )}
          {'after' in change && (
            <p>
              <span className="text-muted">{change.kind === 'changed' ? 'now: ' : ''}</span>
              <Bdi>{change.after.en}</Bdi>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
