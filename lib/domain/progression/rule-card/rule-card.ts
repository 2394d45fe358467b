import type { DoseKind } from '../../dosage/goals.ts';
import type { Inventory } from '../../load/inventory.ts';
import type { Missing } from '../../number/values.ts';
import { amberMorningRise, redMorningRise } from '../../pain/morning-pain.ts';
import { limitsOf } from '../../pain/agreed-limits.ts';
import { severePain } from '../../pain/pain-zone.ts';
import type { DecisionInput } from '../engine/decision-input.ts';
import type { DecisionRowId } from '../rows/decision.ts';
import { driftLimit } from '../engine/effort-drift.ts';
import { twoForTwoReps } from '../engine/facts.ts';
import { deloadDays } from '../engine/reduction.ts';
import { daysBetweenStepsFor, fullSessionsFor } from '../engine/own-rules.ts';
import { nextStepWords, smallerDoseWords } from './rule-card-steps.ts';
import { amountWords } from '../words/change-words.ts';
import { reentryPlan, reentryTable } from '../engine/reentry-plan.ts';
import { redTwicePct } from '../rows/d07-red-twice.ts';
import { redOncePct } from '../rows/d08-red-once.ts';
import { risingWeekPct, risingWeekPoints } from '../rows/d09-rising-week.ts';
import { tooHeavyPct } from '../rows/d13-too-heavy.ts';
import { effortFarAbove, effortTooHighPct } from '../rows/d14-effort-too-high.ts';
import { amberWeekPoints } from '../rows/d15-amber.ts';
import { stableSessions } from '../rows/d15a-stable-amber.ts';
import { enoughSessions14d, goodAdherence, lowAdherence } from '../rows/d17-adherence.ts';
import { daysBetweenSteps } from '../rows/d22-too-soon.ts';
import { holdStepSeconds, otherStepShare } from '../rows/d24-room-in-range.ts';
import { isInUse } from '../rows/lookup.ts';
import { stopPainRise } from '../engine/session-zone.ts';

/** What the card is written for: the decision table's own view of the prescription, and the load it stands at (kg, null for none). */
export type RuleCardInput = Pick<
  DecisionInput,
  | 'painModel'
  | 'painAmberTo'
  | 'cautious'
  | 'effortTarget'
  | 'rx'
  | 'inventory'
  | 'ageYears'
  | 'choices'
  | 'ownRules'
> & {
  loadKg: number | null;
  /** Everything that is owned, also above the cap. */
  owned?: Inventory | Missing;
};

export type RuleKind = 'raise' | 'hold' | 'lower' | 'stop';
type RuleLine = { row: DecisionRowId; words: string };
/** One part of the card: the usual case in a line, and every row of the table that leads there. */
export type RulePart = { kind: RuleKind; brief: string; lines: readonly RuleLine[] };

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What would raise, hold, lower or stop this exercise, in words made from the engine's constants, the clinic's choices and the prescription's own limits (LG-7.1, LG-8). Pain model left out is judged as protective, caution left out as cautious. Rows that nothing feeds yet are left out. */
export function ruleCard(input: RuleCardInput): RulePart[] {
  return [raisePart(input), holdPart(input), lowerPart(input), stopPart].map((part) => ({
    ...part,
    lines: part.lines.filter(({ row }) => isInUse(row)),
  }));
}

/** `amber` is null where the prescription's own limits leave no pain that only holds. */
type PainWords = { green: string; amber: string | null; red: string };

/** The zones of the pain model in words; under `relative` the rise over the pain just before counts. */
function painWords(input: RuleCardInput): PainWords {
  const { painModel, green, amber } = limitsOf(
    { painModel: input.painModel, painAmberTo: input.painAmberTo },
    input,
  );
  const span = green + 1 === amber ? `${amber}` : `${green + 1} to ${amber}`;
  if (painModel === 'relative') {
    return {
      green: `pain up by at most ${green} and below ${severePain}`,
      amber: green === amber ? null : `pain up by ${span}`,
      red: `pain up by ${amber + 1} or more`,
    };
  }
  return {
    green: green === 0 ? 'pain 0' : `pain 0 to ${green}`,
    amber: green === amber ? null : `pain ${span}`,
    red: `pain ${amber + 1} or more`,
  };
}

const countWords: Readonly<Record<number, string>> = { 2: 'two', 3: 'three' };
const timesWords: Readonly<Record<number, string>> = { 2: 'twice', 3: 'three times' };
/** So often that every row of the table counts from its own day. */
const daily = 7;

const topWords = ({ rx }: RuleCardInput): string => amountWords(rx.kind, rx.repMax, 'en');
const isCautious = ({ cautious }: RuleCardInput): boolean => cautious !== false;

