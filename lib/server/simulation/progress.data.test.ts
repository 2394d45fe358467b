import { describe, expect, test } from 'vitest';
import { admit, type Exercise, live, type Seen } from '@/e2e/fixtures/simulated/clinic';
import { everyDay, perfect, type Person } from '@/e2e/fixtures/simulated/person';
import { kilograms, mixed, pounds, strength } from '@/e2e/fixtures/simulated/programs';
import { prepareSimulation } from '@/e2e/fixtures/simulated/suite';
import { daysBetween } from '@/lib/domain/time/calendar-date';
import type { PatientInput } from '@/lib/schemas/patient';
import type { ProposalView } from '@/lib/schemas/proposal';

const clinic = prepareSimulation();
const endOfWeekThree = 21;
/** A whole life of ten weeks is lived day by day. */
const timeoutMs = 240_000;

type Life = [string, Person, Exercise[], Partial<PatientInput>];
const lives: Life[] = [
  ['two sessions a week', perfect([1, 4]), strength(2), kilograms],
  ['three sessions a week', perfect([1, 3, 5]), strength(3), kilograms],
  [
    'on paper, typed in every Monday',
    perfect([1, 4], { way: 'paper' }),
    strength(2),
    { ...kilograms, usesPaper: true },
  ],
  [
    'in pounds, six hours west of the clinic',
    perfect([1, 3, 5]),
    strength(3, 'lb'),
    { ...pounds, timeZone: 'America/Chicago' },
  ],
  [
    'who splits the day into a sitting for each exercise',
    perfect([1, 3, 5], { way: 'one by one' }),
    strength(3),
    kilograms,
  ],
  ['with an exercise a day, one three times and one twice a week', perfect(everyDay), mixed, kilograms],
];

const rowOf = ({ rules }: ProposalView): string => rules[1] ?? '';
const isRaise = ({ kind }: ProposalView): boolean => kind === 'raise';

/** The longest that one hold stood in the way of one exercise, in days. */
function longestHold(seen: readonly Seen[]): { exercise: string; row: string; days: number } {
  let longest = { exercise: '', row: '', days: 0 };
  const since = new Map<string, { row: string; from: string }>();
  for (const { localDate, proposals } of seen)
    for (const one of proposals) {
      const row = one.kind === 'hold' ? rowOf(one) : '';
      const known = since.get(one.exercise);
      if (known?.row !== row) since.set(one.exercise, { row, from: localDate });
      const days = row === '' ? 0 : daysBetween(since.get(one.exercise)?.from ?? localDate, localDate);
      if (days > longest.days) longest = { exercise: one.exercise, row, days };
    }
  return longest;
}

describe('a simulated clinic: who does all that was planned and answers all that was asked', () => {
  test.each(lives)(
    'LG-8.5 MS-1 %s: a first step by week three, and on through ten weeks',
    { timeout: timeoutMs },
    async (_, person, exercises, patient) => {
      const seen = await live(await admit(clinic(), person, exercises, patient));
      const all = seen.flatMap(({ localDate, proposals }) => proposals.map((one) => ({ localDate, ...one })));
      const byWeekThree = seen
        .filter(({ day }) => day <= endOfWeekThree)
        .flatMap(({ proposals }) => proposals);

      // Every exercise steps up by week three, and the clinician is asked about one of them at least.
      const first = seen[0]?.proposals.map(({ exercise }) => exercise) ?? [];
      const risen = new Set(byWeekThree.filter(isRaise).map(({ exercise }) => exercise));
      expect(first.filter((exercise) => !risen.has(exercise))).toEqual([]);
      expect(byWeekThree.some((one) => isRaise(one) && one.state === 'open')).toBe(true);

      // Nothing is held for an answer that was not asked, and nobody is scolded (D16, D17).
      const missing = all.filter((one) => rowOf(one) === 'D16' && !one.reason.includes('waiting for'));
      expect(missing.map(({ localDate, exercise, reason }) => [localDate, exercise, reason])).toEqual([]);
      const scolded = all.flatMap(({ localDate, toldPatient }) =>
        /please also|got in the way/.test(toldPatient ?? '') ? [[localDate, toldPatient]] : [],
      );
      expect(scolded).toEqual([]);

      // The list says so too, from the first report on: before it nothing is proved.
      const told = seen.filter(({ row }) => row.summary.lastReportOn !== null);
      const doesWell: readonly string[] = ['on_track', 'ready_to_progress'];
      const others = told.filter(({ row }) => !doesWell.includes(row.need));
      expect(others.map(({ localDate, row }) => [localDate, row.need])).toEqual([]);
      expect(told.length).toBeGreaterThan(seen.length - 9);
      const low = seen.filter(({ row }) => (row.summary.fortnight.frequencyAdherence ?? 1) < 0.8);
      expect(low.map(({ localDate, row }) => [localDate, row.summary.fortnight])).toEqual([]);

      // It goes on, and no hold stands for ever.
      const steps = seen.flatMap(({ day, taken }) =>
        taken.filter(({ isInProgram }) => isInProgram).map(() => day),
      );
      expect(steps.length).toBeGreaterThanOrEqual(5);
      expect(steps.at(-1)).toBeGreaterThan(42);
      expect(longestHold(seen).days).toBeLessThanOrEqual(14);
      expect(all.filter(({ kind }) => kind === 'lower' || kind === 'stop' || kind === 'refused')).toEqual([]);
    },
  );
});
