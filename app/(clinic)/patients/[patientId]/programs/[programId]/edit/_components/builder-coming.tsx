import { PatientHeader } from '@/components/shell/patient-header';
import { Bdi } from '@/components/ui/bdi';
import { ageOn } from '@/lib/domain/person/age';
import type { BuilderProps } from './builder';

/** Whose program it is and what is in it, to be read until it can be written. */
export function BuilderComing({ patient, stored: { opened }, context }: BuilderProps) {
  return (
    <>
      <PatientHeader
        name={patient.fullName}
        ageYears={ageOn(patient.birthDate, context.today)}
        birthDate={patient.birthDate}
        identifier={patient.recordNumber}
        context={`Version ${opened.number}`}
      />
      <div aria-busy="true" className="flex flex-col gap-2 px-4 py-4 sm:px-5">
        <h1>Program</h1>
        <p>
          <Bdi>{opened.title}</Bdi>
        </p>
        <ol className="flex flex-col gap-2">
          {opened.prescriptions.map(({ lineageId, exercise }) => (
            <li key={lineageId} className="rounded-card border border-line bg-card px-4 py-3">
              <Bdi>{exercise.names.en}</Bdi>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
