import { describe, expect, it } from 'vitest';
import { limitsOf } from '../../pain/agreed-limits.ts';
import { defaultChoices } from '../../rule-book/choices.ts';
import { decide } from '../rows/decide.ts';
import type { DecisionInput } from './decision-input.ts';
import { decisionInput, session } from './decision-fixtures.ts';
import {
  ownRuleIds,
  ownRuleProblems,
  ownRuleRange,
  ownRulesWithin,
  ownRuleWords,
} from '../rule-card/own-rule-check.ts';
import { noOwnRules, type OwnRules } from '../../dosage/own-rules.ts';
import { daysBetweenStepsFor, fullSessionsFor, stepPctFor } from './own-rules.ts';
import { decisionInputOf } from '../records/program-decision-input.ts';
import { program } from '../records/program-fixtures.ts';
import { ruleCard } from '../rule-card/rule-card.ts';

const own = (over: Partial<OwnRules>): OwnRules => ({ ...noOwnRules, ...over });
const rowOf = (input: DecisionInput): string => {
  const decision = decide(input);
  return decision.ok ? decision.row : decision.refusal;
};

describe('own limits: the more careful number counts', () => {
  it.each<[string, number | null, number | null]>([
    ['fewer days than the clinic', daysBetweenStepsFor(7, own({ daysBetweenSteps: 3 })), 7],
    ['more days than the clinic', daysBetweenStepsFor(7, own({ daysBetweenSteps: 10 })), 10],
    ['no days of its own', daysBetweenStepsFor(7, own({})), 7],
    ['three sessions', fullSessionsFor(own({ fullSessions: 3 })), 3],
    ['one session is not possible', fullSessionsFor({ ...own({}), fullSessions: 1 }), 2],
    ['a smaller step', stepPctFor(5, own({ stepPct: 2 })), 2],
    ['a larger step', stepPctFor(2.5, own({ stepPct: 10 })), 2.5],
    ['a step of 0 is no number of its own', stepPctFor(5, own({ stepPct: 0 })), 5],
    ['an exercise without increments', stepPctFor(null, own({ stepPct: 2 })), null],
  ])('%s', (_, used, expected) => {
    expect(used).toBe(expected);
  });
});

describe('own limits in the decision table (LG-8.5)', () => {
  const full = (over: Parameters<typeof session>[0] = {}) => session({ reps: [12, 12, 12], ...over });
  const ready = (ownRules: OwnRules | null, over: Partial<DecisionInput> = {}) =>
    rowOf(decisionInput({ sessions: [full(), full()], ownRules, ...over }));

  it.each<[string, OwnRules | null, Partial<DecisionInput>, string]>([
    ['two full sessions are enough without own limits', null, {}, 'D23'],
    ['three are asked for, two are there', own({ fullSessions: 3 }), {}, 'D25'],
    [
      'three are asked for and there',
      own({ fullSessions: 3 }),
      { sessions: [full(), full(), full()] },
      'D23',
    ],
    [
      'three are asked for, the first was not full',
      own({ fullSessions: 3 }),
      { sessions: [session(), full(), full()] },
      'D25',
    ],
    ['pain 1 with a limit of 1 goes up', own({ painToRaise: 1 }), {}, 'D23'],
    ['pain 1 with a limit of 0 holds', own({ painToRaise: 0 }), {}, 'D15'],
    ['pain 1 where 0 is allowed goes down', own({ painAllowed: 0 }), {}, 'D07'],
    ['day 5 of 5', own({ daysBetweenSteps: 5 }), { daysSinceProgression: 5 }, 'D23'],
    ['day 4 of 5', own({ daysBetweenSteps: 5 }), { daysSinceProgression: 4 }, 'D22'],
    [
      'fewer days than the clinic changes nothing',
      own({ daysBetweenSteps: 1 }),
      { daysSinceProgression: 2 },
      'D22',
    ],
  ])('%s', (_, ownRules, over, row) => {
    expect(ready(ownRules, over)).toBe(row);
  });

  it('a smaller step takes a lighter next weight, never a heavier one', () => {
    const inventory = { type: 'fixed_list', weights: [40, 41, 42, 44], unit: 'kg' } as const;
    const nextFor = (ownRules: OwnRules | null) => {
      const input = program(
        { populations: ['general_trained'] },
        { bodyArea: 'lower_large', inventory, ownRules },
      );
      const [prescription] = input.prescriptions;
      if (prescription === undefined) throw new Error('no prescription');
      const mornings = { shareOf: () => 0, isSevereAfter: () => false, trend: 0 };
      const { decisionInput: made } = decisionInputOf(prescription, input, mornings);
      const decision = decide({ ...made, sessions: [full({ loadKg: 40 }), full({ loadKg: 40 })] });
      return decision.ok && decision.dose?.action === 'increase_load' ? decision.dose.newKg : null;
    };
    expect(nextFor(null)).toBe(44);
    expect(nextFor(own({ stepPct: 5 }))).toBe(42);
    expect(nextFor(own({ stepPct: 3 }))).toBe(41);
  });

  it('the rule card says the numbers that count', () => {
    const input = decisionInput({
      ownRules: own({ painToRaise: 1, painAllowed: 3, fullSessions: 3, daysBetweenSteps: 9 }),
    });
    const words = ruleCard({ ...input, loadKg: 50 }).flatMap(({ brief, lines }) => [
      brief,
      ...lines.map((line) => line.words),
    ]);
    expect(words.join('\n')).toMatch(/three times, pain 0 to 1/);
    expect(words).toContainEqual(expect.stringMatching(/^pain 2 to 3, or/));
    expect(words).toContainEqual(expect.stringMatching(/^pain 4 or more, or/));
    expect(words).toContainEqual('never sooner than 9 days after the last step');
  });

  it('the rule card says the choices of the clinic too', () => {
    const choices = { ...defaultChoices, daysBetweenSteps: 6, enoughSessions14d: 5, reentryTwoWeeksPct: 15 };
    const words = ruleCard({ ...decisionInput({ choices }), loadKg: 50 })
      .flatMap(({ lines }) => lines)
      .map((line) => line.words);
    expect(words).toContainEqual('never sooner than 6 days after the last step');
    expect(words).toContainEqual(expect.stringContaining('and 5 sessions'));
    expect(words).toContainEqual(
      expect.stringMatching(/^14 days away → 42.5 kg instead of 50 kg, 15 % less/),
    );
  });

  it('without a pain that only holds the card names none', () => {
    const card = ruleCard({ ...decisionInput({ ownRules: own({ painAllowed: 0 }) }), loadKg: 50 });
    expect(card.find(({ kind }) => kind === 'hold')?.brief).toBe('anything not reported');
    expect(card.find(({ kind }) => kind === 'raise')?.brief).toContain('pain 0,');
    expect(card.find(({ kind }) => kind === 'lower')?.brief).toContain('pain 1 or more');
  });
});

