import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patterns } from '../library/vocabulary.ts';
import { axialSpaScreen } from './axial-spa-screen.ts';
import { clearableConditions, clearanceKinds, clearanceTable } from './clearance-kinds.ts';
import { matrixGroupsOf } from './safety-matrix.ts';
import { redFlagTriage } from './red-flag-triage.ts';
import { redFlagIds } from './red-flags.ts';
import { resolveSafety } from './resolve-safety.ts';
import { type TriageUrgency, triageUrgencies, worseUrgency } from './urgency.ts';
import { vertebralFractureRisk } from './vertebral-fracture-risk.ts';
import { type SafetyRating, conditionCodes, exerciseAttributes } from './vocabulary.ts';

const runs = { seed: 20250602, numRuns: 10_000 };

const harms: readonly SafetyRating[] = ['none', 'preferred', 'caution', 'contraindicated'];
/** `preferred` and `none` are equally harmless. */
const harmOf = (rating: SafetyRating | 'refused'): number => {
  expect(rating).not.toBe('refused');
  return Math.max(
    1,
    harms.findIndex((one) => one === rating),
  );
};

const condition = fc.record({
  code: fc.constantFrom(...conditionCodes),
  daysSince: fc.oneof(fc.constant(null), fc.integer({ min: -1, max: 400 })),
});
const exercise = fc.record({
  attributes: fc.subarray([...exerciseAttributes]),
  pattern: fc.constantFrom(...patterns),
});
const ratingOf = (input: Parameters<typeof resolveSafety>[0]): SafetyRating | 'refused' => {
  const result = resolveSafety(input);
  return result.ok ? result.rating : 'refused';
};

describe('SF-1 over any exercise and any conditions', () => {
  it('another condition or attribute never makes the rating better', () => {
    const more = fc.tuple(
      exercise,
      fc.array(condition, { maxLength: 4 }),
      condition,
      fc.constantFrom(...exerciseAttributes),
    );
    fc.assert(
      fc.property(more, ([record, conditions, added, attribute]) => {
        const before = ratingOf({ ...record, conditions });
        const after = ratingOf({
          ...record,
          attributes: [...record.attributes, attribute],
          conditions: [...conditions, added],
        });
        expect(harmOf(after)).toBeGreaterThanOrEqual(harmOf(before));
      }),
      runs,
    );
  });

  it('an unknown stage is never rated better than a known one', () => {
    fc.assert(
      fc.property(exercise, condition, (record, { code, daysSince }) => {
        const known = ratingOf({ ...record, conditions: [{ code, daysSince }] });
        const unknown = ratingOf({ ...record, conditions: [{ code }] });
        expect(harmOf(unknown)).toBeGreaterThanOrEqual(harmOf(known));
      }),
      runs,
    );
  });

  it('does not depend on the order of conditions and attributes', () => {
    const reordered = fc.tuple(exercise, fc.array(condition, { maxLength: 5 }));
    fc.assert(
      fc.property(reordered, ([record, conditions]) => {
        expect(
          resolveSafety({
            pattern: record.pattern,
            attributes: record.attributes.toReversed(),
            conditions: conditions.toReversed(),
          }),
        ).toEqual(resolveSafety({ ...record, conditions }));
      }),
      runs,
    );
  });

  it('answers or refuses anything, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (attributes, pattern, conditions) => {
        expect(resolveSafety({ attributes, pattern, conditions } as never)).toHaveProperty('ok');
        expect(resolveSafety({ conditions: [conditions] } as never)).toHaveProperty('ok');
        expect(redFlagTriage({ answers: attributes, required: conditions } as never)).toHaveProperty('ok');
        expect(vertebralFractureRisk({ trauma: attributes, ageYears: pattern } as never)).toHaveProperty(
          'ok',
        );
        expect(axialSpaScreen({ ageAtOnset: attributes, durationMonths: pattern } as never)).toHaveProperty(
          'ok',
        );
      }),
      runs,
    );
  });
});

