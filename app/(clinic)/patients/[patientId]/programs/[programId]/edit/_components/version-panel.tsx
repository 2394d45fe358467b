'use client';
import { useQuery } from '@tanstack/react-query';
import { EffortGauge } from '@/components/load/effort-gauge';
import type { DraftItem } from '@/components/program/draft';
import { fittingVersions, type OtherVersion } from '@/components/program/other-version';
import { VersionChoices, type VersionRow } from '@/components/program/version-choices';
import { usePrecautions } from '@/components/safety/precautions-context';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Notice } from '@/components/ui/notice';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { neighboursQuery } from '@/lib/client/exercise';
import { type AdviceRequest, adviseDose, countingTrial } from '@/lib/domain/load/load-advice';
import { decisiveSet, placeOfSet } from '@/lib/domain/load/recorded-trial';
import { whyVersion } from '@/lib/domain/load/why-load';
import type { PainModel } from '@/lib/domain/pain/pain-zone';
import { refusalMessages } from '@/lib/domain/messages/refusals';

/** So many of each direction are offered. */
const mostEachWay = 3;

type Props = {
  item: DraftItem;
  request: AdviceRequest;
  painModel: PainModel;
  taken: ReadonlySet<string>;
  onSwap: (version: OtherVersion) => void;
  /** Any other exercise: the search of the library. */
  onOther: () => void;
};

const versionKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** An exercise without a weight: easier and harder versions that pass for this patient, and how hard it should feel. */
export function VersionPanel({ item, request, painModel, taken, onSwap, onOther }: Props) {
  const { exercise } = item;
  const precautions = usePrecautions();
  const { data } = useQuery(neighboursQuery(exercise.slug));
  const versions = fittingVersions({
    item,
    context: request.context,
    painModel,
    precautions,
    cards: data?.exercises ?? [],
    taken,
  });
  const of = (direction: OtherVersion['direction']) =>
    versions.filter((one) => one.direction === direction).slice(0, mostEachWay);
  const rowOf = ({ exercise: { slug, names }, direction }: OtherVersion): VersionRow => ({
    slug,
    name: names.en,
    place: direction,
  });
  const dose = adviseDose(request);
  const tried = decisiveSet(countingTrial(request));
  const felt = tried === null || !dose.ok ? null : placeOfSet(tried, dose.effortTarget);
  const rows: VersionRow[] = [
    ...of('easier').toReversed().map(rowOf),
    { slug: exercise.slug, name: exercise.names.en, place: 'this', felt },
    ...of('harder').map(rowOf),
  ];
  const choose = (row: VersionRow | undefined) => {
    const chosen = versions.find((one) => one.exercise.slug === row?.slug && one.direction === row.place);
    if (chosen !== undefined) onSwap(chosen);
  };
  useShortcuts({
    ...Object.fromEntries(versionKeys.map((key, index) => [key, () => choose(rows[index])])),
    '0': onOther,
  });
  return (
    <>
      <VersionChoices rows={rows} onChoose={choose} />
      <div className="flex items-center justify-between gap-2">
        <span className="text-sm text-muted">No weight, so by effort</span>
        <Button size="compact" variant="quiet" onPress={onOther}>
          <span className="whitespace-nowrap">Other version</span> <Kbd>0</Kbd>
        </Button>
      </div>
      {dose.ok ? (
        <>
          <EffortGauge
            line={dose.effortTarget}
            gauge={null}
            chosenKg={null}
            felt={tried?.effort ?? null}
            label={exercise.names.en}
          />
          <h3>Why this one</h3>
          <p>{whyVersion(tried, dose.effortTarget)}</p>
        </>
      ) : (
        <Notice tone="warn">{refusalMessages[dose.refusal].en}</Notice>
      )}
    </>
  );
}
