import { countedCredit } from '../adherence/session-credit.ts';
import { capTable, tendonNoviceCapPct } from '../load/load-caps.ts';
import { oneRmValidDays } from '../load/one-rm.ts';
import { earlySurgeryLastDay, lateSurgeryLastDay } from '../person/populations.ts';
import { mostTrialSets } from '../load/trial-sets.ts';
import { acuteOnsetDays, surgeryProtectedDays } from '../pain/pain-model.ts';
import { irritabilityValidDays } from '../pain/recorded-irritability.ts';
import { amberBounds, painLimits } from '../pain/pain-zone.ts';
import { recentStepDays } from '../progression/engine/attribute-morning-pain.ts';
import { driftLimit } from '../progression/engine/effort-drift.ts';
import { olderAdultExtraPct, reentryPct } from '../progression/engine/reentry-plan.ts';
import { stableSessions } from '../progression/rows/d15a-stable-amber.ts';
import { enoughSessions14d } from '../progression/rows/d17-adherence.ts';
import { daysBetweenSteps } from '../progression/rows/d22-too-soon.ts';
import { volumeLimits } from '../volume/weekly-sets.ts';
import type { RuleChoices } from '../choices/rule-choices.ts';
import { isWhole } from '../number/values.ts';

/** A number of the rule book that a clinic may set itself: its name, our value, its unit, and the bounds, both included. */
export type ClinicChoice = {
  name: string;
  value: number;
  unit: string;
  min: number;
  max: number;
  /** What else somebody who sets it has to know. */
  note?: string;
};

const limitsStayWithVersion =
  'Programs carry the limits they were published with, so that phone and paper agree; the number counts from the next version of each.';

const effortFollowsCap = 'The effort to aim at after surgery follows this cap (LG-4.3).';

/**
 * The numbers that the literature does not fix and that a clinical lead may set for the clinic. The ids are stable: they are
 * stored. Whatever stands here is used by every calculation of the product.
 */
