import { ChangeList } from '@/components/program/change-list';
import { ExerciseThumb } from '@/components/exercise/exercise-thumb';
import { VersionCautions } from '@/components/safety/version-cautions';
import { VersionOverrides } from '@/components/safety/version-overrides';
import { PhaseChanges } from './phase-changes';
import { PhaseList } from '@/components/program/phase-list';
import { Badge, type Tone } from '@/components/ui/badge';
import { Bdi } from '@/components/ui/bdi';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkButton, TextLink } from '@/components/ui/link-button';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { loadText } from '@/components/program/load-text';
import { ownRuleWords } from '@/lib/domain/progression/rule-card/own-rule-check';
import { isLoaded } from '@/lib/domain/load/load-advice';
import { compareVersions, mayChoose, toCompared } from '@/lib/domain/program/compare-versions';
import { describeDosage } from '@/lib/domain/dosage/describe-dosage';
import { localDate } from '@/lib/domain/time/local-date';
import { paths } from '@/lib/paths';
import type { PrescriptionView, VersionView } from '@/lib/schemas/program-view';
import type { PrecautionsView } from '@/lib/schemas/safety';

const tones: Record<VersionView['status'], Tone> = {
  draft: 'blue',
  active: 'teal',
  superseded: 'plain',
  ended: 'plain',
};

type Props = {
  version: VersionView;
  before: VersionView | null;
  precautions: PrecautionsView;
  /** The versions of the program that are steps within signed bounds. */
  steps: readonly Step[];
  clinicZone: string;
};
export type Step = { versionId: string; signedBy: string; signedOn: string };

/** One version: its state, its doses, and what it changed against the one before. */
export function VersionCard({ version, before, precautions, steps, clinicZone }: Props) {
  const heading = `version-${version.versionId}`;
  const changes =
    before === null
      ? null
      : compareVersions(before.prescriptions.map(toCompared), version.prescriptions.map(toCompared));
  return (
    <section
      aria-labelledby={heading}
      className="flex flex-col gap-3 rounded-panel border border-line bg-card p-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h2 id={heading} className="flex flex-wrap items-center gap-2">
            Version {version.number} <Badge tone={tones[version.status]}>{version.status}</Badge>
          </h2>
          <p className="text-sm text-muted">{datesOf(version, clinicZone)}</p>
          {steps
            .filter(({ versionId }) => versionId === version.versionId)
            .map(({ versionId, signedBy, signedOn }) => (
              <p key={versionId} className="text-sm">
                A step within bounds signed by {signedBy} on {signedOn}.
              </p>
            ))}
        </div>
        <LinkButton href={paths.handout(version.versionId)} variant="quiet" prefetch={false}>
          {version.status === 'draft' ? 'Preview of the handout' : 'Handout'}
          <span className="sr-only"> of version {version.number}</span>
        </LinkButton>
      </div>
      <PhaseList phases={version.phases} />
      {version.prescriptions.length === 0 ? (
        <p className="text-muted">No exercises yet.</p>
      ) : (
        <Table caption={`Prescriptions of version ${version.number}`} stacks>
          <thead>
            <tr>
              <Th>Exercise</Th>
              <Th>Dose</Th>
              <Th align="end">Load</Th>
            </tr>
          </thead>
          <tbody>
            {version.prescriptions.map((prescription) => (
              <PrescriptionLine
                key={prescription.prescriptionId}
                prescription={prescription}
                precautions={precautions}
                isNow={version.status === 'active' || version.status === 'draft'}
              />
            ))}
          </tbody>
        </Table>
      )}
      {version.patientNote !== null && (
        <p>
          <span className="text-muted">Note to the patient: </span>
          <Bdi>{version.patientNote}</Bdi>
        </p>
      )}
      {version.clinicianNote !== null && (
        <p>
          <span className="text-muted">Note for clinicians: </span>
          <Bdi>{version.clinicianNote}</Bdi>
        </p>
      )}
      {before !== null && <PhaseChanges before={before} after={version} />}
      {before !== null && changes !== null && (
        <Disclosure
          title={`What changed against version ${before.number}`}
          summary={changes.length === 0 ? '· no exercise, no dose' : `· ${changes.length}`}
          level={3}
          framed={false}
          defaultExpanded={changes.length > 0 && version.status !== 'superseded'}
        >
          {changes.length === 0 ? (
            <p className="text-muted">Order, title, notes or the pain rule may differ.</p>
          ) : (
            <ChangeList changes={changes} />
          )}
        </Disclosure>
      )}
    </section>
  );
}

type LineProps = {
  prescription: PrescriptionView;
  precautions: PrecautionsView;
  /** Cautions are those of today: they say nothing of a version that is over. */
  isNow: boolean;
};

function PrescriptionLine({ prescription, precautions, isNow }: LineProps) {
  const { exercise, side, note } = prescription;
  const own = ownRuleWords(prescription.ownRules);
  return (
    <Tr>
      <Th scope="row">
        <span className="flex items-center gap-3">
          <ExerciseThumb slug={exercise.slug} side={side === 'left' ? 'left' : 'right'} size="small" />
          <TextLink href={paths.exercise(exercise.slug)} prefetch={false}>
            {exercise.names.en}
          </TextLink>
        </span>
      </Th>
      <Td>
        {describeDosage({ ...prescription, load: null }, 'en').long}
        {side === null && <Badge tone="amber">side open</Badge>}
        {prescription.phase > 0 && <span className="text-muted"> · phase {prescription.phase}</span>}
        {own !== null && <span className="block text-sm text-muted">{own.en}</span>}
        {prescription.easierSlug !== null && <span className="block text-sm text-muted">{mayChoose.en}</span>}
        {note !== null && (
          <span className="block text-sm text-muted">
            Note: <Bdi>{note}</Bdi>
          </span>
        )}
        {prescription.loadBasis?.aboveCap !== undefined && (
          <span className="block text-sm text-muted">
            Above the cap of {prescription.loadBasis.aboveCap.capPct} %:{' '}
            <Bdi>{prescription.loadBasis.aboveCap.note}</Bdi>
          </span>
        )}
        {isNow && <VersionCautions prescription={prescription} precautions={precautions} />}
        <VersionOverrides prescription={prescription} notes={precautions.notes} />
      </Td>
      <Td align="end" width="fit" name="Load">
        <b>{loadText(prescription, isLoaded(exercise.equipment))}</b>
      </Td>
    </Tr>
  );
}

/** A version begins on the patient's day; that a draft was saved is the clinic's own act. */
function datesOf({ savedAt, effectiveFrom, validUntil }: VersionView, clinicZone: string): string {
  if (effectiveFrom === null) {
    const saved = localDate({ instantUtc: savedAt, tz: clinicZone });
    return saved.ok ? `Saved ${saved.localDate}, not published` : 'Not published';
  }
  const from = `From ${effectiveFrom}`;
  return validUntil === null ? from : `${from}, valid until ${validUntil}`;
}
