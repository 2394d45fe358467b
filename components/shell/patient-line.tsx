import Link from 'next/link';
import { Bdi } from '@/components/ui/bdi';

export type PatientLineProps = {
  name: string;
  href: string;
  /** null where it is not known. */
  ageYears: number | null;
  birthDate: string;
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
        <time dateTime={birthDate}>{birthDate}</time>
        {identifier !== null && ` · ${identifier}`}
      </span>
    </>
  );
}
