'use client';
import { PageHeading } from '@/components/shell/page-heading';
import { Bdi } from '@/components/ui/bdi';
import { usePortal } from '@/lib/client/portal/use-portal';
import { ownLanguageNames } from '@/lib/domain/messages/languages';
import { patientWords } from '@/lib/domain/messages/patient';
import { portalWords } from '@/lib/domain/messages/patient-portal';
import { WhoReads } from './who-reads';
import { LeaveButton } from './leave-button';

/** Who the patient is to the clinic, and the way out. */
export function MeScreen() {
  const { data, worksOffline } = usePortal();
  const { own, person } = data;
  const words = patientWords[person.language].me;
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
            {ownLanguageNames[person.language]}. <span className="text-muted">{words.languageHint}</span>
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
      <WhoReads />
      {/* It keeps its place while it is not true yet, so that nothing moves when it becomes so. */}
      {!person.isShared && (
        <p className={worksOffline ? undefined : 'invisible'}>
          ✓ {portalWords[person.language].worksOffline}
        </p>
      )}
      <LeaveButton patientId={person.patientId} locale={person.language} />
    </>
  );
}
