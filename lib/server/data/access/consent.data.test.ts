import { describe, expect, test } from 'vitest';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { carerOf } from '../../../../e2e/fixtures/scene.ts';
import { viewRecord } from '@/lib/server/data/patient/record';
import { viewPortal, viewPortalSince } from '@/lib/server/data/today/portal';
import type { PatientActor } from '@/lib/server/session/actor-types';
import { giveConsent, setConsentText, viewConsentText } from './consent.ts';

const suite = prepareScene();
const now = new Date('2026-03-10T10:00:00Z');
const harbour = () => suite.scene.harbour;
const patient = () => harbour().patient.actor;
const ask = (english: string | null, after: number, spanish: string | null = null) =>
  setConsentText(harbour().owner.actor, { english, spanish, after }, now);
const asked = async (actor: PatientActor) => (await viewPortal(actor, now)).consent ?? null;

describe('what a clinic asks its patients to agree to', () => {
  test('nobody is asked while there is no text', async () => {
    expect(await viewConsentText(harbour().owner.actor)).toMatchObject({ number: 0, english: null });
    expect(await asked(patient())).toBeNull();
  });

  test('a patient is asked until they agree, each holder by themselves, and a phone that waits is told', async () => {
    const { mark } = await viewPortal(patient(), now);
    await ask('We keep what you note.', 0, 'Guardamos lo que anota.');
    expect(await viewPortalSince(patient(), mark, now)).toMatchObject({
      consent: { text: 'We keep what you note.', language: 'en' },
    });
    const { patientId } = patient();
    const carer = await carerOf(harbour(), { ...harbour().patient, patientId });
    const due = await asked(patient());
    if (due === null) throw new Error('nothing is asked');
    await giveConsent(patient(), due.consentTextId, now);
    await giveConsent(patient(), due.consentTextId, now);
    expect(await asked(patient())).toBeNull();
    expect(await asked(carer)).toEqual(due);
    await giveConsent(carer, due.consentTextId, now);
    const { consents } = await viewRecord(harbour().physio.actor, patientId, now);
    expect(consents.map(({ number, by }) => [number, by])).toEqual(
      expect.arrayContaining([
        [1, null],
        [1, carer.carerName],
      ]),
    );
    expect(consents).toHaveLength(2);
  });

  test('whoever reads Spanish is asked in Spanish, where it is written', async () => {
    expect(await asked({ ...patient(), language: 'es' })).toBeNull();
    await ask('A new text.', 1, 'Un texto nuevo.');
    expect(await asked({ ...patient(), language: 'es' })).toMatchObject({
      text: 'Un texto nuevo.',
      language: 'es',
    });
    await ask('Another text.', 2);
    expect(await asked({ ...patient(), language: 'es' })).toMatchObject({
      text: 'Another text.',
      language: 'en',
    });
  });

  test('F-7 who has not seen the latest text writes none over it; without a text nobody is asked', async () => {
    await expect(ask('Written beside it.', 2)).rejects.toMatchObject({ code: 'conflict' });
    await ask(null, 3);
    expect(await asked(patient())).toBeNull();
    expect(await viewConsentText(harbour().owner.actor)).toMatchObject({ number: 4, english: null });
  });

  test('Z-1 a text of another clinic is none to agree to', async () => {
    await ask('Ours.', 4);
    const due = await asked(patient());
    if (due === null) throw new Error('nothing is asked');
    const { patient: other } = suite.scene.hillside;
    await expect(giveConsent(other.actor, due.consentTextId, now)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
