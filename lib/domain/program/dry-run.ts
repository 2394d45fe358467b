import type { DoseKind } from '../dosage/goals.ts';
import { formatLoad, type LoadUnit } from '../number/units.ts';
import { roundTo } from '../number/values.ts';
import type { Decision } from '../progression/rows/decision.ts';
import { amountWords } from '../progression/words/change-words.ts';
import { explainDecision } from '../progression/words/explain-decision.ts';
import { isUpward } from '../progression/records/route-proposal.ts';
import type { RuleKind } from '../progression/rule-card/rule-card.ts';
import type { SimulatedStep, Simulation } from '../progression/simulation/simulate.ts';
import type { ScenarioName } from '../progression/simulation/simulation-scenarios.ts';
import type { RefusalCode } from '../messages/refusals.ts';
import { daysBetween } from '../time/calendar-date.ts';

export const dryRunWeeks = 6;
const daysPerWeek = 7;

/** What each scenario assumes, in words; the numbers are those of `scenarios`. */
export const scenarioWords: Record<ScenarioName, { name: string; assumes: string }> = {
  all_well: {
    name: 'If all goes well',
    assumes: 'Every session done, pain 1 throughout, effort in the middle of the target.',
  },
  pain_at_5: {
    name: 'Pain at 5',
    assumes: 'Every session done with pain 3 before, 5 during, 4 after and 2 each morning.',
  },
  half_missed: {
    name: 'Half the sessions missed',
    assumes: 'Every second session done, pain 1 throughout, effort in the middle of the target.',
  },
  two_weeks_away: {
    name: 'Two weeks away',
    assumes: 'No session in weeks 3 and 4; otherwise every session done with pain 1.',
  },
};

type DryRunNote = { kind: RuleKind; words: string };
/** One week: the dose of its last session, and what the rules did in it. A week without a session has no dose. */
export type DryRunWeek = { week: number; load: string | null; dose: string | null; notes: DryRunNote[] };
/** One session on the line: the day of the run it falls on and its load in the unit it is written in, or its amount per set. */
export type DryRunPoint = { day: number; value: number };
export type DryRun = {
  weeks: DryRunWeek[];
  /** `unit` says what the line shows. */
  line: { unit: string; points: DryRunPoint[] };
  refusal: RefusalCode | null;
};

/** What the line of amounts is counted in. */
const lineUnits: Record<DoseKind, string> = {
  reps: 'repetitions',
  hold: 's',
  time: 's',
  breaths: 'breaths',
  distance: 'm',
  steps: 'steps',
};
/** From so many seconds on a duration is told in minutes, as in the dose. */
const minutesFrom = 120;

/** The run of one prescription as rows for the screen and points for the line; `unit` is the reader's preferred unit of load. Makes no decision of its own. */
export function dryRunView(
  { steps, refusal }: Simulation,
  { today, unit, weeks = dryRunWeeks }: { today: string; unit: LoadUnit; weeks?: number },
): DryRun {
  return {
    weeks: Array.from({ length: weeks }, (_, index) => weekOf(index + 1, steps, unit)),
    line: lineOf(steps, today),
    refusal,
  };
}

function weekOf(week: number, steps: readonly SimulatedStep[], unit: LoadUnit): DryRunWeek {
  const done = steps.filter((step) => step.week === week);
  const last = done.at(-1);
  if (last === undefined) return { week, load: null, dose: null, notes: [silenceOf(week, steps)] };
  const isStopped = kindOf(last.decision) === 'stop';
  return {
    week,
    load: isStopped || last.label === null ? null : formatLoad(last.label, unit),
    dose: isStopped ? null : doseOf(last),
    notes: notesOf(done, unit),
  };
}

function silenceOf(week: number, steps: readonly SimulatedStep[]): DryRunNote {
  const before = steps.findLast((step) => step.week < week);
  const isStopped = before !== undefined && kindOf(before.decision) === 'stop';
  return isStopped ? { kind: 'stop', words: 'Stopped.' } : { kind: 'hold', words: 'No session.' };
}

/** Every change of the week once; a week that only holds says why it held last. */
function notesOf(done: readonly SimulatedStep[], unit: LoadUnit): DryRunNote[] {
  const all = done.map((step) => ({ kind: kindOf(step.decision), words: wordsOf(step, unit) }));
  const changes = all.filter(({ kind }) => kind !== 'hold');
  const shown = changes.length > 0 ? changes : all.slice(-1);
  return shown.filter((note, place) => shown.findIndex(({ words }) => words === note.words) === place);
}

function wordsOf({ decision, context, isFollowed }: SimulatedStep, unit: LoadUnit): string {
  const { clinician } = explainDecision(decision, { ...context, preferredUnit: unit }, 'en');
  return isFollowed ? clinician : `${clinician} The dose stays until you decide.`;
}

/** Which part of the rule card a decision belongs to. */
export function kindOf(decision: Decision): RuleKind {
  if (decision.action === 'stop_contact') return 'stop';
  if (decision.action === 'hold') return 'hold';
  return isUpward(decision) ? 'raise' : 'lower';
}

function doseOf({ sets, amount, context, variationSteps, versionName }: SimulatedStep): string {
  const dose = `${sets} × ${amountWords(context.kind, amount, 'en')}`;
  if (versionName !== null) return `${versionName}: ${dose}`;
  if (variationSteps === 0) return dose;
  const count = Math.abs(variationSteps);
  const steps = count === 1 ? '' : `${count} steps `;
  return `${dose}, ${steps}${variationSteps > 0 ? 'harder' : 'easier'} version`;
}

/** Loads where every session has one in the same unit, otherwise the amount per set; a session that was stopped has no point. */
function lineOf(steps: readonly SimulatedStep[], today: string): DryRun['line'] {
  const done = steps.filter(({ decision }) => kindOf(decision) !== 'stop');
  const [first] = done;
  const unit = first?.label?.unit;
  const isLoaded = unit !== undefined && done.every(({ label }) => label?.unit === unit);
  const isLong = first?.context.kind === 'time' && done.every(({ amount }) => amount >= minutesFrom);
  const counted = first === undefined ? '' : isLong ? 'min' : lineUnits[first.context.kind];
  return {
    unit: isLoaded ? unit : `${counted} per set`.trim(),
    points: done.map(({ localDate, label, amount }) => ({
      day: daysBetween(today, localDate),
      value: isLoaded && label !== null ? label.value : isLong ? roundTo(amount / 60, 1) : amount,
    })),
  };
}

/** Days on the line, so that weeks without a session show as a gap. */
export const dryRunDays = dryRunWeeks * daysPerWeek;
