import { describe, expect, test } from 'vitest';
import { patientWords } from '@/lib/domain/messages/patient';
import type { TodayView } from '@/lib/schemas/today';
import { newsOf } from '@/lib/client/row-news';

type Program = NonNullable<TodayView['program']>;
type Guidance = NonNullable<Parameters<typeof newsOf>[0]['guidance']>;
const words = patientWords.en.today;
const change = (agreedBy: string | null): Program['changes'][number] => ({
  ...{ kind: 'changed', name: 'Goblet squat', before: '10 kg', after: '12 kg', agreedBy },
});
const programOf = (changes: Program['changes']) => ({ changes }) as Program;
const guidance = (leaveOut: boolean) => ({ text: 'Use 12 kg next time.', leaveOut }) as Guidance;
const news = (given: Guidance | null, agreedBy: string | null | undefined) =>
  newsOf(
    { name: 'Goblet squat', guidance: given },
    programOf(agreedBy === undefined ? [] : [change(agreedBy)]),
    words,
  );
const agreed = words.agreedBefore('Maya');

describe('what is new in the row of an exercise', () => {
  test.each<[string, string | null, string | null]>([
    ['nothing', news(null, undefined), null],
    ['a changed dose', news(null, null), 'Changed. Before: 10 kg.'],
    ['a step within signed bounds', news(null, 'Maya'), `Changed. Before: 10 kg. ${agreed}`],
    ['what follows from the last sessions', news(guidance(false), null), 'Use 12 kg next time.'],
    [
      'that, after a step within signed bounds',
      news(guidance(false), 'Maya'),
      `Use 12 kg next time. ${agreed}`,
    ],
    ['what is stopped, which is told above', news(guidance(true), 'Maya'), null],
  ])('%s', (_, told, expected) => {
    expect(told).toBe(expected);
  });
});