describe('SF-1.5 over any clearance', () => {
  const cleared = fc.record({
    code: fc.constantFrom(...conditionCodes),
    daysSince: fc.oneof(fc.constant(null), fc.integer({ min: -1, max: 400 }), fc.constant(20.5)),
    clearedFor: fc.subarray([...clearanceKinds]),
  });
  const plain = ({ code, daysSince }: { code: string; daysSince: number | null }) => ({ code, daysSince });
  const ban = fc.constantFrom(...clearableConditions).chain((code) =>
    fc.record({
      code: fc.constant(code),
      day: fc.integer({ min: 0, max: 400 }),
      group: fc.constantFrom(...matrixGroupsOf(code)),
    }),
  );

  it('lowers a ban to a caution at most, and touches nothing else', () => {
    fc.assert(
      fc.property(exercise, fc.array(cleared, { maxLength: 4 }), (record, conditions) => {
        const before = ratingOf({ ...record, conditions: conditions.map(plain) });
        const after = ratingOf({ ...record, conditions });
        expect(after === before || (before === 'contraindicated' && after === 'caution')).toBe(true);
      }),
      runs,
    );
  });

  it('never acts before its first day, while the day is not known, or on a row without a window', () => {
    fc.assert(
      fc.property(ban, fc.subarray([...clearanceKinds]), ({ code, day, group }, clearedFor) => {
        const [attribute = '*'] = group.attributes;
        const pattern = attribute.startsWith('pattern:') ? attribute.slice('pattern:'.length) : null;
        const record = { attributes: pattern === null && attribute !== '*' ? [attribute] : [], pattern };
        const rate = (daysSince: number | null, kinds: readonly string[]) =>
          ratingOf({ ...record, conditions: [{ code, daysSince, clearedFor: kinds }] });
        const early = clearedFor.filter((kind) => clearanceTable[kind].fromDay > day);
        expect(rate(day, early)).toBe(rate(day, []));
        expect(rate(null, clearedFor)).toBe(rate(null, []));
        const isForGood = group.rating === 'contraindicated' && group.days === null;
        expect(isForGood && rate(day, clearedFor) !== 'contraindicated').toBe(false);
      }),
      runs,
    );
  });

  it('one more condition never makes the rating better, cleared or not', () => {
    fc.assert(
      fc.property(exercise, fc.array(cleared, { maxLength: 4 }), cleared, (record, conditions, added) => {
        const before = ratingOf({ ...record, conditions });
        const after = ratingOf({ ...record, conditions: [...conditions, added] });
        expect(harmOf(after)).toBeGreaterThanOrEqual(harmOf(before));
      }),
      runs,
    );
  });
});

describe('SF-2 over any answers', () => {
  const answers = fc.dictionary(fc.constantFrom(...redFlagIds), fc.constantFrom(true, false, null), {
    maxKeys: 6,
  });
  const required = fc.subarray([...redFlagIds], { maxLength: 4 });
  const urgencyOf = (input: Parameters<typeof redFlagTriage>[0]): TriageUrgency | 'refused' => {
    const result = redFlagTriage(input);
    return result.ok ? result.urgency : 'refused';
  };
  const rank = (urgency: TriageUrgency | 'refused') => triageUrgencies.findIndex((one) => one === urgency);

  it('later answers never lower an urgency, and an unanswered question is never a "no"', () => {
    fc.assert(
      fc.property(answers, answers, required, (first, later, asked) => {
        const yes = Object.fromEntries(Object.entries(first).filter(([, answer]) => answer === true));
        const before = urgencyOf({ answers: yes });
        const after = urgencyOf({ answers: { ...later, ...yes }, required: asked });
        expect(rank(before)).toBeGreaterThanOrEqual(0);
        expect(rank(after)).toBeLessThanOrEqual(rank(before));
        const open = asked.some((id) => typeof first[id] !== 'boolean');
        expect(urgencyOf({ answers: first, required: asked }) === 'none' && open).toBe(false);
      }),
      runs,
    );
  });

  it('keeps the worse of two urgencies in either order', () => {
    const urgency = fc.constantFrom(...triageUrgencies);
    fc.assert(
      fc.property(urgency, urgency, (a, b) => {
        expect(worseUrgency(a, b)).toBe(worseUrgency(b, a));
        expect(rank(worseUrgency(a, b))).toBe(Math.min(rank(a), rank(b)));
      }),
      { ...runs, numRuns: 100 },
    );
  });
});

describe('SF-3 over any answers', () => {
  const flag = fc.constantFrom(true, false, null);
  const risk = fc.record({
    ageYears: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 110 })),
    trauma: flag,
    osteoporosis: flag,
    painNow: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 10 })),
    thoracicPain: flag,
    longTermSteroids: flag,
  });

  it('a further "yes" never lowers the urgency, and a gap is never a reassurance', () => {
    fc.assert(
      fc.property(
        risk,
        fc.constantFrom('trauma', 'osteoporosis', 'thoracicPain', 'longTermSteroids'),
        (a, sign) => {
          const before = vertebralFractureRisk(a);
          const after = vertebralFractureRisk({ ...a, [sign]: true });
          const rank = (result: typeof before) => (result.ok ? triageUrgencies.indexOf(result.urgency) : -1);
          expect(rank(after)).toBeLessThanOrEqual(rank(before));
          expect(before.ok && before.urgency === 'none' && before.unanswered.length > 0).toBe(false);
        },
      ),
      runs,
    );
  });
});
