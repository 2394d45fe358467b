import { describe, expect, test } from 'vitest';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { isReadableOnPaper } from '@/lib/domain/handout/paper-colour';
import { openClinic } from '@/lib/server/data/clinic/clinic';
import { loadHandout } from '@/lib/server/data/handout/handout';

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

test('H-1 a handout carries both marks of identity until the clinic chooses one', async () => {
  const { clinicId, physio, patient } = suite.scene.harbour;
  const load = async () =>
    (await loadHandout(physio.actor, patient.versionId, new Date('2026-03-09T12:00:00Z'))).source.clinic;
  expect(await load()).toMatchObject({ identity: 'both', brandColour: null });
  await suite.admin.query(
    `update clinic set handout_identity = 'record_number', brand_colour = '#0f5e59' where id = $1`,
    [clinicId],
  );
  expect(await load()).toMatchObject({ identity: 'record_number', brandColour: '#0f5e59' });
});
