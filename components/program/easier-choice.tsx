'use client';
import { useQuery } from '@tanstack/react-query';
import { fieldId } from '@/components/dosage/dose-fields';
import { usePrecautions } from '@/components/safety/precautions-context';
import { Select } from '@/components/ui/select';
import { neighboursQuery } from '@/lib/client/exercise';
import type { LoadContext } from '@/lib/domain/load/load-context';
import type { PainModel } from '@/lib/domain/pain/pain-zone';
import { type DraftItem, keyOf } from './draft';
import { fittingVersions } from './other-version';

type EasierChoiceProps = {
  item: DraftItem;
  context: LoadContext;
  painModel: PainModel;
  taken: ReadonlySet<string>;
  onChange: (easierSlug: string | null) => void;
};

const none = 'none';

/** Which easier version the patient may do in the place of an exercise on a hard day; nothing where none passes for this patient. */
export function EasierChoice({ item, context, painModel, taken, onChange }: EasierChoiceProps) {
  const precautions = usePrecautions();
  const { exercise, dose } = item;
  const cards = useQuery(neighboursQuery(exercise.slug)).data?.exercises ?? [];
  const fitting = fittingVersions({ item, context, painModel, precautions, cards, taken }).flatMap(
    ({ exercise: { slug, names }, direction }) =>
      direction === 'easier' ? [{ value: slug, label: names.en }] : [],
  );
  const { easierSlug } = dose;
  const isGone = easierSlug !== null && fitting.every(({ value }) => value !== easierSlug);
  const chosen = cards.find(({ slug }) => slug === easierSlug)?.names.en ?? easierSlug;
  if (fitting.length === 0 && easierSlug === null) return null;
  return (
    <Select
      id={fieldId(keyOf(item), 'easierSlug')}
      label="On a hard day the patient may do instead"
      options={[
        { value: none, label: 'Nothing else' },
        ...(isGone
          ? [{ value: easierSlug, label: `${chosen} (does not fit now, so it is not offered)` }]
          : []),
        ...fitting,
      ]}
      value={easierSlug ?? none}
      onChange={(slug) => onChange(slug === none ? null : slug)}
    />
  );
}
