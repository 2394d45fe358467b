import { Select } from '@/components/ui/select';
import {
  isChosen,
  type SafetyChoice,
  safetyChoices,
  type Suits,
  suitsKinds,
} from '@/lib/domain/safety/suits';
import { safetyWords } from './safety-choices';

type Props = {
  /** Of all that is found in the library; null while it is not known. */
  found: Readonly<Record<Suits, number>> | null;
  value: SafetyChoice;
  onChange: (choice: SafetyChoice) => void;
};

/** Narrows what was found by what the rules say for one patient, each choice with how many it leaves. */
export function SafetyFacet({ found, value, onChange }: Props) {
  const options = safetyChoices.map((choice) => ({
    value: choice,
    label: found === null ? safetyWords[choice] : `${safetyWords[choice]} (${countOf(choice, found)})`,
  }));
  return (
    <Select label="Safety for this patient" labelHidden options={options} value={value} onChange={onChange} />
  );
}

const countOf = (choice: SafetyChoice, found: Readonly<Record<Suits, number>>): number =>
  suitsKinds.filter((suits) => isChosen(choice, suits)).reduce((sum, suits) => sum + found[suits], 0);
