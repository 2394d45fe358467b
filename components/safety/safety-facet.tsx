import { Select } from '@/components/ui/select';
import { isChosen, type SafetyChoice, safetyChoices, safetyWords } from './safety-choices';
import type { Suits } from './split-unsafe';

type Props = { found: readonly Suits[]; value: SafetyChoice; onChange: (choice: SafetyChoice) => void };

/** Narrows what was found by what the rules say for one patient, each choice with how many it leaves. */
export function SafetyFacet({ found, value, onChange }: Props) {
  const options = safetyChoices.map((choice) => ({
    value: choice,
    label: `${safetyWords[choice]} (${found.filter((suits) => isChosen(choice, suits)).length})`,
  }));
  return (
    <Select label="Safety for this patient" labelHidden options={options} value={value} onChange={onChange} />
  );
}
