import { TextLink } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';
import type { ExerciseUse } from '@/lib/server/data/exercise/exercise-use';

/** In which running programs the exercise stands now; names are of one's own patients only. */
export function WhereUsed({ use: { programs, own } }: { use: ExerciseUse }) {
  const others = programs - own.length;
  return (
    <section aria-labelledby="used">
      <h2 id="used" className="mb-1">
        Where it is used
      </h2>
      <p>
        {programs === 0
          ? 'In no running program of this clinic.'
          : `In ${programs} running ${programs === 1 ? 'program' : 'programs'} of this clinic.`}
      </p>
      {own.length > 0 && (
        <ul className="mt-1 flex flex-col gap-1">
          {own.map(({ patientId, programId, fullName, birthDate, recordNumber }) => (
            <li key={programId}>
              <TextLink href={paths.program(patientId, programId)}>{fullName}</TextLink>{' '}
              <span className="text-muted">
                · born {birthDate} · {recordNumber}
              </span>
            </li>
          ))}
        </ul>
      )}
      {own.length > 0 && others > 0 && (
        <p className="mt-1 text-sm text-muted">
          {others} more {others === 1 ? 'is' : 'are'} not listed: of patients you do not treat, or beyond the
          first 50.
        </p>
      )}
    </section>
  );
}
