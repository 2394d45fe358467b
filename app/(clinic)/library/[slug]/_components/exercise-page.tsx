import { defaultDoseWords } from '@/components/dosage/row-words';
import { goalLabels } from '@/components/dosage/dose-words';
import { FigureStrip } from '@/components/figure/figure-strip';
import { PageHeading } from '@/components/shell/page-heading';
import { LinkButton } from '@/components/ui/link-button';
import { FactList } from '@/components/ui/table';
import { evidenceSources } from '@/lib/domain/library/evidence';
import {
  lateralityLabels,
  muscleLabels,
  planeLabels,
  positionLabels,
  regionLabels,
} from '@/lib/domain/library/labels';
import { equipmentLabels, patternLabels } from '@/lib/domain/library/pattern-labels';
import type { ExercisePicture } from '@/lib/domain/log/exercise-picture';
import { offeredGoals } from '@/lib/domain/program/default-dose';
import { attributeLabels } from '@/lib/domain/safety/attribute-labels';
import { paths } from '@/lib/paths';
import type { ExerciseContent } from '@/lib/schemas/exercise-content';
import type { ExerciseDetail } from '@/lib/server/data/exercise/exercise';
import type { EarlierWording } from '@/lib/server/data/exercise/exercise-earlier';
import type { OwnState } from '@/lib/server/data/exercise/exercise-own-view';
import type { ExerciseUse } from '@/lib/server/data/exercise/exercise-use';
import { ExerciseWords } from './exercise-words';
import { Ladder } from './ladder';
import { OwnPanel } from './own-panel';
import { MovingPicture } from './moving-picture';
import { PhotoPanel } from './photo-panel';
import { SignPanel, type SignView } from './sign-panel';
import { VersionChanges } from './version-changes';
import { WhereUsed } from './where-used';

/** One exercise as the clinician reads it: the drawing, the patient's words, the doses, and the facts behind the rules. */
export function ExercisePage({
  detail,
  sign,
  use,
  picture,
  own,
  earlier,
  mayWrite,
}: {
  detail: ExerciseDetail;
  sign: SignView;
  /** null: the reader sees no records. */
  use: ExerciseUse | null;
  picture: ExercisePicture | null;
  /** null: a shared exercise. */
  own: OwnState | null;
  /** null: it never changed. */
  earlier: EarlierWording | null;
  mayWrite: boolean;
}) {
  const { content, easier, harder } = detail;
  const photos = content.photos ?? [];
  return (
    <>
      <PageHeading
        title={content.names.en}
        lede={`${regionLabels[content.region].en} · ${patternLabels[content.pattern].en.toLowerCase()} · ${positionLabels[content.position].en.toLowerCase()} · level ${content.level} of 5`}
        actions={<LinkButton href={paths.library}>Back to the library</LinkButton>}
      />
      <OwnPanel content={content} own={own} mayWrite={mayWrite} />
      <SignPanel slug={content.slug} view={sign} />
      {earlier !== null && <VersionChanges content={content} earlier={earlier} />}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-6">
          {(picture !== null || photos.length === 0) && <Picture picture={picture} name={content.names.en} />}
          {own !== null && (
            <PhotoPanel
              slug={content.slug}
              version={content.contentVersion}
              photos={photos}
              mayWrite={mayWrite}
            />
          )}
          <Doses content={content} />
          <Ladder
            current={{ slug: content.slug, name: content.names.en, level: content.level }}
            easier={easier}
            harder={harder}
          />
          {use !== null && <WhereUsed use={use} />}
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <ExerciseWords content={content} />
          <Facts content={content} />
        </div>
      </div>
    </>
  );
}

function Picture({ picture, name }: { picture: ExercisePicture | null; name: string }) {
  if (picture === null)
    return <p className="rounded-panel bg-side p-5 text-muted">{name} has no drawing yet.</p>;
  const { alt, ...rest } = picture;
  return (
    <div className="flex flex-col gap-2">
      <div className="rounded-panel bg-well p-4">
        <FigureStrip {...rest} alt={alt} className="mx-auto max-h-96 w-full" />
      </div>
      {picture.figure.poses.length > 1 && <MovingPicture picture={picture} />}
    </div>
  );
}

function Doses({ content }: { content: ExerciseContent }) {
  const facts = offeredGoals(content).flatMap((goal) => {
    const entry = content.defaultDosage[goal];
    return entry === undefined
      ? []
      : [{ name: goalLabels[goal], value: defaultDoseWords(entry, content.doseKind) }];
  });
  return (
    <section aria-labelledby="doses">
      <h2 id="doses" className="mb-2">
        Default doses
      </h2>
      <FactList facts={facts} />
      <p className="mt-2 text-sm text-muted">
        In the builder the row that fits the patient’s age, conditions and training is taken, at its low end.
      </p>
    </section>
  );
}

function Facts({ content }: { content: ExerciseContent }) {
  const list = (words: readonly string[]) => (words.length === 0 ? 'none' : words.join(', '));
  const facts = [
    { name: 'Main muscles', value: list(content.muscles.map((muscle) => muscleLabels[muscle].en)) },
    {
      name: 'Helping muscles',
      value: list(content.secondaryMuscles.map((muscle) => muscleLabels[muscle].en)),
    },
    { name: 'Planes', value: list(content.planes.map((plane) => planeLabels[plane].en)) },
    { name: 'Sides', value: lateralityLabels[content.laterality].en },
    { name: 'Needs', value: list(content.equipmentNeeded.map((item) => equipmentLabels[item].en)) },
    {
      name: 'For the safety check',
      value: list(content.attributes.map((attribute) => attributeLabels[attribute].en)),
    },
    {
      name: 'Sources',
      value: list(content.evidence.map((key) => evidenceSources[key])),
    },
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="mb-2">
        Facts
      </h2>
      <FactList facts={facts} />
    </section>
  );
}
