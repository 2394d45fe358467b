import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dosageRows } from '@/lib/domain/dosage/choose-row';
import type { DosageRow } from '@/lib/domain/dosage/dosage-row';
import { hsrWeek } from '@/lib/domain/dosage/hsr-week';
import { toCheckedExercise } from '@/lib/domain/program/start-check';
import { isRuleSource } from '@/lib/domain/sources/rule-sources';
import { checkPrescription } from '@/lib/domain/safety/prescription-checks';
import { exerciseContent, goalsOf } from './exercise-content';
import { catalogueRoutine } from './catalogue';
import { type AuthoredTemplate, authoredTemplate, type TemplateItem } from './program-template';

const catalogue = new URL('../../prisma/catalogue/', import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, catalogue), 'utf8'));
const filesOf = (folder: string) =>
  readdirSync(new URL(folder, catalogue)).filter((name) => name.endsWith('.json'));

const exercises = new Map(
  filesOf('exercises/').map((name) => {
    const entry = exerciseContent.parse(readJson(`exercises/${name}`));
    return [entry.slug, entry];
  }),
);
const templates = filesOf('templates/').map((name) => ({
  name,
  raw: readJson(`templates/${name}`),
  template: authoredTemplate.parse(readJson(`templates/${name}`)),
}));

const itemsOf = (template: AuthoredTemplate) =>
  template.phases.flatMap((phase) => phase.items.map((item) => ({ phase, item })));
const exerciseOf = (item: TemplateItem) => {
  const exercise = exercises.get(item.slug);
  if (exercise === undefined) throw new Error(`no exercise ${item.slug}`);
  return exercise;
};
const each = templates.map(({ template }) => [template.slug, template] as const);

test('there are at least twelve authored templates, each in the file of its name', () => {
  expect(templates.length).toBeGreaterThanOrEqual(12);
  expect(templates.map(({ name }) => name)).toEqual(templates.map(({ template }) => `${template.slug}.json`));
});

test('a template with a misspelt field, a load or a side is refused', () => {
  const [first] = templates;
  const raw = structuredClone(first?.raw) as { phases: { items: { dose: object }[] }[] };
  Object.assign(raw.phases[0]?.items[0]?.dose ?? {}, { load: { unit: 'kg', value: '10' }, side: 'left' });
  expect(authoredTemplate.safeParse(raw).success).toBe(false);
});

test('the hip-flexor sequence is the eight stretches of the routine, in its order (LB-7)', () => {
  const routine = catalogueRoutine
    .array()
    .parse(readJson('routines.json'))
    .find(({ slug }) => slug === 'hip_opening_eight');
  const template = templates.find(({ template: one }) => one.slug === 'hip_flexor_mobility_eight')?.template;
  expect(template?.phases).toHaveLength(1);
  expect(template?.phases[0]?.items.map(({ slug }) => slug)).toEqual(routine?.items.map(({ slug }) => slug));
});

describe.each(each)('%s', (_, template) => {
  test('names exercises that the library has, each once in a phase, with a goal the exercise offers', () => {
    for (const phase of template.phases)
      expect(new Set(phase.items.map(({ slug }) => slug)).size).toBe(phase.items.length);
    const wrong = itemsOf(template).filter(({ item }) => !goalsOf(exerciseOf(item)).includes(item.goal));
    expect(wrong.map(({ item }) => `${item.slug} ${item.goal}`)).toEqual([]);
  });

  test('has a condition, known sources, a rule card, and an entry criterion for each phase', () => {
    expect(template.conditions.length).toBeGreaterThan(0);
    expect(template.sources.length).toBeGreaterThan(0);
    expect(template.sources.filter((source) => !isRuleSource(source))).toEqual([]);
    expect(template.ruleCard).not.toBeNull();
    expect(template.phases.filter(({ entry }) => entry === null)).toEqual([]);
    expect(template.phases.map(({ number }) => number)).toEqual(
      template.phases.map((_phase, index) => index + 1),
    );
  });

  test('counts each exercise as the library does, and keeps within its dosage row (LG-6)', () => {
    expect(itemsOf(template).flatMap(({ item }) => doseFaults(item))).toEqual([]);
  });

  test('gives nobody an exercise that is contraindicated for its own condition, at any stage of it (SF-1)', () => {
    const barred = itemsOf(template).flatMap(({ phase, item }) =>
      stagesFrom(phase.fromDay).flatMap((daysSince) =>
        template.conditions
          .filter((code) => ratingOf(item, code, daysSince) === 'contraindicated')
          .map((code) => `${phase.number} ${item.slug} ${code} day ${daysSince}`),
      ),
    );
    expect(barred).toEqual([]);
  });

  test('can be done at home with at most six kinds of equipment in a phase', () => {
    for (const phase of template.phases) {
      const needed = new Set(phase.items.flatMap((item) => exerciseOf(item).equipmentNeeded));
      expect(needed.size).toBeLessThanOrEqual(6);
    }
  });
});

