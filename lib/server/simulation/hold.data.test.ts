import { describe, expect, test } from 'vitest';
import { admit, live, type Seen, type Simulated, sheetOf } from '@/e2e/fixtures/simulated/clinic';
import { perfect, type Person } from '@/e2e/fixtures/simulated/person';
import { kilograms, strength } from '@/e2e/fixtures/simulated/programs';
import { prepareSimulation } from '@/e2e/fixtures/simulated/suite';
import type { DashboardRow } from '@/lib/server/data/review/review-row';
import type { TodayView } from '@/lib/schemas/today';
import { changeProgramLife } from '@/lib/server/data/program/program-life';
import { addPause } from '@/lib/server/data/record/pause';

const clinic = prepareSimulation();
const timeoutMs = 240_000;
const thrice = [1, 3, 5];
const training = (over: Partial<Person>): Person => perfect(thrice, over);

/** Trouble begins on this day, a Monday; what everybody sees of it, from the day after. */
const troubleFrom = 7;
const inTrouble = (seen: readonly Seen[]): Seen[] => seen.filter(({ day }) => day > troubleFrom);
const from = <T>(day: number, then: T, before: T): T => (day >= troubleFrom ? then : before);
const oncePaused =
  (deed: (simulated: Simulated, today: string, now: Date) => Promise<unknown>) =>
  async (simulated: Simulated, { day, localDate }: { day: number; localDate: string }, now: Date) => {
    if (day === troubleFrom) await deed(simulated, localDate, now);
  };

type Trouble = {
  person: Person;
  clinician?: ReturnType<typeof oncePaused>;
  /** Why the patient stands on the list; never anything else. */
  needs: DashboardRow['need'][];
  /** On the phone, and on a sheet printed on the last day. */
  phone: RegExp;
  sheet: RegExp;
};

const troubles: [string, Trouble][] = [
  [
    'skips everything for pain',
    {
      person: training({ skips: (_, { day }) => from(day, 'pain', null) }),
      needs: ['skipped_for_pain', 'clinician_told', 'watching', 'adherence_low'],
      phone: /You left this out or stopped it because of pain|It has been \d+ days/,
      sheet: /start again lightly/,
    },
  ],
  [
    'has a sore morning of 9 after each session',
    {
      person: training({ morning: ({ day }) => ({ pain: from(day, 9, 1), region: 'hip_outer' }) }),
      needs: ['sore_morning', 'load_lowered', 'clinician_told', 'watching'],
      phone: /next time do less|Your pain the next morning was strong/,
      sheet: /^$|next time do less/,
    },
  ],
  [
    'answers a question with yes of which the clinician is told',
    {
      person: training({ safety: (id) => (id === 'rf_night_pain' ? 'yes' : 'no') }),
      needs: ['red_flag'],
      phone: /your physiotherapist wants to check first/,
      sheet: /^$/,
    },
  ],
  [
    'answers a question of an emergency with yes',
    {
      person: training({ safety: (id) => (id === 'rf_bladder_change' ? 'yes' : 'no') }),
      needs: ['red_flag'],
      phone: /Stop exercising/,
      sheet: /Stop exercising/,
    },
  ],
  [
    'is paused as a whole, without an end',
    {
      person: training({}),
      clinician: oncePaused(({ physio, patientId }, fromOn, now) =>
        addPause(physio, patientId, { reason: 'illness', note: null, fromOn, untilOn: null }, now),
      ),
      needs: ['paused'],
      phone: /^paused$/,
      sheet: /Paused\. Please wait/,
    },
  ],
  [
    'has a program that is paused',
    {
      person: training({}),
      clinician: oncePaused(({ physio, patientId, programId }, _, now) =>
        changeProgramLife(physio, patientId, programId, { deed: 'pause' }, now),
      ),
      needs: ['paused'],
      phone: /^paused$/,
      sheet: /Paused\. Please wait/,
    },
  ],
  [
    'hurts at 7 while exercising',
    {
      person: training({
        before: 4,
        during: (_, { day }) => from(day, 7, 1),
        after: ({ day }) => from(day, 6, 1),
      }),
      // Where nothing easier is left, all is left out, and in the end nothing is reported.
      needs: ['pain_above_limit', 'load_lowered', 'watching', 'silent'],
      phone: /next time do less|start again lightly/,
      sheet: /next time do less|start again lightly/,
    },
  ],
];

/** What the phone says: that there is a pause, or what follows for the exercises. */
const saidOn = ({ state, exercises }: TodayView): string =>
  state === 'paused' ? state : exercises.flatMap(({ guidance }) => guidance?.text ?? []).join(' ');

describe('a simulated clinic: who is in trouble', () => {
  test.each(troubles)(
    'LG-0.1 LG-8.5 MS-8 who %s is never on track, never progresses, and is told so on phone, sheet and list',
    { timeout: timeoutMs },
    async (_, { person, clinician, needs, phone, sheet }) => {
      const simulated = await admit(clinic(), person, strength(3), kilograms);
      const all = await live(simulated, clinician === undefined ? {} : { clinician });
      const seen = inTrouble(all);
      const strange = seen.filter(({ row }) => !needs.includes(row.need));
      expect(strange.map(({ localDate, row }) => [localDate, row.need])).toEqual([]);
      const risen = seen.flatMap(({ localDate, proposals }) =>
        proposals
          .filter(({ kind }) => kind === 'raise')
          .map(({ exercise, words }) => [localDate, exercise, words]),
      );
      expect(risen).toEqual([]);
      expect(seen.flatMap(({ taken }) => taken.filter(({ kind }) => kind === 'raise'))).toEqual([]);
      const untold = seen.filter(({ phone: view }) => !phone.test(saidOn(view)));
      expect(untold.map(({ localDate, phone: view }) => [localDate, view.state, saidOn(view)])).toEqual([]);
      const lines = await sheetOf(simulated, new Date());
      expect(lines.filter((cautions) => !sheet.test(cautions.join(' ')))).toEqual([]);
      expect(seen.every(({ row }) => row.need !== 'on_track')).toBe(true);
    },
  );

  test('LG-8.5 D17 MS-1 who does one of three sessions never steps up, and the figure says a third', {
    timeout: timeoutMs,
  }, async () => {
    const simulated = await admit(clinic(), perfect([1]), strength(3), kilograms);
    const seen = (await live(simulated)).filter(({ day }) => day >= 14);
    expect(new Set(seen.map(({ row }) => row.summary.fortnight.frequencyAdherence))).toEqual(
      new Set([0.3333]),
    );
    expect(new Set(seen.map(({ row }) => row.need))).toEqual(new Set(['adherence_low']));
    expect(seen.flatMap(({ proposals }) => proposals.filter(({ kind }) => kind === 'raise'))).toEqual([]);
  });
});
