import { Disclosure } from '@/components/ui/disclosure';
import type { CarerFact } from '@/lib/server/data/record/facts';
import { CarerLink } from './carer-link';
import { CorrectCarerDialog, EndCarerDialog } from './carer-dialogs';

type Props = {
  patientId: string;
  carers: readonly CarerFact[];
  links: ReadonlyMap<string, { link: string; code: string }>;
};

/** Who may note for the patient, each with a link of their own; whose part has ended, folded. */
export function CarerList({ patientId, carers, links }: Props) {
  const [now, before] = [
    carers.filter(({ endedAt }) => endedAt === null),
    carers.filter(({ endedAt }) => endedAt !== null),
  ];
  return (
    <>
      {now.length === 0 && <p className="text-muted">Nobody.</p>}
      <ul className="flex flex-col gap-2">
        {now.map((carer) => (
          <li key={carer.relatedPersonId}>
            <p>
              <bdi dir="auto">{carer.name}</bdi>
              <span className="text-muted">
                , <bdi dir="auto">{carer.relationship}</bdi>
              </span>
            </p>
            <div className="-ms-2 flex flex-wrap gap-1">
              <CarerLink
                patientId={patientId}
                carer={carer}
                link={links.get(carer.relatedPersonId) ?? null}
              />
              <CorrectCarerDialog patientId={patientId} carer={carer} />
              <EndCarerDialog patientId={patientId} carer={carer} />
            </div>
          </li>
        ))}
      </ul>
      {before.length > 0 && (
        <Disclosure title="Before" summary={`(${before.length})`} level={4} framed={false}>
          <ul className="text-sm text-muted">
            {before.map(({ relatedPersonId, name, endedAt }) => (
              <li key={relatedPersonId}>
                <bdi dir="auto">{name}</bdi>, until {endedAt?.slice(0, 10)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
