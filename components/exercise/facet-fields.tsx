'use client';
import { goalLabels } from '@/components/dosage/dose-words';
import { Disclosure } from '@/components/ui/disclosure';
import { Select, type SelectOption } from '@/components/ui/select';
import { positionLabels, regionLabels } from '@/lib/domain/library/labels';
import { equipmentLabels, patternLabels } from '@/lib/domain/library/pattern-labels';
import { levels } from '@/lib/domain/library/vocabulary';
import { type ExerciseSearch, exerciseSearch, type FacetLeaves } from '@/lib/schemas/exercise-search';

export type Facets = Omit<ExerciseSearch, 'q'>;

const any = 'any';
const byLabel = (a: SelectOption, b: SelectOption) => a.label.localeCompare(b.label, 'en');
const english = (labels: Record<string, { en: string }>): SelectOption[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label: label.en }));
const withAny = (words: string, options: readonly SelectOption[]): SelectOption[] => [
  { value: any, label: words },
  ...options.toSorted(byLabel),
];

const goalOptions = Object.entries(goalLabels).map(([value, label]) => ({ value, label }));
const levelOptions = levels.map((level) => ({ value: String(level), label: `Level ${level} of 5` }));

const choices = {
  region: { label: 'Region', options: withAny('Any region', english(regionLabels)) },
  position: { label: 'Position', options: withAny('Any position', english(positionLabels)) },
  equipment: { label: 'Equipment', options: withAny('Any equipment', english(equipmentLabels)) },
  pattern: { label: 'Movement', options: withAny('Any movement', english(patternLabels)) },
  goal: { label: 'Goal', options: withAny('Any goal', goalOptions) },
  level: { label: 'Level', options: withAny('Any level', levelOptions) },
  sort: {
    label: 'Order',
    options: [
      { value: any, label: 'Best match first' },
      { value: 'used', label: 'Used most here first' },
    ],
  },
} as const;
type Name = keyof typeof choices;
const first = ['region', 'position', 'equipment'] as const satisfies readonly Name[];
const further = ['pattern', 'goal', 'level', 'sort'] as const satisfies readonly Name[];

type Props = {
  facets: Facets;
  onChange: (facets: Facets) => void;
  /** How many exercises of the library each choice would leave; null while it is not known. */
  leaves: FacetLeaves | null;
};

/** Narrows a search by region, position and equipment; movement, goal, level and the order are folded away. */
export function FacetFields({ facets, onChange, leaves }: Props) {
  const chosen = further.filter((name) => facets[name] !== undefined).length;
  const field = (name: Name) => (
    <div key={name} className="min-w-32 flex-1">
      <Select
        label={choices[name].label}
        labelHidden
        options={withCounts(choices[name].options, name === 'sort' ? null : (leaves?.[name] ?? null))}
        value={facets[name] ?? any}
        onChange={(value) => onChange(withFacet(facets, name, value))}
      />
    </div>
  );
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap gap-1.5">{first.map(field)}</div>
      <Disclosure
        title="More filters"
        level={3}
        framed={false}
        defaultExpanded={chosen > 0}
        {...(chosen === 0 ? {} : { summary: `${chosen} chosen` })}
      >
        <div className="flex flex-wrap gap-1.5">{further.map(field)}</div>
      </Disclosure>
    </div>
  );
}

/** Each choice with how many it leaves; those that leave none stand last, so that nothing is missing without a word. */
function withCounts(
  options: readonly SelectOption[],
  counts: Readonly<Record<string, number>> | null,
): readonly SelectOption[] {
  if (counts === null) return options;
  const counted = options.map((option) =>
    option.value === any ? option : { ...option, label: `${option.label} (${counts[option.value] ?? 0})` },
  );
  const leavesNone = ({ value }: SelectOption) => value !== any && (counts[value] ?? 0) === 0;
  return [...counted.filter((one) => !leavesNone(one)), ...counted.filter(leavesNone)];
}

/** The facets with this one changed; a value outside the schema changes nothing. */
function withFacet(facets: Facets, name: Name, value: string): Facets {
  const { [name]: _, ...rest } = facets;
  if (value === any) return rest;
  const parsed = exerciseSearch.safeParse({ ...rest, [name]: value });
  if (!parsed.success) return facets;
  const { q: __, ...narrowed } = parsed.data;
  return narrowed;
}
