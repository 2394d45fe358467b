import Link from 'next/link';
import { Bdi } from '@/components/ui/bdi';
import { maskedBirthDate } from './masked-birth-date';

export type PatientLineProps = {
  name: string;
  href: string;
  /** null where it is not known. */
  ageYears: number | null;
  /** null for who handles the link and does not treat. */
  birthDate: string | null;
  /** null where the reader may not see it. */
  identifier: string | null;
};

/** A patient in a list: the name as link, and under it what tells two people of one name apart (H-1). */
export function PatientLine({ name, href, ageYears, birthDate, identifier }: PatientLineProps) {
  return (
    <>
      <Link prefetch={false} href={href} className="rounded-sm text-md font-bold text-ink hover:underline">
        <Bdi>{name}</Bdi>
      </Link>
      <span className="block text-sm font-normal whitespace-nowrap text-muted">
        {ageYears !== null && `${ageYears} y · `}
        {birthDate === null ? maskedBirthDate : <time dateTime={birthDate}>{birthDate}</time>}
        {identifier !== null && ` · ${identifier}`}
      </span>
    </>
  );
}
