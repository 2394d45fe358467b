import type { Metadata } from 'next';
import { PageHeading } from '@/components/shell/page-heading';
import { Bdi } from '@/components/ui/bdi';
import { ownLanguageNames } from '@/lib/domain/messages/languages';
import { patientWords } from '@/lib/domain/messages/patient';
import { requirePatient } from '@/lib/server/session/actor';
import { viewOwnPage } from '@/lib/server/data/access/own-page';
import { LeaveButton } from './_components/leave-button';

export async function generateMetadata(): Promise<Metadata> {
  const actor = await requirePatient();
  return { title: patientWords[actor.language].nav.me };
}

export default async function MePage() {
  const actor = await requirePatient();
  const own = await viewOwnPage(actor);
  const words = patientWords[actor.language].me;
  return (
    <>
      <PageHeading title={words.title} />
      <dl className="flex flex-col gap-4">
        <div>
          <dt className="text-sm text-muted">{words.name}</dt>
          <dd className="font-bold">
            <Bdi>{own.fullName}</Bdi>
          </dd>
        </div>
        <div>
          <dt className="text-sm text-muted">{words.language}</dt>
          <dd>
            {ownLanguageNames[actor.language]}. <span className="text-muted">{words.languageHint}</span>
          </dd>
        </div>
        <div>
          <dt className="text-sm text-muted">{words.treatedBy}</dt>
          {own.treatedBy.map((name) => (
            <dd key={name}>
              <Bdi>{name}</Bdi>
            </dd>
          ))}
        </div>
        <div>
          <dt className="text-sm text-muted">{words.helpers}</dt>
          {own.helpers.length === 0 && <dd>{words.noHelpers}</dd>}
          {own.helpers.map((helper) => (
            <dd key={helper.name}>
              <Bdi>{helper.name}</Bdi> ({helper.relationship})
            </dd>
          ))}
        </div>
      </dl>
      <LeaveButton patientId={actor.patientId} locale={actor.language} />
    </>
  );
}
