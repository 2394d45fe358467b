import type { FoundExercise } from '@/lib/schemas/exercise-card';

/** That exercises of a list are not signed off by a clinical lead, said once above it; nothing when all are. */
export function UnsignedNote({ exercises }: { exercises: readonly Pick<FoundExercise, 'sign'>[] }) {
  const signed = exercises.filter(({ sign }) => sign === 'signed').length;
  if (signed === exercises.length) return null;
  return (
    <p className="text-sm text-muted">
      {signed === 0 ? 'None is signed off yet by your clinical lead.' : 'Not yet signed off, except with ✓.'}
    </p>
  );
}
