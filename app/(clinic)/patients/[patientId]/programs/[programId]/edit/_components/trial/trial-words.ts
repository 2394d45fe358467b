import type { DoseDraft } from '@/components/program/dose-draft';
import type { DraftItem } from '@/components/program/draft';
import type { OtherVersion } from '@/components/program/other-version';
import type { AdviceRequest } from '@/lib/domain/load/load-advice';
import type { RecordedTrialSet } from '@/lib/domain/load/recorded-trial';
import type { TrialGateRefusal } from '@/lib/domain/load/trial';
import { refusalMessages } from '@/lib/domain/messages/refusals';
import type { PainModel } from '@/lib/domain/pain/pain-zone';
import type { TrialSetInput } from '@/lib/schemas/trial';

export type TrialFlowProps = {
  /** What stands in the program. */
  taken: ReadonlySet<string>;
  onSwap: (version: OtherVersion) => void;
  onClose: () => void;
  patientId: string;
  clinicianName: string;
  item: DraftItem;
  request: AdviceRequest;
  painModel: PainModel;
  onSet: (set: RecordedTrialSet) => void;
  onChange: (change: Partial<DoseDraft>) => void;
};

/** What is asked after a set. */
export type SetAnswers = Pick<
  TrialSetInput,
  'repetitions' | 'effort' | 'painDuring' | 'technique' | 'brokenOff'
>;

/** What is missing, where a general word would leave the clinician guessing. */
export function gateWords(refusal: TrialGateRefusal): string {
  if (refusal === 'condition_unknown')
    return 'No trial sets: a condition of this patient is not in the list of the rules, so it was not checked.';
  if (refusal === 'trial_flag_open')
    return 'No trial sets: a warning sign is open, or safety questions are unanswered. Settle them first.';
  return refusalMessages[refusal].en;
}
