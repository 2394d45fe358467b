import { describe, expect, test } from 'vitest';
import { dosageRows } from '@/lib/domain/dosage/choose-row';
import { hsrWeek } from '@/lib/domain/dosage/hsr-week';
import type { ConditionCode } from '@/lib/domain/safety/vocabulary';
import { authoredTemplates } from '@/lib/server/catalogue/authored-templates';
import { readCatalogue } from '../../prisma/catalogue';
import type { AuthoredTemplate } from './program-template';

const templates = authoredTemplates();
const exercises = new Map(readCatalogue().map((entry) => [entry.slug, entry]));
const named = (slug: string): AuthoredTemplate => {
  const template = templates.find((one) => one.slug === slug);
  if (template === undefined) throw new Error(`no template ${slug}`);
  return template;
};
const slugsIn = (template: AuthoredTemplate, phase: number) =>
  template.phases[phase]?.items.map(({ slug }) => slug) ?? [];

describe('a rule card is no calmer than the red flags (SF-2)', () => {
  const emergency =
    /saddle|between the legs|bladder|bowel|both legs|grows weaker|shorter|breathless|chest pain|turns hot/i;
  const sameDay = /calf pain|wound|fever|after a fall|a snap/i;
  const told = (template: AuthoredTemplate) => (template.ruleCard ?? '').split(/(?<=\.)\s+/);

  test.each(templates.map((one) => [one.slug, one] as const))('%s', (_slug, template) => {
    const sentences = told(template);
    expect(
      sentences.filter((one) => emergency.test(one) && !/call the emergency number now/.test(one)),
    ).toEqual([]);
    expect(
      sentences.filter(
        (one) => sameDay.test(one) && !/same day|emergency number now/.test(one) && !/^Impact only/.test(one),
      ),
    ).toEqual([]);
  });

  test.each<[ConditionCode, RegExp]>([
    ['lumbar_spinal_stenosis', /between the legs.*bladder.*emergency number now/],
    ['nonspecific_low_back_pain', /between the legs.*bladder.*emergency number now/],
    ['lumbar_disc_herniation', /between the legs.*bladder.*emergency number now/],
    ['total_hip_replacement_posterior', /shorter or turned.*emergency number now/],
    ['total_hip_replacement_anterior', /shorter or turned.*emergency number now/],
    ['total_hip_replacement_lateral', /shorter or turned.*emergency number now/],
    ['total_knee_replacement', /turns hot.*emergency number now/],
  ])('every plan for %s says it', (code, says) => {
    const plans = templates.filter(({ conditions }) => conditions.includes(code));
    expect(plans.length).toBeGreaterThan(0);
    expect(
      plans.filter((plan) => !told(plan).some((sentence) => says.test(sentence))).map(({ slug }) => slug),
    ).toEqual([]);
  });
});

describe('aerobic work begins with ten minutes (LB-1, DG-AER-1)', () => {
  const first = templates.flatMap(({ slug, ruleCard, phases }) =>
    (phases[0]?.items ?? [])
      .filter(({ goal }) => goal === 'aerobic')
      .map(({ row, dose }) => ({ slug, ruleCard, row, dose })),
  );

  test('in the first phase of a plan, and the rule card names tenths and the goal', () => {
    expect(first.map(({ slug }) => slug).toSorted()).toEqual(['hip_osteoarthritis', 'low_back_flexion_bias']);
    for (const { ruleCard, row, dose } of first) {
      expect(row).toBe('DG-AER-1');
      expect(dose).toMatchObject({ sets: 1, durationSeconds: 600 });
      expect(ruleCard).toMatch(/begins at 10 minutes and grows by a tenth at a time, toward 30/);
    }
  });
});

describe('courses', () => {
  test('early hip replacement: the abductors lying from week six, then standing; nothing sideways before (SF-1.3, lateral approach)', () => {
    const plan = named('total_hip_replacement_early');
    const sideways = plan.phases.map((phase) => [
      phase.fromDay,
      phase.items.map(({ slug }) => slug).filter((slug) => exercises.get(slug)?.pattern === 'hip_abduction'),
    ]);
    expect(sideways).toEqual([
      [0, []],
      [14, []],
      [43, ['supine_hip_abduction_slide']],
      [57, ['standing_hip_abduction']],
    ]);
  });

  test('knee replacement: straightening goes on in every phase', () => {
    const plan = named('total_knee_replacement');
    expect(
      plan.phases.filter(({ items }) => !items.some(({ slug }) => slug === 'heel_prop_extension')),
    ).toEqual([]);
  });

  test('bone health: "load bone" is the later dose of DG-STR-4, impact has a phase of its own with its own entry', () => {
    const plan = named('osteoporosis_bone_health');
    const later = dosageRows.find(({ id }) => id === 'DG-STR-4')?.later;
    const load = plan.phases.find(({ names }) => names.en === 'Load bone');
    const heavy = load?.items.filter(({ slug }) =>
      ['goblet_squat', 'kettlebell_deadlift', 'dumbbell_row'].includes(slug),
    );
    expect(heavy).toHaveLength(3);
    for (const { dose } of heavy ?? [])
      expect(dose).toMatchObject({
        sets: later?.sets,
        repsMax: later?.amount[1],
        effortTarget: later?.effort,
      });
    const leaps = plan.phases.filter(({ items }) =>
      items.some(({ slug }) => exercises.get(slug)?.attributes.includes('high_impact') === true),
    );
    expect(leaps.map(({ names }) => names.en)).toEqual(['Impact, where allowed']);
    expect(leaps[0]?.entry).toMatch(/No vertebral fracture and not several low-trauma fractures/);
    expect(leaps[0]).toBe(plan.phases.at(-1));
  });

  test('Achilles: every week of the heavy slow scheme is there, then running (LG-6.1)', () => {
    const plan = named('achilles_midportion');
    const weeks = plan.phases.flatMap(({ names, items }) => {
      const [from, to] = (names.en.match(/\d+/g) ?? []).map(Number);
      if (from === undefined) return [];
      const dose = items.find(({ goal }) => goal === 'tendon_hsr')?.dose;
      return Array.from({ length: (to ?? from) - from + 1 }, (_, index) => ({ week: from + index, dose }));
    });
    expect(weeks.map(({ week }) => week)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    for (const { week, dose } of weeks) {
      const scheme = hsrWeek({ week });
      if (!scheme.ok) throw new Error('a week of the scheme');
      expect({ week, sets: dose?.sets, repsMax: dose?.repsMax, repsMin: dose?.repsMin }).toEqual({
        week,
        sets: scheme.sets,
        repsMax: scheme.repMax,
        repsMin: scheme.repMax - 2,
      });
    }
    expect(slugsIn(plan, plan.phases.length - 1)).toContain('run_walk_intervals');
  });
});
