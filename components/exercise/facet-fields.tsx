'use client';
import { Select, type SelectOption } from '@/components/ui/select';
import { positionLabels, regionLabels } from '@/lib/domain/library/labels';
import { equipmentLabels } from '@/lib/domain/library/pattern-labels';
import type { LocalizedText } from '@/lib/domain/result';
import type { ExerciseSearch } from '@/lib/schemas/exercise-search';

export type Facets = Omit<ExerciseSearch, 'q'>;

const any = 'any';
const withAny = (words: string, labels: Record<string, LocalizedText>): SelectOption[] => [
  { value: any, label: words },
  ...Object.entries(labels)
    .map(([value, label]) => ({ value, label: label.en }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en')),
];

const choices = {
  region: { label: 'Region', options: withAny('Any region', regionLabels) },
  position: { label: 'Position', options: withAny('Any position', positionLabels) },
  equipment: { label: 'Equipment', options: withAny('Any equipment', equipmentLabels) },
} as const;
const names = ['region', 'position', 'equipment'] as const;

/** Narrows a search by body region, position and equipment. */
export function FacetFields({ facets, onChange }: { facets: Facets; onChange: (facets: Facets) => void }) {
  return (
    <div className="flex flex-wrap gap-1.5">
      {names.map((name) => (
        <div key={name} className="min-w-32 flex-1">
          <Select
            label={choices[name].label}
            labelHidden
            options={choices[name].options}
            value={facets[name] ?? any}
            onChange={(value) => onChange(withFacet(facets, name, value))}
          />
        </div>
      ))}
    </div>
  );
}

function withFacet(facets: Facets, name: keyof Facets, value: string): Facets {
  const { [name]: _, ...rest } = facets;
  return value === any ? rest : { ...rest, [name]: value };
}
