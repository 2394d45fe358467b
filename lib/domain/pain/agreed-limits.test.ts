import { describe, expect, it, test } from 'vitest';
import { type AgreedLimits, differ, limitsOf } from './agreed-limits.ts';
import { judgePain } from './judge-pain.ts';
import { limitCases } from './limit-fixtures.ts';
import { isPainAboveLimit } from './pain-above-limit.ts';
import { painModels } from './pain-zone.ts';

describe('limitsOf (LG-7.1)', () => {
  it.each(limitCases)('$title: green to $green, amber to $amber', ({ rule, ownRules, green, amber }) => {
    expect(limitsOf(rule, { ownRules })).toMatchObject({ painModel: rule.painModel, green, amber });
  });

  it('is the one way to limits: a pair of numbers is none', () => {
    // @ts-expect-error only `limitsOf` makes them
    const forged: AgreedLimits = { painModel: 'standard', green: 10, amber: 10 };
    expect(forged.amber).toBe(10);
  });

  it('is protective when no model is named, and tells limits of one exercise from those of its program', () => {
    expect(limitsOf({}, null)).toMatchObject({ painModel: 'protective', green: 2, amber: 3 });
    const program = limitsOf({ painModel: 'standard' }, null);
    expect(differ(program, limitsOf({ painModel: 'standard' }, { ownRules: null }))).toBe(false);
    expect(
      differ(
        program,
        limitsOf({ painModel: 'standard' }, { ownRules: { painToRaise: 1, painAllowed: null } }),
      ),
    ).toBe(true);
  });

  it.each(painModels)('%s: an own number never lifts a limit, whatever it is', (painModel) => {
    const program = limitsOf({ painModel }, null);
    for (const painToRaise of [null, -1, 0, 1, 4.5, 10, 11])
      for (const painAllowed of [null, -1, 0, 1, 4.5, 10, 11]) {
        const own = limitsOf({ painModel }, { ownRules: { painToRaise, painAllowed } });
        expect(own.amber).toBeLessThanOrEqual(program.amber);
        expect(own.green).toBeLessThanOrEqual(Math.min(program.green, own.amber));
      }
  });
});

const of = (painModel: (typeof painModels)[number]) => limitsOf({ painModel }, null);

describe('pain above the limit (LG-7.1, LG-7.4)', () => {
  test.each([
    ['standard', { during: 5, after: 5 }, false],
    ['standard', { during: 6 }, true],
    ['standard', { after: 6 }, true],
    ['protective', { during: 3 }, false],
    ['protective', { during: 4 }, true],
    ['relative', { rest: 5, during: 7 }, false],
    ['relative', { rest: 5, during: 8 }, true],
    ['relative', { rest: 7, during: 8 }, true],
    ['relative', { rest: 10, after: 8 }, true],
    ['relative', { during: 7 }, false],
    ['relative', { during: 8 }, true],
    ['standard', { rest: 9, next_morning: 9 }, false],
    ['standard', { during: 0, after: 0 }, false],
    ['standard', { during: null, after: null }, false],
    ['standard', {}, false],
  ] as const)('%s limits, %j: %s', (model, pain, above) => {
    expect(isPainAboveLimit(of(model), pain)).toBe(above);
  });

  test('what is no score is refused, and raises nothing', () => {
    expect(judgePain(of('standard'), 11, null)).toBe('pain_invalid');
    expect(judgePain(of('relative'), 3, 2.5)).toBe('pain_invalid');
    expect(judgePain(of('standard'), null, null)).toBe('missing');
  });
});
