import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { draftOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { recordsOf } from '../../../../e2e/fixtures/log-records.ts';
import { recordItems } from '@/lib/server/data/log/log';
import { addPause } from '@/lib/server/data/record/pause';
import { isReadableOnPaper } from '@/lib/domain/handout/paper-colour';
import { openClinic } from '@/lib/server/data/clinic/clinic';
import { saveClinicSettings, viewClinicSettings } from '@/lib/server/data/clinic/clinic-settings';
import type { FlareItem } from '@/lib/schemas/log';
import { loadHandout } from '@/lib/server/data/handout/handout';
import { createProgram, saveDraft } from '@/lib/server/data/program/program';
import { viewToday } from '@/lib/server/data/today/today';
import type { Actor } from '@/lib/server/session/actor-types';

const suite = prepareScene();

const clinicWith = (brandColour: string) =>
  openClinic({ name: 'Colour', locale: 'en-GB', timeZone: 'Europe/London', paperSize: 'a4', brandColour });

describe('X-9 a clinic keeps only a colour that can be read on white', () => {
  test.each([
    ['#0f5e59', true],
    ['#767676', true],
    ['#777777', false],
    ['#5fd3bf', false],
    ['0f5e59', false],
    ['#0f5e5', false],
  ])('%s: %s', async (colour, isKept) => {
    const kept = await clinicWith(colour).then(
      () => true,
      () => false,
    );
    expect(kept).toBe(isKept);
    expect(isReadableOnPaper(colour)).toBe(isKept);
  });
});

test('A-17 a handout carries the record number, and the birth date only where the clinic chose so', async () => {
  const { clinicId, physio, patient } = suite.scene.harbour;
  const load = async () =>
    (await loadHandout(physio.actor, patient.versionId, new Date('2026-03-09T12:00:00Z'))).source.clinic;
  expect(await load()).toMatchObject({ identity: 'record_number', brandColour: null });
  await suite.admin.query(
    `update clinic set handout_identity = 'both', brand_colour = '#0f5e59' where id = $1`,
    [clinicId],
  );
  expect(await load()).toMatchObject({ identity: 'both', brandColour: '#0f5e59' });
});

test('A-17 whoever prints is told that the sheet has changed, until an owner has saved the settings; a patient is not', async () => {
  const { clinicId, physio, patient, owner } = suite.scene.harbour;
  const isTold = async (actor: Actor) =>
    (await loadHandout(actor, patient.versionId, new Date('2026-03-09T12:00:00Z'))).sheetIdentityMoved;
  expect(await isTold(physio.actor)).toBe(false);
  await suite.admin.query('update clinic set sheet_identity_moved = true where id = $1', [clinicId]);
  expect([await isTold(physio.actor), await isTold(patient.actor)]).toEqual([true, false]);
  const {
    logo: _,
    writtenHours: __,
    sheetIdentityMoved,
    ...settings
  } = await viewClinicSettings(owner.actor);
  expect(sheetIdentityMoved).toBe(true);
  await saveClinicSettings(owner.actor, settings);
  expect(await isTold(physio.actor)).toBe(false);
});

describe('Z-1 whose sheet somebody gets', () => {
  const at = new Date('2026-03-09T12:00:00Z');
  const answerOf = (work: Promise<unknown>) =>
    work.then(
      () => 'shown',
      (error: unknown) => (error as { code: string }).code,
    );

  test.each(['print', 'preview'] as const)(
    '%s: those who treat the patient, and the patient',
    async (purpose) => {
      const { physio, colleague, owner, patient, otherPatient } = suite.scene.harbour;
      const { hillside } = suite.scene;
      const asked = [physio, colleague, owner, patient, otherPatient, hillside.physio];
      const answers = asked.map(({ actor }) => answerOf(loadHandout(actor, patient.versionId, at, purpose)));
      expect(await Promise.all(answers)).toEqual([
        ...['shown', 'not_found', 'forbidden', 'shown', 'not_found', 'not_found'],
      ]);
    },
  );

  test('a draft is for staff alone', async () => {
    const { physio, patient } = suite.scene.harbour;
    const { patientId } = patient.actor;
    const draft = draftOf(patientId, suite.scene.exercises, suite.scene.harbour.canary);
    const { programId } = await createProgram(physio.actor, patientId, draft.title);
    const { versionId } = await saveDraft(physio.actor, patientId, programId, draft);
    const answers = [physio, patient].map(({ actor }) => answerOf(loadHandout(actor, versionId, at)));
    expect(await Promise.all(answers)).toEqual(['shown', 'not_found']);
  });
});

describe('the sheet says what the phone says today', () => {
  const now = new Date('2026-03-11T09:00:00Z');
  const patient = patientForEach(suite);
  const cautions = async () => {
    const { source } = await loadHandout(suite.scene.harbour.physio.actor, patient().versionId, now);
    return source.prescriptions.map((one) => one.cautions.map(({ en }) => en));
  };

  test('D05 an exercise that is to be left out, and only that one', async () => {
    const { session, log } = recordsOf(patient());
    const sitting = session();
    const severe = log(sitting.id, { pain: { during: 9, after: 2 } });
    await recordItems(patient().actor, patient().patientId, [sitting, severe]);
    const [squat, bridge] = await cautions();
    expect(squat).toEqual([expect.stringContaining('Leave it out until your physiotherapist replies.')]);
    expect(bridge).toEqual([]);
  });

  test('D08 less than is printed', async () => {
    const { session, log, morning } = recordsOf(patient());
    const sitting = session();
    const items = [sitting, log(sitting.id, { pain: { during: 6, after: 2, rest: 3 } }), morning()];
    await recordItems(patient().actor, patient().patientId, items);
    expect((await cautions())[0]).toEqual([expect.stringContaining('next time do less')]);
  });

  test('LG-8.8 the doses of a flare-up, until it is over, and none on a version that is not in force', async () => {
    const report = (over: Partial<FlareItem> = {}): FlareItem => ({
      ...{ kind: 'flare', id: randomUUID(), patientId: patient().patientId, isOver: false },
      ...{ localDate: '2026-03-11', recordedAt: '2026-03-11T08:00:00.000Z' },
      ...{ pain: 7, usualPain: 3, spreading: null, cause: null },
      ...over,
    });
    const sheet = async (at = now) =>
      (await loadHandout(suite.scene.harbour.physio.actor, patient().versionId, at)).source;
    const printed = async (at = now) =>
      (await sheet(at)).prescriptions.map(({ dose, inFlare }) => (inFlare ?? dose).sets);
    const shown = async (at = now) =>
      (await viewToday(patient().actor, at)).exercises.map(({ sets }) => sets);
    const usual = await printed();
    expect(await sheet()).toMatchObject({
      flare: null,
      prescriptions: [{ inFlare: null }, { inFlare: null }],
    });
    await recordItems(patient().actor, patient().patientId, [report()]);
    expect(await sheet()).toMatchObject({ flare: { since: '2026-03-11', step: 'early' } });
    expect(await printed()).toEqual(await shown());
    expect(await printed()).not.toEqual(usual);
    const fourthDay = new Date('2026-03-14T09:00:00Z');
    expect(await sheet(fourthDay)).toMatchObject({ flare: { step: 'later' } });
    expect(await printed(fourthDay)).toEqual(await shown(fourthDay));
    const over = { isOver: true, pain: null, usualPain: null, recordedAt: '2026-03-11T08:30:00.000Z' };
    await recordItems(patient().actor, patient().patientId, [report(over)]);
    expect(await sheet()).toMatchObject({ flare: null });
    expect(await printed()).toEqual(usual);
  });

  test('MS-1.3 a pause, with the day after it', async () => {
    const pause = { reason: 'holiday', note: null, fromOn: '2026-03-10', untilOn: '2026-03-12' } as const;
    await addPause(suite.scene.harbour.physio.actor, patient().patientId, pause, now);
    const text = 'Paused. Go on on Friday 13 March, not before.';
    expect(await cautions()).toEqual([[text], [text]]);
  });
});
