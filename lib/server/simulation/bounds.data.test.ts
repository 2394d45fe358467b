import { expect, test } from 'vitest';
import { admit, firstDay, live, type Simulated, weeks } from '@/e2e/fixtures/simulated/clinic';
import { perfect } from '@/e2e/fixtures/simulated/person';
import { kilograms, strength } from '@/e2e/fixtures/simulated/programs';
import { prepareSimulation } from '@/e2e/fixtures/simulated/suite';
import { weightOf } from '@/lib/domain/dosage/load';
import { addDays } from '@/lib/domain/time/calendar-date';
import { signBounds } from '@/lib/server/data/bounds/bounds';
import { recordIrritability } from '@/lib/server/data/patient/assessment';
import { viewBuilder, viewProgram } from '@/lib/server/data/program/program';

const clinic = prepareSimulation();
const timeoutMs = 240_000;
const calm = { painWorst: 1, nightOrRestPain: 'none', settleMinutes: 0 } as const;

/** After three weeks, when two of them have their mornings, the clinician agrees: two weights further, by repetitions on the way. */
const signedOn = 21;

async function sign({ physio, patientId, programId }: Simulated, now: Date): Promise<string> {
  const { bounds } = await viewBuilder(physio, patientId, programId, now);
  const lift = bounds.find(({ offer }) => offer !== null);
  const to = lift?.offer?.loads[1];
  if (lift === undefined || to === undefined) throw new Error('nothing may be signed');
  const range = { load: to, reps: 20, untilOn: addDays(firstDay, 7 * weeks) };
  await signBounds(physio, patientId, { programId, lineageId: lift.lineageId, ...range }, now);
  return to.value;
}

/** Each version that changes the lift, in order: its weight, its day, and whether it was a step within the bounds. */
async function stepsOf({ physio, patientId, programId }: Simulated) {
  const { versions, steps } = await viewProgram(physio, patientId, programId);
  const byItself = new Set(steps.map(({ versionId }) => versionId));
  const lifts = versions.toReversed().map(({ versionId, effectiveFrom, prescriptions: [lift] }) => ({
    day: effectiveFrom ?? '',
    kg: weightOf(lift?.load ?? null)?.value,
    reps: lift?.repsMax,
    byItself: byItself.has(versionId),
  }));
  return lifts.filter(
    ({ kg, reps }, place) => place > 0 && (lifts[place - 1]?.kg !== kg || lifts[place - 1]?.reps !== reps),
  );
}

test('LG-0.1 a simulated patient moves by herself inside the bounds, and waits outside them', {
  timeout: timeoutMs,
}, async () => {
  const simulated = await admit(clinic(), perfect([1, 2, 4, 6]), strength(4).slice(0, 1), kilograms);
  let top = '';
  const seen = await live(simulated, {
    clinician: async (one, { day }, now) => {
      if (day % signedOn === 0) await recordIrritability(one.physio, one.patientId, calm, now);
      if (day === signedOn) top = await sign(one, now);
    },
  });
  const after = addDays(firstDay, signedOn);
  const steps = (await stepsOf(simulated)).filter(({ day }) => day > after);
  const firstByHand = steps.findIndex(({ byItself }) => !byItself);
  const within = steps.slice(0, firstByHand);

  // Up to the top nobody is asked, and there it stops: the next one is the clinician's, and so are all that follow.
  expect(within.length).toBeGreaterThanOrEqual(2);
  expect(within.at(-1)?.kg).toBe(top);
  expect(Number(steps[firstByHand]?.kg ?? 0) > Number(top) || (steps[firstByHand]?.reps ?? 0) > 20).toBe(
    true,
  );
  expect(steps.slice(firstByHand).some(({ byItself }) => byItself)).toBe(false);

  // Each was on the list, and none came on a day on which she had begun.
  const moved = seen.filter(({ row }) => row.need === 'moved_by_itself');
  expect(moved.flatMap(({ row }) => row.alerts)).toHaveLength(within.length);
  expect(new Set(within.map(({ day }) => day)).size).toBe(within.length);
});
