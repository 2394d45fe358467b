import { describe, expect, test } from 'vitest';
import { productBarriers } from '@/lib/domain/adherence/barrier-list';
import { barrierForm, barrierListInput, toBarrierForm } from '@/lib/schemas/barrier';

const row = (over: { en?: [string, string]; es?: [string, string] } = {}) => {
  const [enLabel, enTip] = over.en ?? ['No time', 'One is enough.'];
  const [esLabel, esTip] = over.es ?? ['', ''];
  return {
    key: 'no_time',
    words: { en: { label: enLabel, tip: enTip }, es: { label: esLabel, tip: esTip } },
  };
};
const faults = (typed: ReturnType<typeof row>) =>
  (barrierForm.safeParse({ barriers: [typed] }).error?.issues ?? []).map(({ path }) =>
    path.slice(3).join('.'),
  );

describe('the list of what can get in the way, as it is typed', () => {
  test('what the product ships goes through the form as it is', () => {
    const { barriers } = barrierForm.parse(toBarrierForm(productBarriers));
    expect(barriers).toEqual(productBarriers);
    expect(barrierListInput.parse({ barriers, after: 0 }).barriers).toEqual(productBarriers);
  });

  test.each([
    ['English is asked for', row({ en: ['', ''] }), ['en.label', 'en.tip']],
    ['a label has a tip', row({ en: ['No time', ' '] }), ['en.tip']],
    ['in Spanish too', row({ es: ['Sin tiempo', ''] }), ['es.tip']],
    ['and a tip a label', row({ es: ['', 'Uno basta.'] }), ['es.label']],
    ['Spanish may be left out', row(), []],
  ])('%s', (_, typed, expected) => {
    expect(faults(typed)).toEqual(expected);
  });

  test('the same key twice, and English left out, are refused by the server too', () => {
    const [first] = productBarriers;
    if (first === undefined) throw new Error('no list');
    const is = (barriers: unknown[]) => barrierListInput.safeParse({ barriers, after: 0 }).success;
    expect([is([first]), is([]), is([first, first])]).toEqual([true, true, false]);
    expect(is([{ ...first, words: { ...first.words, en: null } }])).toBe(false);
  });
});
