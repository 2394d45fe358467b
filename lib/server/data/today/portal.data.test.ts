import { expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { clinicianNoteOf, patientOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { clockIn } from '@/lib/domain/time/zone-clock';
import { portalData } from '@/lib/schemas/portal';
import { todayFrom } from '@/lib/schemas/today-from';
import { todayView } from '@/lib/schemas/today';
import { viewPortal, viewPortalSince } from '@/lib/server/data/today/portal';
import { viewToday } from '@/lib/server/data/today/today';

/** A Wednesday. */
const now = new Date('2026-03-11T09:00:00Z');
const suite = prepareScene();
const patient = patientForEach(suite);

test('O-11 a phone keeps what the pages show, and never conditions, clinicians’ notes, birth date or contact data', async () => {
  const { canary } = suite.scene.harbour;
  const data = portalData.parse(JSON.parse(JSON.stringify(await viewPortal(patient().actor, now))));
  const text = JSON.stringify(data);
  const { phone, email, reason, birthDate, conditions } = patientOf(canary);
  const secret = [clinicianNoteOf(canary.note), phone, email, reason, birthDate, conditions[0]?.description];
  expect(secret.filter((one) => typeof one !== 'string' || one === '' || text.includes(one))).toEqual([]);
  expect(text).toContain(`${canary.note} keep going`);
  expect(data.person).toMatchObject({ patientId: patient().patientId, isShared: false });
  expect(data.plan.versions[0]?.exercises.map(({ name }) => name)).toEqual([
    'Goblet squat',
    'Single-leg bridge',
  ]);
  expect(data.contact.emergencyNumber).not.toBe('');
});

test('O-11 a device that several people use is told to keep nothing', async () => {
  await suite.admin.query('update sign_in_session set shared_device = true where id = $1', [
    patient().actor.sessionId,
  ]);
  expect((await viewPortal(patient().actor, now)).person.isShared).toBe(true);
});

test('H-12 phone and server tell one day from the same plan', async () => {
  const { plan } = await viewPortal(patient().actor, now);
  const clock = clockIn(now.toISOString(), plan.timeZone);
  if (!clock.ok) throw new Error('no clock');
  const kept = todayView.parse(todayFrom(JSON.parse(JSON.stringify(plan)), clock));
  expect(kept).toEqual(todayView.parse(await viewToday(patient().actor, now)));
});

test('H-3 a phone that has it all is told only that, whoever else has counted to the same; what has moved is told whole', async () => {
  const { mark } = await viewPortal(patient().actor, now);
  expect(await viewPortalSince(patient().actor, mark, now)).toEqual({
    unchanged: true,
    readAt: now.toISOString(),
  });
  const { harbour } = suite.scene;
  expect(await viewPortalSince(harbour.patient.actor, mark, now)).toMatchObject({ format: 1 });
  await suite.admin.query(`update program set status = 'on_hold' where id = $1`, [patient().programId]);
  expect(await viewPortalSince(patient().actor, mark, now)).toMatchObject({ plan: { without: 'paused' } });
  const tomorrow = new Date('2026-03-12T09:00:00Z');
  expect(await viewPortalSince(patient().actor, mark, tomorrow)).toMatchObject({ format: 1 });
});
