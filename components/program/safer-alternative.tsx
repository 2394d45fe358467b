'use client';
import { useQueries, useQuery } from '@tanstack/react-query';
import { ExerciseThumb } from '@/components/exercise/exercise-thumb';
import { judgeItem, usePrecautions } from '@/components/safety/precautions-context';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { neighboursQuery } from '@/lib/client/exercise';
import type { LoadContext } from '@/lib/domain/load/load-context';
import type { PainModel } from '@/lib/domain/pain/pain-zone';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';
import type { DraftItem } from './draft';
import { fittingAmong } from './other-version';

type Props = {
  item: DraftItem;
  context: LoadContext;
  painModel: PainModel;
  taken: ReadonlySet<string>;
  isSelected: boolean;
  onSwap: (exercise: ExerciseCard) => void;
};

/** Beside a precaution that forbids an exercise: the nearest one of the library that passes for this patient, to swap in with one key. */
export function SaferAlternative(props: Props) {
  const judged = judgeItem(props.item, usePrecautions());
  return judged === null || judged.open.length === 0 ? null : <Alternative {...props} />;
}

/** Easier before harder, near before far; two steps of the ladder are looked at. */
function useNearest({ item, context, painModel, taken }: Props): {
  nearest: ExerciseCard | null;
  isPending: boolean;
} {
  const { facts, notes } = usePrecautions();
  const { exercise } = item;
  const near = useQuery(neighboursQuery(exercise.slug));
  const cards = near.data?.exercises ?? [];
  const passing = (among: readonly ExerciseCard[], slugs: readonly string[]) =>
    fittingAmong(
      { item, context, painModel, precautions: { facts, notes }, cards: among, taken },
      slugs,
    )[0] ?? null;
  const first = passing(cards, [...exercise.regressions, ...exercise.progressions]);
  const further = useQueries({
    queries: (near.isSuccess && first === null ? cards : []).map(({ slug }) => neighboursQuery(slug)),
  });
  if (first !== null || near.isPending) return { nearest: first, isPending: near.isPending };
  const beyond = further
    .flatMap(({ data }) => data?.exercises ?? [])
    .filter(({ slug }) => slug !== exercise.slug);
  const byEase = [
    ...cards.flatMap((card) => card.regressions),
    ...cards.flatMap((card) => card.progressions),
  ];
  return { nearest: passing(beyond, [...new Set(byEase)]), isPending: further.some((one) => one.isPending) };
}

function Alternative(props: Props) {
  const { item, isSelected, onSwap } = props;
  const { nearest, isPending } = useNearest(props);
  useShortcuts(isSelected && nearest !== null ? { a: () => onSwap(nearest) } : {});
  if (isPending) return null;
  if (nearest === null)
    return (
      <p className="px-3 pb-2.5 text-sm text-muted">
        No neighbour in the library passes for this patient: choose another exercise.
      </p>
    );
  return (
    <div className="flex flex-wrap items-center gap-2.5 px-3 pb-2.5">
      <ExerciseThumb slug={nearest.slug} size="small" />
      <span className="min-w-40 flex-1">
        <span className="block text-sm text-muted">Passes for this patient</span>
        <b>{nearest.names.en}</b>
      </span>
      <Button
        size="compact"
        onPress={() => onSwap(nearest)}
        aria-label={`Take ${nearest.names.en} in place of ${item.exercise.names.en}`}
      >
        Take it instead {isSelected && <Kbd>a</Kbd>}
      </Button>
    </div>
  );
}
