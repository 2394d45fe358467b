import { PageHeading } from '@/components/shell/page-heading';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkButton } from '@/components/ui/link-button';
import { EmptyState } from '@/components/ui/states';
import type { ProgramStatus } from '@/lib/domain/program/program-life';
import { paths } from '@/lib/paths';
import type { VersionView } from '@/lib/schemas/program-view';
import type { PrecautionsView } from '@/lib/schemas/safety';
import type { Step } from './version-card';
import { JustPublished, type Sharing } from './just-published';
import { ProgramKeys } from './program-keys';
import { ProgramLife } from './program-life';
import { SaveTemplateButton } from './save-template-button';
import { CompareVersions } from './compare-versions';
import { VersionCard } from './version-card';

type Props = {
  patientId: string;
  programId: string;
  status: ProgramStatus;
  versions: readonly VersionView[];
  precautions: PrecautionsView;
  /** The versions that are steps within signed bounds. */
  steps: readonly Step[];
  /** In which the clinic's own acts are dated. */
  clinicZone: string;
  /** The number of the active version, when it was published on the way here. */
  justPublished: string | null;
  /** How the patient gets there, for the page that follows publishing; null for a patient without a link. */
  sharing: Sharing | null;
};

/** A program with all its versions, newest first: what is in force, what is being written, what was before. */
export function ProgramReading(props: Props) {
  const { patientId, programId, status, versions, precautions, steps, clinicZone, justPublished } = props;
  const card = { precautions, steps, clinicZone };
  const active = versions.find(({ status }) => status === 'active') ?? null;
  const draft = versions.find(({ status }) => status === 'draft') ?? null;
  const shown = active ?? draft ?? versions[0] ?? null;
  // What comes next stands above then, with the one filled button.
  const isAnnounced = justPublished !== null;
  const earlier = versions.filter((version) => version !== active && version !== draft);
  const before = (version: VersionView) =>
    versions.find(({ number, status }) => number < version.number && status !== 'draft') ?? null;
  return (
    <>
      {active !== null && isAnnounced && (
        <JustPublished
          versionNumber={active.number}
          effectiveFrom={active.effectiveFrom}
          handout={paths.handout(active.versionId)}
          patientPage={paths.patient(patientId)}
          sharing={props.sharing}
        />
      )}
      <PageHeading
        title={<bdi dir="auto">{shown?.title ?? 'Program'}</bdi>}
        lede={ledeOf(status, active)}
        actions={
          <>
            {active !== null && (
              <>
                <LinkButton
                  href={paths.handout(active.versionId)}
                  variant={isAnnounced ? 'secondary' : 'primary'}
                  prefetch={false}
                >
                  Print the handout
                </LinkButton>
                <LinkButton href={paths.handoutPdf(active.versionId)} prefetch={false} target="_blank">
                  PDF
                </LinkButton>
              </>
            )}
            <LinkButton
              href={paths.editProgram(patientId, programId)}
              variant={active === null ? 'primary' : 'secondary'}
              prefetch={false}
            >
              Change
            </LinkButton>
            {shown !== null && shown.prescriptions.length > 0 && (
              <SaveTemplateButton
                patientId={patientId}
                programId={programId}
                programVersionId={shown.versionId}
                title={shown.title}
              />
            )}
            <ProgramKeys
              edit={paths.editProgram(patientId, programId)}
              handout={active === null ? null : paths.handout(active.versionId)}
            />
            <LinkButton href={paths.patient(patientId)} variant="quiet" prefetch={false}>
              Back to the record
            </LinkButton>
          </>
        }
      />
      <ProgramLife patientId={patientId} programId={programId} status={status} />
      {versions.length === 0 && <EmptyState title="This program has no versions" />}
      {draft !== null && <VersionCard version={draft} before={before(draft)} {...card} />}
      {active !== null && <VersionCard version={active} before={before(active)} {...card} />}
      {earlier.length > 0 && (
        <Disclosure title="Earlier versions" summary={`(${earlier.length})`} framed={false}>
          <div className="flex flex-col gap-4">
            {earlier.map((version) => (
              <VersionCard key={version.versionId} version={version} before={before(version)} {...card} />
            ))}
          </div>
        </Disclosure>
      )}
      {versions.length > 2 && <CompareVersions versions={versions} />}
    </>
  );
}

/** What the patient sees of this program now. */
function ledeOf(status: ProgramStatus, active: VersionView | null): string {
  if (status === 'on_hold') return 'Paused: the patient sees no exercises until it is resumed.';
  if (status === 'completed') return 'Ended: the patient sees no exercises of this program.';
  if (status === 'entered_in_error') return 'Entered in error: the patient is told not to do it.';
  return active === null
    ? 'Nothing is published yet: the patient sees no exercises of this program.'
    : `Version ${active.number} is what the patient sees now.`;
}
