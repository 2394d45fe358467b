import { describe, expect, test } from 'vitest';
import { barrierRecord, barrierStanding } from '@/lib/client/barrier';
import { flareRecord, reportIn } from '@/lib/client/flare';
import { emptyPlan, planExerciseOf } from '@/lib/client/offline/plan-fixture';
import type { PlanOfDays } from '@/lib/schemas/day-plan';
import { barrierItem } from '@/lib/schemas/log';
import type { Barriers } from '@/lib/schemas/portal';
import { stoppedHere, todayFrom } from '@/lib/schemas/today-from';

const patientId = '00000000-0000-4000-8000-000000000001';
const exercise = planExerciseOf('00000000-0000-4000-8000-000000000002');
const today = '2026-03-11';
const barriers: Barriers = {
  list: 3,
  choices: [{ key: 'no_time', label: 'No time', tip: 'One is enough.' }],
  figure: { isBelow: true, asOf: today },
  answers: [],
};
const viewOf = (over: Partial<PlanOfDays> = {}) =>
  todayFrom({ ...emptyPlan(patientId, 1, [exercise]), ...over }, { localDate: today, minutesOfDay: 600 });
const answer = (barrier: string | null, over = {}) => ({
  ...barrierRecord(viewOf(), barriers, barrier),
  ...{ localDate: today, recordedAt: `${today}T08:00:00.000+00:00` },
  ...over,
});

describe('MS-1 what got in the way, as a phone asks it', () => {
  test('what is written is what the server reads', () => {
    expect(barrierItem.parse(answer('no_time'))).toMatchObject({ list: 3, barrier: 'no_time' });
    expect(barrierItem.parse(answer(null))).toMatchObject({ barrier: null });
  });

  const flare = flareRecord(viewOf(), { pain: 7, usualPain: 3, spreading: false, cause: null });
  const inFlare = { ...flare, localDate: today, recordedAt: `${today}T07:00:00.000+00:00` };
  test.each<[string, Partial<PlanOfDays>]>([
    ['in a pause', { pauses: [{ firstDay: '2026-03-10', lastDay: null }] }],
    ['without a program', { without: 'ended' }],
    ['in a flare-up', { flareReports: [reportIn(inFlare)] }],
    [
      'while an exercise is stopped',
      { versions: emptyPlan(patientId, 1, [{ ...exercise, guidance: stoppedHere }]).versions },
    ],
  ])('it is not asked %s', (_, over) => {
    expect(barrierStanding(barriers, viewOf(), [])).toEqual({ kind: 'asked' });
    expect(barrierStanding(barriers, viewOf(over), [])).toBeNull();
  });

  test('an answer of this phone stands at once, and the tip of a list that is shown no more does not', () => {
    const [choice] = barriers.choices;
    const answered = { kind: 'answered', choice, mayChange: true };
    expect(barrierStanding(barriers, viewOf(), [answer('no_time')])).toEqual(answered);
    expect(barrierStanding(barriers, viewOf(), [answer(null)])).toEqual({ ...answered, choice: null });
    expect(barrierStanding(barriers, viewOf(), [answer('no_time', { list: 2 })])).toBeNull();
  });

  test('what an older answer of the server says nothing of is not asked', () => {
    expect(barrierStanding(undefined, viewOf(), [])).toBeNull();
    expect(barrierStanding(null, viewOf(), [answer('no_time')])).toBeNull();
  });
});
