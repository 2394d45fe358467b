import { describe, expect, test } from 'vitest';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { onePictureBase64 } from '../../../../e2e/fixtures/pictures.ts';
import { buildHandout } from '@/lib/domain/handout/build-handout';
import { handoutOptionsOf } from '@/lib/domain/handout/handout-fixture';
import {
  removeLogo,
  saveClinicSettings,
  setLogo,
  viewClinicSettings,
} from '@/lib/server/data/clinic/clinic-settings';
import { loadHandout } from '@/lib/server/data/handout/handout';

const suite = prepareScene();
const owner = () => suite.scene.harbour.owner.actor;
const read = async () => {
  const { logo: _, ...settings } = await viewClinicSettings(owner());
  return settings;
};
const printed = async () => {
  const { physio, patient } = suite.scene.harbour;
  const { source } = await loadHandout(physio.actor, patient.versionId, new Date('2026-03-09T12:00:00Z'));
  return buildHandout(source, handoutOptionsOf());
};

test('F-7 two owners save: the later is refused and nothing of the first is lost', async () => {
  const both = await read();
  await saveClinicSettings(owner(), { ...both, phone: '020 555 0199' });
  await expect(saveClinicSettings(owner(), { ...both, phone: null, name: 'Lost' })).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(await read()).toMatchObject({ phone: '020 555 0199', name: both.name, revision: both.revision + 1 });
});

test('H-1 what the owner sets stands on the next handout: name, colour, paper, marks of identity', async () => {
  await saveClinicSettings(owner(), {
    ...(await read()),
    name: 'Harbour & Quay',
    brandColour: '#0f5e59',
    paperSize: 'letter',
    handoutIdentity: 'record_number',
  });
  const model = await printed();
  expect(model.clinicLine).toContain('Harbour & Quay');
  expect(model.headingColour).toBe('#0f5e59');
  expect(model.identity.marks).toHaveLength(1);
});

test('the database refuses a colour that cannot be read, whoever asks', async () => {
  await expect(saveClinicSettings(owner(), { ...(await read()), brandColour: '#5fd3bf' })).rejects.toThrow(
    /brand_colour|constraint|23514/,
  );
});

describe('V-9 a logo is set, replaced and removed', () => {
  test('it stands on handouts of this clinic only, and no longer once it is removed', async () => {
    await setLogo(owner(), onePictureBase64);
    const { logo } = await printed();
    expect(logo).toMatchObject({ widthMm: 20, heightMm: 10 });
    expect(
      Buffer.from(logo?.png ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect((await viewClinicSettings(suite.scene.hillside.owner.actor)).logo).toBeNull();
    await setLogo(owner(), onePictureBase64);
    await removeLogo(owner());
    await removeLogo(owner());
    expect((await printed()).logo).toBeNull();
  });

  test('V-9 a refused file leaves the logo as it was', async () => {
    await setLogo(owner(), onePictureBase64);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
    await expect(setLogo(owner(), svg)).rejects.toMatchObject({ code: 'invalid' });
    expect((await printed()).logo).not.toBeNull();
  });

  test('V-9 the table takes no other bytes than a small PNG', async () => {
    await expect(
      suite.admin.query(`update clinic_logo set colour_png = '<svg/>' where clinic_id = $1`, [
        owner().clinicId,
      ]),
    ).rejects.toThrow('logo_is_png');
  });
});
