import { describe, expect, test } from 'vitest';
import { offersBed } from '@/lib/domain/library/bed-or-mat';
import { equipmentKindOf } from '@/lib/domain/library/derived-fields';
import type { Equipment, Position } from '@/lib/domain/library/vocabulary';
import type { ExerciseAttribute } from '@/lib/domain/safety/vocabulary';
import { readCatalogue } from '../../prisma/catalogue';
import { type ExerciseContent, patientTexts } from './exercise-content';

const entries = readCatalogue();
const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
const slugsWhere = (holds: (entry: ExerciseContent) => boolean): string[] =>
  entries.filter(holds).map(({ slug }) => slug);
const carries = ({ attributes }: ExerciseContent, ...marks: ExerciseAttribute[]) =>
  marks.some((mark) => attributes.includes(mark));
const isBodyweight = (slug: string) =>
  equipmentKindOf(bySlug.get(slug)?.equipment ?? 'machine') === 'bodyweight';

const low: readonly Position[] = [
  'supine',
  'prone',
  'side_lying',
  'kneeling',
  'half_kneeling',
  'tall_kneeling',
  'quadruped',
];
const isLow = (entry: ExerciseContent) =>
  low.includes(entry.position) ||
  carries(entry, 'supine_lying', 'prone_lying', 'side_lying', 'kneeling', 'quadruped');

/** Lain on at the height of a chair, or swum: the setup names the place, and nobody goes down to the floor. */
const raised: Readonly<Record<string, RegExp>> = {
  back_extension_bench: /\bpad\b/,
  biering_sorensen_hold: /\bbench\b/,
  brandt_daroff_habituation: /\bbed\b/,
  chest_press_dumbbell: /bench or a firm bed/,
  hip_flexor_stretch_supine_edge: /end of a firm bed/,
  neck_extension_prone_hold: /edge of a bed or bench/,
  prone_hang_extension: /bench or bed/,
  swimming_backstroke: /pool/,
  swimming_freestyle: /pool/,
};

describe('getting down to the floor (LB-1)', () => {
  const withoutTransfer = entries.filter((entry) => isLow(entry) && !carries(entry, 'floor_transfer'));

  test('a lying, kneeling or hands-and-knees record offers a bed in both languages, or carries floor_transfer', () => {
    const wrong = withoutTransfer.filter(
      ({ slug, setup }) => !offersBed(setup) && raised[slug]?.test(setup.en) !== true,
    );
    expect(wrong.map(({ slug }) => slug)).toEqual([]);
  });

  test('a record that offers a bed speaks of no floor, in neither language', () => {
    const offered = withoutTransfer.filter(({ setup }) => offersBed(setup));
    expect(offered.length).toBeGreaterThan(60);
    const wrong = offered.filter(
      (entry) =>
        patientTexts(entry, 'en').some((text) => /\bfloor\b(?! muscle)/i.test(text)) ||
        patientTexts(entry, 'es').some((text) => /\bsuelo\b(?! pélvico)/i.test(text)),
    );
    expect(wrong.map(({ slug }) => slug)).toEqual([]);
  });

  test('every exception is a low record that would fail without it', () => {
    const needed = withoutTransfer.filter(({ setup }) => !offersBed(setup)).map(({ slug }) => slug);
    expect(Object.keys(raised)).toEqual(needed);
  });
});

describe('gripping and the shoulder (LB-1)', () => {
  const inTheHand: readonly Equipment[] = ['dumbbell', 'kettlebell', 'barbell', 'hammer', 'steel_club'];
  /** The bar lies on the back or on the hips; the hands only steady it. */
  const barNotHeld = ['barbell_back_squat', 'hip_thrust_barbell'];

  test('a weight in the hand, a row and a pull carry sustained_grip', () => {
    const gripped = slugsWhere(
      ({ slug, equipment, pattern }) =>
        (inTheHand.includes(equipment) && !barNotHeld.includes(slug)) ||
        pattern === 'pull_horizontal' ||
        pattern === 'pull_vertical' ||
        /(^|_)(row|pull)(_|$)/.test(slug),
    );
    const named =
      'barbell_deadlift kettlebell_deadlift goblet_squat overhead_press_dumbbell single_leg_rdl_dumbbell chest_press_dumbbell lateral_raise scaption_raise russian_twist sit_to_stand_weight seated_row_machine band_row';
    expect(gripped).toEqual(expect.arrayContaining(named.split(' ')));
    expect(slugsWhere((entry) => gripped.includes(entry.slug) && !carries(entry, 'sustained_grip'))).toEqual(
      [],
    );
  });
});

