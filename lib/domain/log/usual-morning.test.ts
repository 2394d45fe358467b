import { expect, test } from 'vitest';
import { recordedPrescription, recordedVersion } from '../progression/records/record-fixtures.ts';
import { asksUsualMorning, firstMorningRegions } from './usual-morning.ts';

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

const first = recordedVersion({ firstDay: '2026-03-02', lastDay: '2026-03-04' });
const second = recordedVersion({
  ...{ versionId: 'second', number: 2, firstDay: '2026-03-05' },
  prescriptions: [recordedPrescription(), recordedPrescription()],
});
const regionOf = recordedPrescription().exercise.region;

test.each([
  ['before it begins', '2026-03-01', 0],
  ['on its first day, when the usual one is asked', '2026-03-02', 0],
  ['on the second day', '2026-03-03', 1],
  ['under the next version too', '2026-03-05', 2],
  ['on the seventh day', '2026-03-08', 2],
  ['on the eighth day', '2026-03-09', 0],
])('LG-7.5 every morning of the first seven days is asked about: %s', (_, today, count) => {
  const regions = firstMorningRegions({ versions: [first, second], pauses: [], today });
  expect(regions).toEqual(Array.from({ length: count }, () => regionOf));
});

test('LG-7.5 not in a pause, not while the program is on hold, and not when its beginning is no longer known', () => {
  const today = '2026-03-03';
  const pauses = [
    { pauseId: 'p', programId: null, reason: 'illness', firstDay: today, lastDay: today },
  ] as const;
  const asked = (change: Partial<Parameters<typeof firstMorningRegions>[0]>) =>
    firstMorningRegions({ versions: [first], pauses: [], today, ...change }).length > 0;
  expect(asked({})).toBe(true);
  expect(asked({ pauses })).toBe(false);
  expect(asked({ versions: [{ ...first, isOnHold: true }] })).toBe(false);
  expect(asked({ versions: [{ ...first, number: 4 }] })).toBe(false);
});
