import { comparePhases } from '@/lib/domain/program/compare-phases';
import type { VersionView } from '@/lib/schemas/program-view';

/** What is different between the phases of two versions; nothing where they are the same. */
export function PhaseChanges({ before, after }: { before: VersionView; after: VersionView }) {
  const lines = comparePhases(before.phases, after.phases);
  if (lines.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-sm text-muted">
      {lines.map((line) => (
        <li key={line}>
          <bdi dir="auto">{line}</bdi>
        </li>
      ))}
    </ul>
  );
}
