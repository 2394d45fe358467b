import { Bdi } from '@/components/ui/bdi';
import type { VersionPhase } from '@/lib/schemas/program-phases';
import { phaseTitle } from './phases';

/** The phases of a version, each with what must be true before it begins. */
export function PhaseList({ phases }: { phases: readonly VersionPhase[] }) {
  if (phases.length === 0) return null;
  return (
    <ol className="flex max-w-3xl flex-col gap-1">
      {phases.map((phase) => (
        <li key={phase.number}>
          <b>
            <Bdi>{phaseTitle(phases, phase.number)}</Bdi>
          </b>
          {phase.entry !== null && (
            <span className="text-muted">
              {' '}
              · begins when: <Bdi>{phase.entry}</Bdi>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
