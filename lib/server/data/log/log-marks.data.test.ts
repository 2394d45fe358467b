import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { recordsOf } from '../../../../e2e/fixtures/log-records.ts';
import { carerOf, newPatient } from '../../../../e2e/fixtures/scene.ts';
import { notedTwice, twiceRecord, withdrawalRecord } from '@/lib/client/records';
import type { LogItem } from '@/lib/schemas/log';
import { viewRecord } from '@/lib/server/data/patient/record';
import { viewToday } from '@/lib/server/data/today/today';
import { answerBatch } from '@/lib/server/sync/answer-batch';

const now = new Date('2026-03-09T12:00:00Z');
const stored = { status: 'stored' };
const rejected = (code: string) => ({ status: 'rejected', code });

const suite = prepareScene();
const patient = patientForEach(suite);
const send = (items: readonly unknown[], actor = patient().actor) =>
  answerBatch(actor, { format: 1, deviceNow: now.toISOString(), items: [...items] }, now);
const at = (recordedAt: string) => ({ recordedAt: `2026-03-09T${recordedAt}:00.000Z` });

/** One entry of the squat in a sitting of its own, as another device makes it. */
async function noted(changes: Partial<LogItem> = {}): Promise<LogItem> {
  const { session, log } = recordsOf(patient());
  const sitting = session();
  const entry = log(sitting.id, changes);
  expect(await send([sitting, entry])).toEqual([stored, stored]);
  return entry;
}
const today = () => viewToday(patient().actor, now);
const entries = async () => (await today()).exercises[0]?.logs ?? [];
const mark = (logId: string, over: Record<string, unknown> = {}) => ({
  ...{ kind: 'log_mark', id: randomUUID(), patientId: patient().patientId, logId },
  ...{ mark: 'withdrawn', sameAs: null, ...at('11:00') },
  ...over,
});

test('O-3 an entry that was taken back is gone from the day, stays on record, and staff see it as taken back', async () => {
  const entry = await noted();
  const item = withdrawalRecord({ patientId: patient().patientId }, entry.id);
  const back = { ...item, ...at('11:00') };
  expect(await send([back])).toEqual([stored]);
  expect(await send([back])).toEqual([{ status: 'already_stored' }]);
  expect(await send([{ ...back, mark: 'again' }])).toEqual([rejected('conflict')]);
  // From another device, once more: what it asks for holds already.
  expect(await send([mark(entry.id)])).toEqual([{ status: 'already_stored' }]);
  expect(await send([mark(entry.id, { mark: 'again' })])).toEqual([rejected('already_corrected')]);
  expect(await entries()).toEqual([]);
  const { rows } = await suite.admin.query(
    `select l.outcome, k.kind, (select count(*)::int from audit_event a where a.entity_id = l.id and a.fields = '{mark,withdrawn}') as audited
     from exercise_log l join log_mark k on k.log_id = l.id where l.patient_id = $1`,
    [patient().patientId],
  );
  expect(rows).toEqual([{ outcome: 'done', kind: 'withdrawn', audited: 1 }]);
  const { sessions } = await viewRecord(suite.scene.harbour.physio.actor, patient().patientId, now);
  expect(sessions[0]?.exercises.map(({ uncounted }) => uncounted)).toEqual(['withdrawn']);
});

test('O-3 what was taken back is not corrected any more, and what was corrected is not taken back', async () => {
  const entry = await noted();
  await send([mark(entry.id)]);
  const correction = { ...entry, id: randomUUID(), correctsId: entry.id };
  expect(await send([correction])).toEqual([rejected('already_corrected')]);
  const other = await noted({ ...at('09:00') });
  const later = { ...other, id: randomUUID(), correctsId: other.id };
  expect(await send([later, mark(other.id)])).toEqual([stored, rejected('already_corrected')]);
  expect(await send([mark(later.id)])).toEqual([stored]);
  expect(await entries()).toEqual([]);
});

test('O-3 two devices note one exercise on one day: it is asked, and the same counts once with the higher pain', async () => {
  const first = await noted({ ...at('08:40'), pain: { during: 2 } });
  const second = await noted({ ...at('10:30'), pain: { during: 6, after: 4 } });
  const view = await today();
  const twice = notedTwice(view);
  expect([twice?.other.logId, twice?.entry.logId]).toEqual([first.id, second.id]);
  if (twice === null) throw new Error('not asked');
  expect(await send([{ ...twiceRecord(view, twice, false), ...at('11:00') }])).toEqual([stored]);
  expect(await entries()).toMatchObject([{ logId: first.id, pain: { during: 6, after: 4 } }]);
  expect(notedTwice(await today())).toBeNull();
  const { rows } = await suite.admin.query(
    'select count(*)::int as n from exercise_log where patient_id = $1',
    [patient().patientId],
  );
  expect(rows).toEqual([{ n: 2 }]);
});

test('O-3 done again counts twice and is not asked again, also after a correction', async () => {
  await noted({ ...at('08:40') });
  const second = await noted({ ...at('10:30') });
  expect(await send([mark(second.id, { mark: 'again' })])).toEqual([stored]);
  const corrected = { ...second, id: randomUUID(), correctsId: second.id, pain: { during: 3 } };
  expect(await send([corrected])).toEqual([stored]);
  expect((await entries()).map(({ logId, isAgain }) => [logId, isAgain])).toContainEqual([
    corrected.id,
    true,
  ]);
  expect(notedTwice(await today())).toBeNull();
});

test('O-3 a mark goes with its entry: in one batch, after it, by a carer under their name, and never without it', async () => {
  const { session, log } = recordsOf(patient());
  const sitting = session();
  const entry = log(sitting.id);
  const carer = await carerOf(suite.scene.harbour, patient());
  expect(await send([mark(entry.id)])).toEqual([rejected('corrected_missing')]);
  expect(await send([mark(entry.id), entry, sitting], carer)).toEqual([stored, stored, stored]);
  const { rows } = await suite.admin.query(
    'select related_person_id as by from log_mark where patient_id = $1',
    [patient().patientId],
  );
  expect(rows).toEqual([{ by: carer.relatedPersonId }]);
});

test('O-3 Z-7 the same as itself, as an entry of another day or of another patient is refused', async () => {
  const entry = await noted();
  const same = (sameAs: string) => mark(entry.id, { mark: 'same', sameAs });
  expect(await send([same(entry.id)])).toEqual([rejected('invalid')]);
  expect(await send([mark(entry.id, { mark: 'same' })])).toEqual([rejected('invalid')]);
  const { session, log } = recordsOf(patient());
  const before = session({ localDate: '2026-03-08', performedAt: '2026-03-08T08:30:00Z' });
  const yesterday = log(before.id, { recordedAt: '2026-03-08T08:40:00Z' });
  expect(await send([before, yesterday, same(yesterday.id)])).toEqual([
    ...[stored, stored],
    rejected('corrects_other'),
  ]);
  const stranger = await newPatient(suite.scene.harbour, suite.scene.exercises);
  const foreign = recordsOf(stranger);
  const theirs = foreign.session();
  const their = foreign.log(theirs.id);
  await send([theirs, their], stranger.actor);
  expect(await send([same(their.id), mark(their.id)])).toEqual([
    rejected('corrected_missing'),
    rejected('corrected_missing'),
  ]);
});
