import type { OwnPainRules } from '../dosage/own-rules.ts';
import type { PainRule } from './pain-zone.ts';

/** One prescription with its program, and the limits that everybody has to go by; for tests. */
export type LimitCase = {
  title: string;
  rule: PainRule;
  ownRules: OwnPainRules | null;
  green: number;
  amber: number;
};

const standard: PainRule = { painModel: 'standard', painAmberTo: null };
const protective: PainRule = { painModel: 'protective', painAmberTo: null };
const relative: PainRule = { painModel: 'relative', painAmberTo: null };

/** The limits of programs and of single exercises, zero and both bounds among them (LG-7.1); for tests of whoever judges or tells pain. */
export const limitCases: readonly LimitCase[] = [
  { title: 'standard', rule: standard, ownRules: null, green: 2, amber: 5 },
  { title: 'protective', rule: protective, ownRules: null, green: 2, amber: 3 },
  {
    title: 'protective, as the clinic set it',
    rule: { ...protective, painAmberTo: 4 },
    ownRules: null,
    green: 2,
    amber: 4,
  },
  {
    title: 'one exercise stricter than its program',
    rule: standard,
    ownRules: { painToRaise: 1, painAllowed: 3 },
    green: 1,
    amber: 3,
  },
  {
    title: 'one exercise without any pain',
    rule: standard,
    ownRules: { painToRaise: null, painAllowed: 0 },
    green: 0,
    amber: 0,
  },
  {
    title: 'one exercise that only steps up without pain',
    rule: standard,
    ownRules: { painToRaise: 0, painAllowed: null },
    green: 0,
    amber: 5,
  },
  {
    title: 'an own number that is laxer than the program',
    rule: protective,
    ownRules: { painToRaise: 9, painAllowed: 9 },
    green: 2,
    amber: 3,
  },
  { title: 'the rise, from pain 0', rule: relative, ownRules: null, green: 1, amber: 2 },
  {
    title: 'the rise, stricter for one exercise',
    rule: relative,
    ownRules: { painToRaise: 0, painAllowed: 1 },
    green: 0,
    amber: 1,
  },
];