function raisePart(input: RuleCardInput): RulePart {
  const { rx, effortTarget, painModel, choices, ownRules } = input;
  const { green } = painWords(input);
  const inARow = fullSessionsFor(ownRules);
  const next = nextStepWords(input);
  const effort = effortTarget ? `, effort at most ${effortTarget.high}` : '';
  const twoForTwo =
    rx.kind === 'reps' ? ` (or the last set at ${rx.repMax + twoForTwoReps}, none below ${rx.repMin})` : '';
  const lines: RuleLine[] = [
    {
      row: 'D23',
      words: `${plural(rx.sets, 'set')} at ${topWords(input)}${twoForTwo}, ${countWords[inARow] ?? inARow} sessions in a row at the same load, ${green} during and after, next morning no worse${effort} → ${next}`,
    },
  ];
  if (rx.repMin < rx.repMax) {
    lines.push({
      row: 'D24',
      words: `every set in the range, room below ${topWords(input)} → ${roomStep(rx.kind)}`,
    });
  }
  if (painModel === 'standard' && !isCautious(input)) {
    lines.push({
      row: 'D15a',
      words: `pain level at up to ${limitsOf({ painModel, painAmberTo: null }, input).amber} for ${choices?.stableSessions ?? stableSessions} sessions, mornings settled, the rest as above → you decide each time`,
    });
  }
  const clinicDays = isCautious(input)
    ? (choices?.daysBetweenStepsCautious ?? daysBetweenSteps.cautious)
    : (choices?.daysBetweenSteps ?? daysBetweenSteps.standard);
  const wait = daysBetweenStepsFor(clinicDays, ownRules);
  const enough = choices?.enoughSessions14d ?? enoughSessions14d;
  lines.push(
    { row: 'D22', words: `never sooner than ${wait} days after the last step` },
    {
      row: 'D17',
      words: `only with ${percent(goodAdherence)} of the sessions of 14 days done, or ${percent(lowAdherence)} and ${enough} sessions`,
    },
  );
  const all = rx.sets === 1 ? 'the set' : `all ${rx.sets} sets`;
  return {
    kind: 'raise',
    brief: `${all} at ${topWords(input)} ${timesWords[inARow] ?? `${inARow} times`}, ${green}, no worse next morning → ${next}`,
    lines,
  };
}

function roomStep(kind: DoseKind): string {
  if (kind === 'reps') return 'one repetition more';
  return kind === 'hold' ? `${holdStepSeconds} seconds more` : `${percent(otherStepShare)} more`;
}

function holdPart(input: RuleCardInput): RulePart {
  const { rx, effortTarget, choices } = input;
  const { amber } = painWords(input);
  const enough = choices?.enoughSessions14d ?? enoughSessions14d;
  const painPart = amber === null ? '' : `${amber}, or `;
  const gap = reentryTable.find(({ stage }) => stage === 'hold');
  const lines: RuleLine[] = [
    {
      row: 'D15',
      words: `${painPart}${amberMorningRise} worse the next morning, or mornings up by ${amberWeekPoints} over last week`,
    },
    { row: 'D16', words: 'effort, pain during, after or next morning, or movement quality not reported' },
    {
      row: 'D17',
      words: `fewer than ${percent(goodAdherence)} of the sessions of 14 days done and fewer than ${enough}; below ${percent(lowAdherence)} you are told`,
    },
    { row: 'D18', words: `a set left out, or below ${amountWords(rx.kind, rx.repMin, 'en')}` },
    { row: 'D11', words: 'poor movement reported' },
    { row: 'D10', words: 'an answer that you have to look at first' },
  ];
  if (effortTarget) lines.push({ row: 'D19', words: `effort above ${effortTarget.high} of 10` });
  if (gap !== undefined)
    lines.push({ row: 'D21', words: `${gap.fromDays} days or more since the last session` });
  return {
    kind: 'hold',
    brief: amber === null ? 'anything not reported' : `${amber}, or anything not reported`,
    lines,
  };
}

function lowerPart(input: RuleCardInput): RulePart {
  const { rx, effortTarget, ageYears, choices } = input;
  const { red } = painWords(input);
  const morning = `${redMorningRise} worse the next morning`;
  const smaller = (pct: number): string => smallerDoseWords(input, pct);
  const lines: RuleLine[] = [
    { row: 'D08', words: `${red}, or ${morning} → ${smaller(redOncePct)}` },
    { row: 'D07', words: `the same twice in a row → ${smaller(redTwicePct)}; you are told` },
    {
      row: 'D09',
      words: `mornings up by ${risingWeekPoints} over last week → ${smaller(risingWeekPct)}; you are told`,
    },
    {
      row: 'D13',
      words: `half the sets below ${amountWords(rx.kind, rx.repMin, 'en')}, twice at the same load → ${smaller(tooHeavyPct)}`,
    },
  ];
  if (effortTarget) {
    lines.push({
      row: 'D14',
      words: `effort ${effortTarget.high + effortFarAbove} or more, twice → ${smaller(effortTooHighPct)}`,
    });
  }
  lines.push({
    row: 'D12',
    words: `effort up by ${choices?.driftPoints ?? driftLimit} at the same load → half the sets for ${deloadDays} days`,
  });
  for (const { fromDays } of reentryTable.toReversed()) {
    const plan = reentryPlan({ daysSinceLast: fromDays, timesPerWeek: daily, ageYears, choices });
    if (!plan.ok) continue;
    if (plan.stage === 'restart')
      lines.push({ row: 'D06', words: `${fromDays} days away → start again by effort; you are told` });
    if (plan.stage === 'reduce')
      lines.push({ row: 'D06', words: `${fromDays} days away → ${smaller(plan.loadReductionPct)}` });
  }
  return { kind: 'lower', brief: `${red}, or ${morning} → ${smaller(redOncePct)}`, lines };
}

const severe = `pain ${severePain} or more, or up by ${stopPainRise} during the exercise`;
const stopPart: RulePart = {
  kind: 'stop',
  brief: `pain ${severePain} or more, or spreading down the limb → stops and tells you`,
  lines: [
    {
      row: 'D05',
      words: `${severe}, or symptoms that spread down the limb → this exercise stops; you are told`,
    },
    { row: 'D01', words: 'a red flag or stop symptom → everything stops; the patient is told whom to call' },
    {
      row: 'D03',
      words: 'a condition that rules it out is recorded later → this exercise stops; you are told',
    },
  ],
};
