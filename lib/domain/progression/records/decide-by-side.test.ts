import { describe, expect, it } from 'vitest';
import type { DecisionInput } from '../engine/decision-input.ts';
import { decisionInput, session } from '../engine/decision-fixtures.ts';
import { decideBySide } from './decide-by-side.ts';

const top = { reps: [12, 12, 12] };
const view = (...sessions: Parameters<typeof session>[0][]): DecisionInput =>
  decisionInput({
    rx: { ...decisionInput().rx, loadKg: 50 },
    sessions: sessions.map((one) => session(one)),
  });
const answer = (...views: DecisionInput[]) => {
  const result = decideBySide(views);
  return result.ok ? result.decision : result.refusal;
};
const red = { painBefore: 4, painDuring: 7 };
const ready = view(top, top);

describe('the lower proposal of two sides (LG-8.5, reference 1.1)', () => {
  it.each<[string, DecisionInput, DecisionInput, Record<string, unknown>]>([
    ['both ready', ready, ready, { row: 'D23', action: 'progress_load' }],
    ['one not full', ready, view(top, { reps: [12, 12, 7] }), { row: 'D18' }],
    ['one left out', ready, view(top, { reps: [] }), { row: 'D18' }],
    ['one lighter', ready, view(top, { ...top, loadKg: 45 }), { row: 'D18a', doneKg: 45 }],
    ['room in the range before a heavier load', ready, view(top, { reps: [10, 10, 10] }), { row: 'D24' }],
    [
      'fewer repetitions',
      view(top, { reps: [10, 10, 10] }),
      view(top, { reps: [9, 9, 9] }),
      { row: 'D24', newReps: 10 },
    ],
    [
      'the lower load',
      view(red, red),
      view(red, { ...red, loadKg: 40 }),
      { row: 'D07', dose: { newKg: 30 } },
    ],
    ['too heavy for one', ready, view({ reps: [12, 7, 7] }, { reps: [12, 7, 7] }), { row: 'D13' }],
  ])('%s, whichever side it is', (_, left, right, expected) => {
    expect(answer(left, right)).toMatchObject(expected);
    expect(answer(right, left)).toMatchObject(expected);
  });

  it('is as urgent as the more urgent side', () => {
    const heavier = view(top, { ...top, loadKg: 55 });
    const short = view({ reps: [12, 7, 7] }, { reps: [12, 7, 7] });
    expect(answer(heavier, short)).toMatchObject({ row: 'D13', urgency: 'inform_clinician' });
    expect(answer(short, heavier)).toMatchObject({ row: 'D13', urgency: 'inform_clinician' });
    expect(answer(short, ready)).toMatchObject({ row: 'D13', urgency: 'none' });
  });

  it('leaves the whole unjudged when one side cannot be, unless the other stops', () => {
    const broken = view({ loadKg: -1 });
    expect(answer(ready, broken)).toBe('load_invalid');
    expect(answer(broken, ready)).toBe('load_invalid');
    expect(answer(broken, view({ painDuring: 9 }))).toMatchObject({ row: 'D05' });
    expect(answer()).toBe('data_missing');
  });

  it('says from which side it comes', () => {
    const lower = view(top, { reps: [12, 12, 7] });
    const result = decideBySide([ready, lower]);
    expect(result.ok && result.view).toBe(lower);
  });
});
