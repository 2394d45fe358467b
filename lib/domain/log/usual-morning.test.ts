import { expect, test } from 'vitest';
import { asksUsualMorning } from './usual-morning.ts';

const said = (assessedOn: string) => ({ assessedOn });

test.each<[string, { assessedOn: string } | null, string | null, boolean]>([
  ['never said', null, '2026-03-02', true],
  ['never said, in a program that began long ago', null, null, true],
  ['said when the program began', said('2026-03-02'), '2026-03-02', false],
  ['said later, however long ago by now', said('2026-03-20'), '2026-03-02', false],
  ['said 42 days before it began', said('2026-01-19'), '2026-03-02', false],
  ['said 43 days before it began', said('2026-01-18'), '2026-03-02', true],
  ['said once, in a program that began long ago', said('2025-01-18'), null, false],
])('LG-7.5 the usual morning is asked once: %s', (_, before, programFrom, asked) => {
  expect(asksUsualMorning(before, programFrom)).toBe(asked);
});