/** Every day from the first of the phase to beyond the last window of the matrix; null: the stage is not known. */
const stagesFrom = (fromDay: number | null): (number | null)[] =>
  fromDay === null ? [null] : Array.from({ length: 400 - fromDay }, (_, index) => fromDay + index);

function ratingOf(item: TemplateItem, code: string, daysSince: number | null) {
  const exercise = exerciseOf(item);
  const answer = checkPrescription({
    prescribed: {
      exercise: toCheckedExercise(exercise),
      side: 'bilateral',
      effortHigh: item.dose.effortTarget?.high ?? null,
      goal: item.goal,
    },
    conditions: [{ code, label: code, daysSince, side: null }],
    weightBearingOrder: 'none',
  });
  if (!answer.ok) throw new Error(`${item.slug} cannot be checked`);
  return answer.rating;
}

function doseFaults(item: TemplateItem): string[] {
  const exercise = exerciseOf(item);
  const { dose } = item;
  const amounts = {
    reps: [dose.repsMin, dose.repsMax],
    hold: [dose.holdSeconds],
    time: [dose.durationSeconds],
    breaths: [dose.breaths],
    distance: [dose.distanceMetres],
    steps: [dose.steps],
  };
  const kinds = Object.entries(amounts).flatMap(([kind, list]) =>
    list.some((one) => one !== null) ? [kind] : [],
  );
  const faults = kinds.join() === exercise.doseKind ? [] : [`${item.slug}: counted as ${kinds.join()}`];
  const amount = amounts[exercise.doseKind].flatMap((one) => (one === null ? [] : [one]));
  if (item.row === null) return [...faults, ...ownDoseFaults(item)];
  const row = dosageRows.find(({ id }) => id === item.row);
  if (row === undefined || row.goal !== item.goal) return [...faults, `${item.slug}: row of another goal`];
  return [...faults, ...rowFaults(item, row, amount)];
}

/** Without a row the dose is the one that the exercise writes out itself for this goal. */
function ownDoseFaults({ slug, goal, dose }: TemplateItem): string[] {
  const own = exercises.get(slug)?.defaultDosage[goal];
  if (own === undefined || typeof own === 'string')
    return [`${slug}: has a row for ${goal}, so the template names it`];
  const isSame =
    own.sets === dose.sets &&
    (own.repsMax ?? null) === dose.repsMax &&
    (own.holdSeconds ?? null) === dose.holdSeconds &&
    (own.durationSeconds ?? null) === dose.durationSeconds &&
    (own.effortTarget?.high ?? null) === (dose.effortTarget?.high ?? null);
  return isSame ? [] : [`${slug}: not the dose of the exercise itself`];
}

/** What a plan begins with when DG-AER-1 is still its goal (LB-1): the row's own minutes are reached by tenths. */
const firstAerobicSeconds = 600;

function rowFaults({ slug, dose }: TemplateItem, row: DosageRow, amount: readonly number[]): string[] {
  const heavySlow = row.id === 'DG-TH-1' ? heavySlowSpans() : null;
  const sets = heavySlow?.sets ?? [
    Math.min(row.setsAllowed[0], row.start.sets, row.later.sets),
    Math.max(row.setsAllowed[1], row.start.sets, row.later.sets),
  ];
  const span = heavySlow?.reps ?? [
    row.goal === 'aerobic' ? firstAerobicSeconds : Math.min(row.start.amount[0], row.later.amount[0]),
    Math.max(row.start.amount[1], row.later.amount[1]),
  ];
  const days =
    dose.schedule.type === 'every_day' ? 7 : dose.schedule.type === 'times_per_week' ? dose.schedule.n : 0;
  const effort = dose.effortTarget ?? { low: -1, high: -1 };
  return [
    isWithin(dose.sets, sets) ? null : `${dose.sets} sets`,
    amount.every((one) => isWithin(one, span)) ? null : `amount ${amount.join(' to ')}`,
    isWithin(days, row.daysPerWeek) ? null : `${days} days`,
    effort.low >= row.start.effort.low && effort.high <= row.later.effort.high ? null : 'effort',
    dose.restSeconds === null || row.restSeconds === null || isWithin(dose.restSeconds, row.restSeconds)
      ? null
      : 'rest',
    dose.timesPerDay === row.timesPerDay ? null : 'times a day',
  ].flatMap((fault) => (fault === null ? [] : [`${slug} ${row.id}: ${fault}`]));
}

const isWithin = (value: number, [low, high]: readonly number[]) =>
  low !== undefined && high !== undefined && value >= low && value <= high;

/** All weeks of the heavy slow scheme together (LG-6.1). */
function heavySlowSpans() {
  const weeks = Array.from({ length: 12 }, (_, index) => hsrWeek({ week: index + 1 })).flatMap((week) =>
    week.ok ? [week] : [],
  );
  return {
    sets: [Math.min(...weeks.map(({ sets }) => sets)), Math.max(...weeks.map(({ sets }) => sets))],
    reps: [
      Math.min(...weeks.map(({ repMax }) => repMax)) - 2,
      Math.max(...weeks.map(({ repMax }) => repMax)),
    ],
  };
}
