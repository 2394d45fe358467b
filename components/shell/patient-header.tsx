import type { ReactNode } from 'react';
import { Bdi } from '@/components/ui/bdi';
import { maskedBirthDate } from './masked-birth-date';

export type PatientHeaderProps = {
  /** Page title or patient name: the name is the h1 where the page is about the patient as a whole. */
  name: string;
  nameIsTitle?: boolean;
  /** null where it is not known. */
  ageYears: number | null;
  /** `YYYY-MM-DD`, shown as it is; null for who handles the link and does not treat: they ask for it. */
  birthDate: string | null;
  /** The clinic's own number of the patient. */
  identifier: string;
  /** Stop and caution flags, pronouns, weight unit: short, in words. */
  flags?: ReactNode;
  /** A second line: episode, program version, when saved. */
  context?: ReactNode;
  actions?: ReactNode;
  /** A line over the whole width, for what of the record counts here and can be corrected. */
  record?: ReactNode;
};

/**
 * Whose record this is: name, birth date and a second identifier, in sight on every clinical screen (H-1).
 * On narrow screens only this line stays in sight, so that the header does not cover the work.
 */
export function PatientHeader(props: PatientHeaderProps) {
  const {
    name,
    nameIsTitle = false,
    ageYears,
    birthDate,
    identifier,
    flags,
    context,
    actions,
    record,
  } = props;
  const Name = nameIsTitle ? 'h1' : 'p';
  return (
    <section
      data-sticky-header=""
      aria-label="Patient"
      className="z-10 flex-wrap items-center justify-between gap-x-5 gap-y-1.5 border-b border-line bg-paper px-5 py-2 max-sm:contents sm:sticky sm:top-0 sm:flex print:static"
    >
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-2 bg-paper sm:flex-1 sm:basis-80 max-sm:sticky max-sm:top-0 max-sm:z-10 max-sm:border-b max-sm:border-line max-sm:px-4 max-sm:py-1.5">
        <Name className="text-lg leading-snug font-bold">
          <Bdi>{name}</Bdi>
        </Name>
        <p className="text-muted tabular-nums">
          {ageYears !== null && `${ageYears} y · `}
          {birthDate === null ? maskedBirthDate : <time dateTime={birthDate}>{birthDate}</time>} ·{' '}
          {identifier}
        </p>
        {flags}
        {context !== undefined && (
          <div className="basis-full text-sm text-muted max-sm:hidden">{context}</div>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2 max-sm:border-b max-sm:border-line max-sm:px-4 max-sm:py-2 max-sm:empty:hidden">
        {context !== undefined && <div className="basis-full text-sm text-muted sm:hidden">{context}</div>}
        {actions !== undefined && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
      </div>
      {record !== undefined && (
        <div className="basis-full text-sm text-muted max-sm:border-b max-sm:border-line max-sm:px-4 max-sm:py-2">
          {record}
        </div>
      )}
    </section>
  );
}