export const clinicChoices = {
  oneRmValidDays: { name: 'an estimate counts for', value: oneRmValidDays, unit: 'days', min: 14, max: 84 },
  vertebralCapFirstPct: {
    name: 'cap after vertebral fracture, first sessions',
    value: capTable.vertebral_fracture.first,
    unit: '%',
    min: 20,
    max: 50,
  },
  vertebralCapLaterPct: {
    name: 'cap after vertebral fracture, later',
    value: capTable.vertebral_fracture.later,
    unit: '%',
    min: 40,
    max: 70,
  },
  acutePainCapFirstPct: {
    name: 'cap in acute pain, first sessions',
    value: capTable.acute_pain.first,
    unit: '%',
    min: 20,
    max: 60,
  },
  acutePainCapLaterPct: {
    name: 'cap in acute pain, later',
    value: capTable.acute_pain.later,
    unit: '%',
    min: 40,
    max: 70,
  },
  tendonNoviceCapPct: {
    name: 'cap of a novice with heavy slow tendon loading',
    value: tendonNoviceCapPct,
    unit: '%',
    min: 70,
    max: 85,
  },
  surgeryCapEarlyPct: {
    name: 'cap after surgery, early',
    value: capTable.post_op.first,
    unit: '%',
    min: 0,
    max: 60,
    note: effortFollowsCap,
  },
  surgeryCapLaterPct: {
    name: 'cap after surgery, late',
    value: capTable.post_op.later,
    unit: '%',
    min: 40,
    max: 80,
    note: effortFollowsCap,
  },
  surgeryEarlyLastDay: {
    name: 'last day of the early stage after surgery',
    value: earlySurgeryLastDay,
    unit: 'days',
    min: 28,
    max: 84,
  },
  surgeryLateLastDay: {
    name: 'last day of the late stage after surgery',
    value: lateSurgeryLastDay,
    unit: 'days',
    min: 84,
    max: 180,
  },
  trialSetsAtMost: {
    name: 'trial sets at most',
    value: mostTrialSets,
    unit: 'sets',
    min: 2,
    max: 6,
  },
  protectiveAmberTo: {
    name: 'protective limits, amber to',
    value: painLimits.protective.amber,
    unit: 'of 10',
    ...amberBounds.protective,
    note: limitsStayWithVersion,
  },
  relativeAmberTo: {
    name: 'relative limits, amber to a rise of',
    value: painLimits.relative.amber,
    unit: 'points',
    ...amberBounds.relative,
    note: limitsStayWithVersion,
  },
  surgeryProtectedDays: {
    name: 'protective limits proposed after surgery for',
    value: surgeryProtectedDays,
    unit: 'days',
    min: 28,
    max: 84,
  },
  acuteOnsetDays: {
    name: 'protective limits proposed after onset for',
    value: acuteOnsetDays,
    unit: 'days',
    min: 7,
    max: 42,
  },
  irritabilityValidDays: {
    name: 'a low or moderate irritability counts for',
    value: irritabilityValidDays,
    unit: 'days',
    min: 14,
    max: 84,
  },
  recentStepDays: {
    name: 'a step counts as recent for',
    value: recentStepDays,
    unit: 'days',
    min: 3,
    max: 14,
  },
  reentryTwoWeeksPct: { name: 'two weeks away', value: reentryPct.twoWeeks, unit: '% less', min: 5, max: 20 },
  reentryThreeWeeksPct: {
    name: 'three weeks away',
    value: reentryPct.threeWeeks,
    unit: '% less',
    min: 10,
    max: 30,
  },
  reentryFourWeeksPct: {
    name: 'four weeks away',
    value: reentryPct.fourWeeks,
    unit: '% less',
    min: 20,
    max: 50,
  },
  olderAdultExtraPct: {
    name: 'more at 65 and over',
    value: olderAdultExtraPct,
    unit: 'points',
    min: 0,
    max: 20,
  },
  driftPoints: { name: 'drift that lowers the sets', value: driftLimit, unit: 'points', min: 1, max: 3 },
  stableSessions: {
    name: 'level amber sessions that let you decide (D15a)',
    value: stableSessions,
    unit: 'sessions',
    min: 3,
    max: 6,
  },
  enoughSessions14d: {
    name: 'enough counted sessions in 14 days',
    value: enoughSessions14d,
    unit: 'sessions',
    min: 3,
    max: 6,
  },
  daysBetweenSteps: {
    name: 'days between steps',
    value: daysBetweenSteps.standard,
    unit: 'days',
    min: 2,
    max: 14,
  },
  daysBetweenStepsCautious: {
    name: 'days between steps, cautious',
    value: daysBetweenSteps.cautious,
    unit: 'days',
    min: 3,
    max: 21,
  },
  checkRecoveryAboveSets: {
    name: 'check recovery above',
    value: volumeLimits.checkAbove,
    unit: 'sets',
    min: 12,
    max: 30,
  },
  volumeRisePct: { name: 'highlighted rise', value: volumeLimits.risePct, unit: '%', min: 10, max: 50 },
  countedCreditPct: {
    name: 'a session counts from',
    value: countedCredit * 100,
    unit: '% of its dose',
    min: 25,
    max: 80,
  },
} as const satisfies Record<keyof RuleChoices, ClinicChoice>;

export type ChoiceId = keyof RuleChoices;

export const isChoiceId = (id: string): id is ChoiceId => Object.hasOwn(clinicChoices, id);
export const choiceIds: readonly ChoiceId[] = Object.keys(clinicChoices).filter(isChoiceId);