describe('variants (LB-1, LG-5.2)', () => {
  test('the unloaded variant is the body alone, and no harder', () => {
    const wrong = entries.filter(
      ({ unloadedVariant: variant, level }) =>
        variant !== null && (!isBodyweight(variant) || (bySlug.get(variant)?.level ?? 9) > level),
    );
    expect(wrong.map(({ slug }) => slug)).toEqual([]);
  });

  test('the assisted variant is no other loaded exercise, and of a lower level', () => {
    const wrong = entries.filter(
      ({ assistedVariant: variant, level }) =>
        variant !== null && (!isBodyweight(variant) || (bySlug.get(variant)?.level ?? 9) >= level),
    );
    expect(wrong.map(({ slug }) => slug)).toEqual([]);
  });

  test('neither leads to a leap or a swing that the record does not have', () => {
    const fast = ['high_impact', 'moderate_impact', 'ballistic_fast'] as const;
    const wrong = entries.filter((entry) =>
      [entry.unloadedVariant, entry.assistedVariant].some((variant) => {
        const other = variant === null ? undefined : bySlug.get(variant);
        return other !== undefined && fast.some((mark) => carries(other, mark) && !carries(entry, mark));
      }),
    );
    expect(wrong.map(({ slug }) => slug)).toEqual([]);
  });
});

describe('what comes from the dose, not from the record (SF-1)', () => {
  test('an exercise that offers power is ballistic only when it is a leap or a swing at any dose', () => {
    const both = slugsWhere(
      (entry) => carries(entry, 'ballistic_fast') && entry.defaultDosage.power !== undefined,
    );
    expect(both).toEqual(['box_jump_low', 'kettlebell_swing', 'squat_jump']);
  });
});

describe('muscles that are stretched (LG-9.1)', () => {
  test('a stretch, a mobility, nerve, breathing, balance or walking record offers no goal that counts hard sets', () => {
    const hard = ['strength', 'hypertrophy', 'muscular_endurance', 'power'] as const;
    const soft =
      /^(stretch|mobility|lateral_flexion|nerve_glide|breathing|posture|vestibular|aerobic|gait)$|^balance_/;
    const wrong = entries.filter(
      ({ pattern, defaultDosage }) =>
        soft.test(pattern) &&
        Object.keys(defaultDosage).some(
          (goal) => hard.some((one) => one === goal) || goal.startsWith('tendon_'),
        ),
    );
    expect(wrong.map(({ slug }) => slug)).toEqual([]);
  });
});

describe('the neck (SF-1.1)', () => {
  test('a turn or a side bend that stops while it is easy is not at its end, and says so', () => {
    const easy = entries.filter(({ slug }) => /^neck_.*_active$/.test(slug));
    const sideways = easy.filter(({ slug }) => !slug.includes('extension'));
    expect(sideways.map(({ slug }) => slug)).toEqual(['neck_rotation_active', 'neck_side_bend_active']);
    for (const entry of sideways) {
      expect(carries(entry, 'end_range_cervical_rotation')).toBe(false);
      expect(entry.steps.map(({ en }) => en).join(' ')).toContain('while it is still easy');
      expect(entry.steps.map(({ es }) => es).join(' ')).toContain('mientras todavía es fácil');
    }
  });

  test('a turn with help and every stretch of the neck is', () => {
    const helped = slugsWhere(
      ({ region, pattern, slug }) => region === 'neck' && (pattern === 'stretch' || slug.endsWith('_towel')),
    );
    expect(helped.length).toBeGreaterThan(2);
    expect(
      slugsWhere((entry) => helped.includes(entry.slug) && !carries(entry, 'end_range_cervical_rotation')),
    ).toEqual([]);
  });
});

describe('"stop if" (SF-2)', () => {
  test.each([
    ['en', /chest|faint|see double|speak|limb goes weak/i, 'call the emergency number'],
    ['es', /pecho|desmaya|ve doble|habla mal|se debilita/i, 'lame al número de emergencias'],
  ] as const)('%s: a sign that is an emergency names the emergency number', (language, sign, says) => {
    const told = entries.filter(({ stopIf }) => sign.test(stopIf[language]));
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter(({ stopIf }) => !stopIf[language].includes(says)).map(({ slug }) => slug)).toEqual([]);
  });

  test('both languages call at the same signs', () => {
    const calls = (language: 'en' | 'es') =>
      slugsWhere(({ stopIf }) => /emergency number|número de emergencias/.test(stopIf[language]));
    expect(calls('en')).toEqual(calls('es'));
  });
});