describe('what may be set', () => {
  const reference = { painModel: 'standard', choices: defaultChoices, pattern: 'squat' } as const;
  it.each<[string, Partial<OwnRules>, (keyof OwnRules)[]]>([
    ['nothing', {}, []],
    ['the program and the clinic themselves', { painToRaise: 2, painAllowed: 5, daysBetweenSteps: 3 }, []],
    ['zero pain', { painToRaise: 0, painAllowed: 0 }, []],
    ['more pain than the program for a raise', { painToRaise: 3 }, ['painToRaise']],
    ['more pain than the program allows', { painAllowed: 6 }, ['painAllowed']],
    ['fewer days than the clinic', { daysBetweenSteps: 2 }, ['daysBetweenSteps']],
    ['more than four weeks', { daysBetweenSteps: 29 }, ['daysBetweenSteps']],
    ['one full session', { fullSessions: 1 }, ['fullSessions']],
    ['more sessions than are judged by their morning', { fullSessions: 4 }, ['fullSessions']],
    ['a step of nothing', { stepPct: 0 }, ['stepPct']],
    ['a larger step than the table', { stepPct: 11 }, ['stepPct']],
    ['half a day', { daysBetweenSteps: 4.5 }, ['daysBetweenSteps']],
    ['the limits the wrong way round', { painToRaise: 2, painAllowed: 1 }, ['painToRaise']],
  ])('%s', (_, rules, ids) => {
    expect(ownRuleProblems(own(rules), reference).map(({ id }) => id)).toEqual(ids);
  });

  it('follows the pain rule and the clinic', () => {
    const rules = own({ painAllowed: 4, daysBetweenSteps: 5 });
    expect(ownRuleProblems(rules, reference)).toEqual([]);
    const stricter = {
      painModel: 'protective',
      choices: { ...defaultChoices, daysBetweenSteps: 6 },
      pattern: 'squat',
    } as const;
    expect(ownRuleProblems(rules, stricter)).toEqual([
      { id: 'painAllowed', message: 'A whole number from 0 to 3, or empty.' },
      { id: 'daysBetweenSteps', message: 'A whole number from 6 to 28, or empty.' },
    ]);
    expect(ownRuleProblems(null, stricter)).toEqual([]);
  });

  it('carried into a stricter program, a number that no longer binds is left to the program', () => {
    const protective = { ...reference, painModel: 'protective' } as const;
    const rules = own({ painToRaise: 1, painAllowed: 4 });
    expect(ownRulesWithin(rules, reference)).toEqual(rules);
    expect(ownRulesWithin(rules, protective)).toEqual(own({ painToRaise: 1 }));
    expect(ownRulesWithin(own({ painAllowed: 4 }), protective)).toBeNull();
    expect(ownRulesWithin(null, protective)).toBeNull();
    expect(limitsOf({ painModel: 'protective' }, { ownRules: rules })).toEqual(
      limitsOf({ painModel: 'protective' }, { ownRules: ownRulesWithin(rules, protective) }),
    );
  });

  it('an exercise without load increments has no step of its own (LB-1)', () => {
    const breathing = { ...reference, pattern: 'breathing' } as const;
    expect(ownRuleRange('stepPct', breathing)).toBeNull();
    expect(ownRuleProblems(own({ stepPct: 2 }), breathing).map(({ id }) => id)).toEqual(['stepPct']);
  });

  it('words name every number in both languages, and nothing without one', () => {
    expect(ownRuleWords(null)).toBeNull();
    expect(ownRuleWords(own({}))).toBeNull();
    const all = ownRuleWords({
      painToRaise: 0,
      painAllowed: 3,
      fullSessions: 3,
      daysBetweenSteps: 9,
      stepPct: 4,
    });
    for (const locale of ['en', 'es'] as const) {
      expect(all?.[locale].match(/\d+/g)).toEqual(['0', '3', '3', '9', '4']);
    }
    expect(ownRuleIds).toHaveLength(Object.keys(noOwnRules).length);
  });
});
