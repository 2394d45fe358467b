import { refusalMessages } from '../messages/refusals.ts';
import { firstSessions, type Population } from '../person/populations.ts';
import { formatLoad, type LoadUnit } from '../number/units.ts';
import { roundTo } from '../number/values.ts';
import { implementText } from './explain-start.ts';
import type { LoadAdvice } from './load-advice.ts';
import type { LoadByEffort } from './load-by-effort.ts';
import type { ByEffortReason, StartBasis } from './start-basis.ts';
import type { StartingDose } from './starting-dose.ts';
import type { EffortBand } from '../dosage/effort-bands.ts';
import { placeOfSet, type RecordedTrialSet } from './recorded-trial.ts';
import { workedOutKg } from './work-steps.ts';

type TestBasis = Extract<StartBasis, { reason: 'test_set' }>;

const forWhom: Record<Population, string> = {
  general_trained: 'for a trained adult',
  general_novice: 'for a beginner',
  older_adult: 'from 65 years on',
  osteoporosis: 'with osteoporosis',
  vertebral_fracture: 'with a vertebral fracture',
  post_op: 'after surgery',
  acute_pain: 'in acute pain',
};

/** Why this is suggested, to a clinician, in one sentence with its numbers (LG-2 to LG-6). */
export function whyLoad({ start, test }: LoadAdvice, unit: LoadUnit): string {
  const { basis, effortTarget, implement } = start;
  const effort = `effort ${effortTarget.low} to ${effortTarget.high} of 10`;
  const begin = implementText(implement, 'en', unit);
  if (basis.reason === 'test_set') return fromTest(start, basis, unit);
  if (basis.reason === 'no_load') return `Begin ${begin}, ${effort}.`;
  if (basis.reason === 'by_effort')
    return `${notTested(basis.because)}, so begin ${begin} and go by ${effort}.`;
  if (basis.reason === 'body_weight' && basis.tested === null)
    return `Body weight is most of this load, so it goes by ${effort}, without kilograms; ${lower(notTested(basis.because))}: begin ${begin}.`;
  const { testSet, effort: felt, why, hurt } = basis.tested;
  const lifted =
    testSet.load === 0 ? 'body weight' : formatLoad({ value: testSet.load, unit: testSet.unit ?? 'kg' });
  if (hurt === true) return `In the trial sets ${lifted} hurt, so less: begin ${begin}, ${effort}.`;
  const isTrial = hurt !== undefined;
  const on = isTrial ? ' in the trial sets' : test === null ? '' : ` on ${test.performedOn}`;
  return `${capital(lifted)} × ${testSet.reps} felt like ${felt}${on}; it should feel like ${effortTarget.low} to ${effortTarget.high}, ${testedWords[why]}: ${begin}.`;
}

const testedWords: Record<LoadByEffort['why'], string> = {
  in_band: 'so it stays',
  below_band: 'so it stays, and the sessions raise it, not the test',
  too_hard: 'so the next lighter',
  no_test: 'so by feel',
};

function fromTest({ cap, implement, doseMax }: StartingDose, basis: TestBasis, unit: LoadUnit): string {
  const { oneRm, pct1Rm, pctFrom, targetKg, targetRir } = basis;
  const [pct, target] = [`${roundTo(pct1Rm, 1)} %`, workedOutKg(targetKg, unit)];
  const held = {
    cap: `${cap === null ? '' : `${forWhom[cap.from]} `}${untilWhen(cap?.from)} under ${pct}, that is ${target}`,
    repetitions: `${doseMax} repetitions with ${targetRir} left are ${pct} of that, ${target}`,
    row_high: `this goal goes up to ${pct} of that, ${target}`,
    row_low: `this goal begins at ${pct} of that, ${target}`,
  }[pctFrom];
  const owned =
    implement.choice === 'weight'
      ? `and ${formatLoad(implement.label, unit)} is the next owned at or below it`
      : `and nothing owned is that light, so begin ${implementText(implement, 'en', unit)}`;
  return `About ${workedOutKg(oneRm.oneRmKg, unit)} could be lifted once; ${held}, ${owned}.`;
}

/** Why an exercise without a weight is kept or left, from how its newest trial felt: the sessions raise it, not the trial (LG-3.6, LG-4.2). */
export function whyVersion(tried: RecordedTrialSet | null, band: EffortBand): string {
  const aim = `effort ${band.low} to ${band.high} of 10`;
  if (tried === null) return `No weight, so it goes by ${aim}. It was not tried yet.`;
  const { performedOn, repetitions, effort, action } = tried;
  if (action === 'stop_pain') return `It hurt in the trial sets of ${performedOn}: take the easier version.`;
  const what = repetitions === null ? 'It' : `${repetitions} times`;
  const so = {
    light: 'easier than that: the sessions raise it',
    line: 'so keep it',
    too_much: 'so take the easier version',
  };
  const place = placeOfSet(tried, band) ?? 'line';
  return `${what} felt like ${effort} on ${performedOn}; it should feel like ${band.low} to ${band.high}, ${so[place]}.`;
}

const untilWhen = (from: Population | undefined): string =>
  from === 'post_op' ? 'it stays' : `the first ${firstSessions} sessions stay`;

function notTested(because: ByEffortReason): string {
  if (because === 'no_test_set') return 'There is no test set for this side yet';
  if (because === 'test_set_outdated') return 'The last test set is too old to count';
  return refusalMessages[because].en.replace(/\.$/, '');
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const lower = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
