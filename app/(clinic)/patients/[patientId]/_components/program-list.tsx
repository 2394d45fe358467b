import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { EmptyState } from '@/components/ui/states';
import { canPublish, programStatusWords } from '@/lib/domain/program/program-life';
import { paths } from '@/lib/paths';
import type { PatientRecord } from '@/lib/server/data/patient/record';
import { NewProgramButton, StartFromButton } from './new-program-button';

type Props = { patientId: string; programs: PatientRecord['programs']; isDischarged: boolean };

/** The programs, the newest first; for a patient who was discharged they are only read. */
export function ProgramList({ patientId, programs, isDischarged }: Props) {
  return (
    <section aria-labelledby="programs" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="programs">Programs</h2>
        <div className="flex flex-wrap gap-2">
          {!isDischarged && <NewProgramButton patientId={patientId} isFirst={programs.length === 0} />}
          <LinkButton href={paths.libraryFor(patientId)} variant="quiet">
            Exercises for this patient
          </LinkButton>
        </div>
      </div>
      {isDischarged && (
        <p className="text-muted">Discharged. Reopen the episode under Care to prescribe again.</p>
      )}
      {programs.length === 0 && !isDischarged && (
        <EmptyState title="Nothing prescribed yet">
          Start a program: find exercises, set the dose, publish, print.
        </EmptyState>
      )}
      <ul className="flex flex-col gap-2">
        {programs.map((program) => (
          <li
            key={program.programId}
            className="flex flex-wrap items-center justify-between gap-3 rounded-panel border border-line bg-card px-4 py-3"
          >
            <div>
              <p className="font-bold">{program.title}</p>
              <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
                <Badge tone={program.status === 'active' ? 'teal' : 'plain'}>
                  {programStatusWords[program.status]}
                </Badge>
                version {program.versionNumber}
                {program.since !== null && ` since ${program.since}`}
                {program.hasDraft && <Badge tone="blue">draft in progress</Badge>}
              </p>
            </div>
            <div className="flex flex-wrap gap-2">
              <LinkButton href={paths.program(patientId, program.programId)} variant="quiet">
                Read
              </LinkButton>
              {program.since !== null && (
                <LinkButton href={paths.handout(program.versionId)} variant="quiet">
                  Handout
                </LinkButton>
              )}
              {!isDischarged &&
                canPublish(program.status) &&
                (program.status !== 'completed' || program.hasDraft) && (
                  <LinkButton href={paths.editProgram(patientId, program.programId)}>Change</LinkButton>
                )}
              {!isDischarged && program.status === 'completed' && (
                <StartFromButton
                  patientId={patientId}
                  programVersionId={program.versionId}
                  title={program.title}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
