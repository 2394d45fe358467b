import { nothingDue } from '@/lib/client/safety-fixture';
import type { DayLog, PlanExercise, PlanOfDays } from '@/lib/schemas/day-plan';

/** An exercise of every day, with these entries. */
export const planExerciseOf = (prescriptionId: string, logs: DayLog[] = []): PlanExercise => ({
  ...{
    prescriptionId,
    slug: 'goblet_squat',
    muscles: [],
    name: 'Goblet squat',
    setup: '',
    steps: [],
    breathing: '',
  },
  ...{ feelIt: '', stopIf: '', faults: [], note: null, dose: { long: '3 sets of 8', line: '3 sets of 8' } },
  ...{ doseKind: 'reps', sets: 3, amount: { min: 8, max: 10 }, sides: ['not_sided'], sideWords: null },
  ...{ loadWords: null, weight: null, loadKind: 'none', restSeconds: null, timesPerDay: 1, guidance: null },
  ...{ ownRules: null, cautions: [], techniqueSaidOn: null, lineageId: null, asPrescribed: null },
  ...{ schedule: { type: 'every_day' }, seconds: 90, region: 'knee', logs },
});

/** A program of these exercises since 2 March 2026, in its version of this number. */
export const emptyPlan = (patientId: string, number: number, exercises: PlanExercise[]): PlanOfDays => ({
  ...{ patientId, timeZone: 'Europe/London', loadUnit: 'kg', without: null, programFrom: '2026-03-02' },
  versions: [
    {
      ...{
        versionId: patientId,
        number,
        title: '',
        painModel: 'standard',
        painAmberTo: null,
        asksSpread: false,
      },
      ...{ note: null, since: '2026-03-02', validUntil: null, exercises },
    },
  ],
  ...{
    news: [],
    trials: [],
    pauses: [],
    ownPauses: [],
    asksUsualMorning: false,
    entriesFrom: '2026-03-02',
    treatedRegions: [],
    exercised: [],
    mornings: [],
    assessed: null,
    flareReports: [],
  },
  safety: nothingDue,
});
