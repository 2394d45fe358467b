import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adherenceOf, exerciseSegments } from '@/lib/domain/adherence/adherence-window';
import { daysOf } from '@/lib/domain/adherence/day-state';
import { exerciseFortnight, programFortnight } from '@/lib/domain/adherence/fortnight';
import { toReviewedRecords } from '@/lib/domain/adherence/from-records';
import { weekSoFar } from '@/lib/domain/adherence/week-so-far';
import { plannedAmount } from '@/lib/domain/dosage/dosage';
import { aDose } from '@/lib/domain/dosage/dose-fixture';
import { sidesPerSet } from '@/lib/domain/dosage/side';
import {
  recordedExercise,
  recordedLog,
  recordedVersion,
} from '@/lib/domain/progression/records/record-fixtures';
import type { RecordedLog, RecordedPrescription } from '@/lib/domain/record/recorded';
import { addDays, weekdayOf } from '@/lib/domain/time/calendar-date';
import { exerciseContent } from './exercise-content';
import { authoredTemplate, type TemplateItem, type TemplatePhase } from './program-template';

const catalogue = new URL('../../prisma/catalogue/', import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, catalogue), 'utf8'));
const phases = readdirSync(new URL('templates/', catalogue))
  .filter((name) => name.endsWith('.json'))
  .map((name) => authoredTemplate.parse(readJson(`templates/${name}`)))
  .flatMap(({ slug, phases: own }) => own.map((phase) => [`${slug}, phase ${phase.number}`, phase] as const));

/** A Monday, so that the two weeks before it are whole. */
const today = '2026-03-30';
const days = Array.from({ length: 14 }, (_, index) => addDays(today, index - 14));

/** The days of the week on which somebody does "n times a week", spread as people spread them. */
const spread: Record<number, number[]> = {
  1: [3],
  2: [2, 5],
  3: [1, 3, 5],
  4: [1, 2, 4, 6],
  5: [1, 2, 3, 5, 6],
  6: [1, 2, 3, 4, 5, 6],
  7: [1, 2, 3, 4, 5, 6, 7],
};

function isDoneOn({ schedule }: TemplateItem['dose'], day: string): boolean {
  const weekday = weekdayOf(day);
  switch (schedule.type) {
    case 'every_day':
      return true;
    case 'specific_weekdays':
      return schedule.days.includes(weekday);
    case 'times_per_week':
      return spread[schedule.n]?.includes(weekday) ?? false;
  }
}

function prescriptionOf(item: TemplateItem, place: number): RecordedPrescription {
  const { laterality, doseKind } = exerciseContent.parse(readJson(`exercises/${item.slug}.json`));
  return {
    prescriptionId: `${place}`,
    lineageId: `${place}`,
    dose: aDose({
      ...item.dose,
      doseKind,
      side: laterality === 'unilateral' ? 'bilateral' : 'not_sided',
      load: null,
    }),
    exercise: recordedExercise({ slug: item.slug, laterality, doseKind }),
  };
}

/** Every set at one end of the range, on every day and as often as it is asked for, each exercise in sittings of its own. */
const perfectLogs = (phase: TemplatePhase, end: 'min' | 'max'): RecordedLog[] =>
  phase.items.flatMap((item, place) => {
    const { lineageId, dose, exercise } = prescriptionOf(item, place);
    const sides = sidesPerSet(dose.side, exercise.laterality === 'unilateral');
    const sets = Array.from({ length: dose.sets }, (_, index) =>
      sides.map((side) => ({ setNumber: index + 1, side, amount: plannedAmount(dose)[end], weight: null })),
    ).flat();
    return days
      .filter((day) => isDoneOn(item.dose, day))
      .flatMap((localDate) =>
        Array.from({ length: dose.timesPerDay }, (_, turn) =>
          recordedLog(0, {
            logId: `${lineageId} ${localDate} ${turn}`,
            sessionId: `${lineageId} ${localDate} ${turn}`,
            ...{ lineageId, localDate, sets },
          }),
        ),
      );
  });

const recordsOf = (phase: TemplatePhase, logs: readonly RecordedLog[]) =>
  toReviewedRecords({
    versions: [recordedVersion({ prescriptions: phase.items.map(prescriptionOf) })],
    logs,
    pauses: [],
  });

describe('MS-1 (1.1) somebody who does exactly what a template asks', () => {
  test('the templates are there', () => {
    expect(phases.length).toBeGreaterThanOrEqual(30);
  });

  test.each(phases)(
    '%s: 100 % of the times and of the dose, of the program and of each exercise',
    (_, phase) => {
      for (const end of ['min', 'max'] as const) {
        const records = recordsOf(phase, perfectLogs(phase, end));
        expect(programFortnight(records, today)).toMatchObject({
          frequencyAdherence: 1,
          doseAdherence: 1,
          band: 'good',
        });
        for (const [place] of phase.items.entries())
          expect(exerciseFortnight(records, `${place}`, today)).toMatchObject({ adherence14d: 1 });
        for (const monday of [days[0] ?? today, days[7] ?? today])
          expect(
            adherenceOf(exerciseSegments(records, { fromDate: monday, toDate: addDays(monday, 6) })),
          ).toMatchObject({ frequencyAdherence: 1, doseAdherence: 1 });
        const sunday = weekSoFar(records, addDays(today, -1));
        expect(sunday?.done).toBe(sunday?.planned);
        const states = daysOf(records, addDays(today, -1), 14).map(({ state }) => state);
        expect(states.filter((state) => state !== 'done' && state !== 'open')).toEqual([]);
      }
    },
  );

  test.each(phases)(
    '%s: leaving one exercise out is seen, in the program and in that exercise alone',
    (_, phase) => {
      const logs = perfectLogs(phase, 'min').filter(({ lineageId }) => lineageId !== '0');
      const records = recordsOf(phase, logs);
      expect(exerciseFortnight(records, '0', today)).toMatchObject({ adherence14d: 0, sessions14d: 0 });
      expect(programFortnight(records, today).frequencyAdherence).toBeLessThan(1);
      const others = phase.items
        .slice(1)
        .map((_item, place) => exerciseFortnight(records, `${place + 1}`, today).adherence14d);
      expect(others.filter((share) => share !== 1)).toEqual([]);
    },
  );
});
