import type { ReactNode } from 'react';
import { Bdi } from '@/components/ui/bdi';

export type PatientHeaderProps = {
  /** Page title or patient name: the name is the h1 where the page is about the patient as a whole. */
  name: string;
  nameIsTitle?: boolean;
  ageYears: number;
  /** `YYYY-MM-DD`, shown as it is. */
  birthDate: string;
  /** The clinic's own number of the patient. */
  identifier: string;
  /** Stop and caution flags, pronouns, weight unit: short, in words. */
  flags?: ReactNode;
  /** A second line: episode, program version, when saved. */
  context?: ReactNode;
  actions?: ReactNode;
};

/** Whose record this is: name, birth date and a second identifier, in sight on every clinical screen (H-1). */
export function PatientHeader(props: PatientHeaderProps) {
  const { name, nameIsTitle = false, ageYears, birthDate, identifier, flags, context, actions } = props;
  const Name = nameIsTitle ? 'h1' : 'p';
  return (
    <section
      data-sticky-header=""
      aria-label="Patient"
      className="sticky top-0 z-10 flex flex-wrap items-center justify-between gap-x-5 gap-y-2 border-b border-line bg-paper px-4 py-2 sm:px-5 print:static"
    >
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <Name className="text-lg leading-snug font-bold">
            <Bdi>{name}</Bdi>
          </Name>
          <p className="text-muted tabular-nums">
            {ageYears} y · <time dateTime={birthDate}>{birthDate}</time> · {identifier}
          </p>
          {flags}
        </div>
        {context !== undefined && <div className="text-sm text-muted">{context}</div>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
    </section>
  );
}
