import { beforeAll, describe, expect, test } from 'vitest';
import { countBuffers } from '../../../e2e/fixtures/count-buffers.ts';
import { prepareScene } from '../../../e2e/fixtures/data-suite.ts';
import { recordsOf } from '../../../e2e/fixtures/log-records.ts';
import { fillWithLogs } from '../../../e2e/fixtures/many-logs.ts';
import { viewDiary } from '@/lib/server/data/diary/diary-view';
import { recordBatch } from '@/lib/server/data/log/log';
import { viewRecord } from '@/lib/server/data/patient/record';
import { viewProposals } from '@/lib/server/data/proposal/proposal';
import { viewToday } from '@/lib/server/data/today/today';
import { inContext } from '@/lib/server/db';

const suite = prepareScene();
/** A hundred thousand logs, of people who do three exercises every other day: what reads more than a patient's own shows here, and the clinic is made in seconds. */
const size = { patients: 666, sittings: 50, entries: 3 };
/** Pages of 8 KB that a request about one patient may touch, however many others there are. */
const mostBuffers = 2_000;

beforeAll(async () => {
  const { clinicId, patient } = suite.scene.harbour;
  const lastDay = new Date().toISOString().slice(0, 10);
  await fillWithLogs(
    suite.admin,
    { clinicId, patientId: patient.actor.patientId, ...patient, lastDay },
    size,
  );
});

const about = () => {
  const { physio, patient } = suite.scene.harbour;
  return { physio: physio.actor, patient: patient.actor, patientId: patient.actor.patientId };
};
const totalOf = (touched: readonly { buffers: number }[]) =>
  touched.reduce((sum, { buffers }) => sum + buffers, 0);

describe('F-4 what one patient asks for does not grow with the clinic', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['the patient’s day', () => viewToday(about().patient, new Date())],
    ['the patient page', () => viewRecord(about().physio, about().patientId, new Date())],
    ['the proposals', () => viewProposals(about().physio, about().patientId, new Date())],
    ['the paper diary', () => viewDiary(about().physio, about().patientId, {}, new Date())],
    ['a batch of fifty', () => sendFifty()],
  ])('F-4 %s touches few pages among 100 000 logs', async (_, work) => {
    const touched = await countBuffers(work);
    expect(touched.filter(({ buffers }) => buffers > mostBuffers)).toEqual([]);
    expect(totalOf(touched)).toBeLessThanOrEqual(mostBuffers);
    // Not for want of asking.
    expect(totalOf(touched)).toBeGreaterThan(20);
  });

  test('F-4 a query that names no patient would show', async () => {
    const { clinicId } = suite.scene.harbour;
    const touched = await countBuffers(() =>
      inContext({ clinicId }, (tx) =>
        tx.exerciseLog.count({ where: { clinicId, comment: 'nobody said this' } }),
      ),
    );
    expect(totalOf(touched)).toBeGreaterThan(mostBuffers);
  });
});

function sendFifty(): Promise<unknown> {
  const { patient, patientId } = about();
  const { session, log } = recordsOf({ ...suite.scene.harbour.patient, patientId });
  const sitting = session();
  const items = [sitting, ...Array.from({ length: 49 }, () => log(sitting.id))];
  return recordBatch(patient, patientId, items);
}
