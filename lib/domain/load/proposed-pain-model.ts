import { irritabilityOn } from '../pain/recorded-irritability.ts';
import {
  acuteOnsetDays,
  type PainModelProposal,
  painModelFor,
  stillProtects,
  surgeryProtectedDays,
} from '../pain/pain-model.ts';
import { conditionLabels } from '../safety/condition-labels.ts';
import { isConditionCode } from '../safety/vocabulary.ts';
import {
  daysSinceLatestOnset,
  daysSinceLatestOperation,
  hasSurgery,
  listedConditions,
} from './groups-on-record.ts';
import type { LoadContext } from './load-context.ts';

/** The pain limits proposed for a patient's program, with the reason (LG-7.2). An operation without a day counts as recent. */
export function proposedPainModel(context: LoadContext): PainModelProposal {
  const { painModel, because } = painModelFor({
    irritability: irritabilityOn(context.irritability, context.today, context.choices),
    daysSinceSurgery: hasSurgery(context) ? (daysSinceLatestOperation(context) ?? 0) : null,
    daysSinceOnset: daysSinceLatestOnset(context),
    conditions: listedConditions(context)
      .filter(stillProtects)
      .map(({ code }) => code),
    choices: context.choices,
  });
  return { painModel, because };
}

/** The same in words, for the clinician. */
export function painModelReason({ because }: PainModelProposal, { choices }: LoadContext): string {
  if (isConditionCode(because)) return conditionLabels[because].en;
  switch (because) {
    case 'irritability_high':
      return 'the irritability is high';
    case 'irritability_unknown':
      return 'the irritability was not assessed';
    case 'recent_surgery':
      return `surgery less than ${choices?.surgeryProtectedDays ?? surgeryProtectedDays} days ago`;
    case 'acute_onset':
      return `it began within ${choices?.acuteOnsetDays ?? acuteOnsetDays} days`;
    case 'default':
      return 'nothing on record asks for the protective rule';
  }
}
