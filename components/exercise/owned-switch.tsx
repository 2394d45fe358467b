import { Switch } from '@/components/ui/switch';
import { equipments } from '@/lib/domain/library/vocabulary';
import type { Facets } from './facet-fields';

type Props = {
  facets: Facets;
  /** What this patient owns. */
  owned: readonly string[];
  onChange: (facets: Facets) => void;
};

/** Narrows a search to what needs nothing but what the patient owns. */
export function OwnedSwitch({ facets, owned, onChange }: Props) {
  return (
    <Switch
      isSelected={facets.owned !== undefined}
      onChange={(isOn) => onChange(withOwned(facets, isOn ? owned : null))}
    >
      Only with what this patient owns
    </Switch>
  );
}

/** With or without the filter of what the patient owns; words that the search does not know are left out. */
function withOwned(facets: Facets, owned: readonly string[] | null): Facets {
  const { owned: _, ...rest } = facets;
  if (owned === null) return rest;
  return { ...rest, owned: equipments.filter((item) => owned.includes(item)).join(',') };
}
