import { beforeEach, describe, expect, test, vi } from 'vitest';
import { GET as alerts } from '@/app/api/health/alerts/route';
import { GET as ready } from '@/app/api/health/ready/route';
import { prepareScene } from '@/e2e/fixtures/data-suite';
import { isBehind, readLag } from '@/lib/server/data/memo/background-pass';
import { viewRecord } from '@/lib/server/data/patient/record';
import { log } from '@/lib/server/log';
import { warmUp } from '@/lib/server/warm-up';
import { passOnce } from '@/lib/server/worker';

const suite = prepareScene({ overRelay: true });
const at = (minutes: number) => new Date(Date.parse('2031-06-10T12:00:00Z') + minutes * 60_000);
const forgetAnswer = () => Reflect.deleteProperty(globalThis, 'plimsollBehind');

beforeEach(async () => {
  forgetAnswer();
  await suite.admin.query('delete from background_pass');
});

test('a product that starts works out a page and a list, keeps nothing of it and notes nobody', async () => {
  const warn = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
  const written = async () =>
    (
      await suite.admin.query(`select (select count(*) from patient_memo) as memos, (select count(*) from patient_review) as lines,
        (select count(*) from audit_event) as audited, (select count(*) from sign_in_session) as sessions`)
    ).rows;
  const before = await written();
  await warmUp();
  expect(warn).not.toHaveBeenCalled();
  expect(await written()).toEqual(before);
  suite.relay.cut();
  await warmUp();
  suite.relay.mend();
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});

describe('the work in the background', () => {
  test('works out anew what a write has made old, also after midnight', async () => {
    const { patient, physio } = suite.scene.harbour;
    const { patientId } = patient.actor;
    const stampOf = async () =>
      (
        await suite.admin.query(
          `select stamp, body from patient_memo where patient_id = $1 and kind = 'record'`,
          [patientId],
        )
      ).rows[0];
    await viewRecord(physio.actor, patientId, at(0));
    const first = await stampOf();
    await suite.admin.query(`update patient set phone = '+44 20 7946 0000' where id = $1`, [patientId]);
    await passOnce(at(1));
    const second = await stampOf();
    expect(second.stamp).not.toBe(first.stamp);
    expect(JSON.parse(second.body).phone).toBe('+44 20 7946 0000');
    await passOnce(at(2));
    expect(await stampOf()).toEqual(second);
    await passOnce(at(24 * 60));
    expect((await stampOf()).stamp).not.toBe(second.stamp);
  });

  test('H-7 B-4 more than five minutes behind is told to whoever watches, and the product stays ready', async () => {
    await passOnce(at(0));
    vi.setSystemTime(at(4));
    expect((await alerts()).status).toBe(200);
    forgetAnswer();
    vi.setSystemTime(at(6));
    const late = await alerts();
    expect([late.status, await late.json()]).toEqual([503, { status: 'behind' }]);
    expect((await ready()).status).toBe(200);
    await passOnce(at(6));
    forgetAnswer();
    expect((await alerts()).status).toBe(200);
    vi.useRealTimers();
  });

  test('H-7 a round that could not be finished is none, and is written down', async () => {
    await passOnce(at(100));
    const warn = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
    suite.relay.cut();
    await passOnce(at(110));
    suite.relay.mend();
    expect(warn.mock.calls.map(([words]) => words)).toContain('background work stopped');
    warn.mockRestore();
    expect(await readLag(at(110))).toBe(10 * 60_000);
  });

  test('H-7 where nobody knows, it counts as behind', async () => {
    suite.relay.cut();
    expect(await isBehind(at(120))).toBe(true);
    suite.relay.mend();
  });

  test('what a process that has just started has not done yet is not late', async () => {
    expect(await readLag(new Date())).toBeLessThan(5 * 60_000);
  });
});