/** What counts in a clinic that has set nothing. */
export const defaultChoices: RuleChoices = {
  oneRmValidDays: clinicChoices.oneRmValidDays.value,
  vertebralCapFirstPct: clinicChoices.vertebralCapFirstPct.value,
  vertebralCapLaterPct: clinicChoices.vertebralCapLaterPct.value,
  acutePainCapFirstPct: clinicChoices.acutePainCapFirstPct.value,
  acutePainCapLaterPct: clinicChoices.acutePainCapLaterPct.value,
  tendonNoviceCapPct: clinicChoices.tendonNoviceCapPct.value,
  surgeryCapEarlyPct: clinicChoices.surgeryCapEarlyPct.value,
  surgeryCapLaterPct: clinicChoices.surgeryCapLaterPct.value,
  surgeryEarlyLastDay: clinicChoices.surgeryEarlyLastDay.value,
  surgeryLateLastDay: clinicChoices.surgeryLateLastDay.value,
  trialSetsAtMost: clinicChoices.trialSetsAtMost.value,
  protectiveAmberTo: clinicChoices.protectiveAmberTo.value,
  relativeAmberTo: clinicChoices.relativeAmberTo.value,
  surgeryProtectedDays: clinicChoices.surgeryProtectedDays.value,
  acuteOnsetDays: clinicChoices.acuteOnsetDays.value,
  irritabilityValidDays: clinicChoices.irritabilityValidDays.value,
  recentStepDays: clinicChoices.recentStepDays.value,
  reentryTwoWeeksPct: clinicChoices.reentryTwoWeeksPct.value,
  reentryThreeWeeksPct: clinicChoices.reentryThreeWeeksPct.value,
  reentryFourWeeksPct: clinicChoices.reentryFourWeeksPct.value,
  olderAdultExtraPct: clinicChoices.olderAdultExtraPct.value,
  driftPoints: clinicChoices.driftPoints.value,
  stableSessions: clinicChoices.stableSessions.value,
  enoughSessions14d: clinicChoices.enoughSessions14d.value,
  daysBetweenSteps: clinicChoices.daysBetweenSteps.value,
  daysBetweenStepsCautious: clinicChoices.daysBetweenStepsCautious.value,
  checkRecoveryAboveSets: clinicChoices.checkRecoveryAboveSets.value,
  volumeRisePct: clinicChoices.volumeRisePct.value,
  countedCreditPct: clinicChoices.countedCreditPct.value,
};

/** Pairs of which the first may never be more than the second: more time away or more reason for caution never gives a higher dose. */
const inOrder: readonly (readonly [ChoiceId, ChoiceId])[] = [
  ['reentryTwoWeeksPct', 'reentryThreeWeeksPct'],
  ['reentryThreeWeeksPct', 'reentryFourWeeksPct'],
  ['vertebralCapFirstPct', 'vertebralCapLaterPct'],
  ['acutePainCapFirstPct', 'acutePainCapLaterPct'],
  ['surgeryCapEarlyPct', 'surgeryCapLaterPct'],
  ['surgeryEarlyLastDay', 'surgeryLateLastDay'],
  ['daysBetweenSteps', 'daysBetweenStepsCautious'],
];

export type ChoiceProblem =
  | { code: 'out_of_bounds'; choiceId: ChoiceId }
  | { code: 'out_of_order'; lower: ChoiceId; upper: ChoiceId };

/** Why a clinic may not work with these numbers, or null: each a whole number inside its bounds, and the pairs in their order. */
export function choiceProblem(choices: RuleChoices): ChoiceProblem | null {
  const outside = choiceIds.find((id) => !isWhole(choices[id], clinicChoices[id].min, clinicChoices[id].max));
  if (outside !== undefined) return { code: 'out_of_bounds', choiceId: outside };
  const pair = inOrder.find(([lower, upper]) => choices[lower] > choices[upper]);
  return pair === undefined ? null : { code: 'out_of_order', lower: pair[0], upper: pair[1] };
}

/**
 * The numbers a clinic works with, from what it has set. What is not known or not inside the bounds of today counts as not set;
 * if the rest contradict each other, nothing counts as set.
 */
export function choicesFrom(set: Readonly<Record<string, number>>): RuleChoices {
  const choices = { ...defaultChoices };
  for (const id of choiceIds) {
    const value = set[id];
    const { min, max } = clinicChoices[id];
    if (isWhole(value, min, max)) choices[id] = value;
  }
  return choiceProblem(choices) === null ? choices : { ...defaultChoices };
}
