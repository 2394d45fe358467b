import { expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { recordsOf } from '../../../../e2e/fixtures/log-records.ts';
import { recordItems } from '@/lib/server/data/log/log';
import { viewDayMatrix } from '@/lib/server/data/review/day-matrix';

const suite = prepareScene();
const patient = patientForEach(suite);
const now = new Date('2026-03-30T12:00:00Z');
const physio = () => suite.scene.harbour.physio.actor;
const twoWeeks = (until: string) => viewDayMatrix(physio(), patient().patientId, until, now);

test('two weeks of an earlier time, with what was written in them and nothing of other days', async () => {
  const records = recordsOf(patient());
  const items = [
    ['2026-03-12', 'Guests came.'],
    ['2026-03-28', 'Of later.'],
  ].flatMap(([localDate = '', comment = '']) => {
    const session = records.session({ localDate, performedAt: `${localDate}T09:00:00Z` });
    return [session, records.log(session.id, { recordedAt: `${localDate}T09:10:00Z`, comment })];
  });
  await recordItems(suite.scene.harbour.system, patient().patientId, items, { history: true });
  const { days, rows } = await twoWeeks('2026-03-16');
  expect([days[0], days.at(-1)]).toEqual(['2026-03-02', '2026-03-16']);
  expect(rows.flatMap(({ comments }) => comments)).toEqual([
    { localDate: '2026-03-12', text: 'Guests came.' },
  ]);
});

test.each(['2026-03-31', '2026-01-18'])(
  'not for %s: to come, or further back than is read',
  async (until) => {
    await expect(twoWeeks(until)).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path: 'until', code: 'date_out_of_range' }] },
    });
  },
);
