import { doSets, enter, newPhone, pain, publishedFor } from '../fixtures/phone-story';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';
import { writeHeaders } from '../fixtures/write-headers';

const mark = Date.now().toString(36);
const exercises = ['Two-leg heel raise'] as const;

test('A-17 A carer sees on every screen whose program it is, and what they note carries their name', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  const maya = await asStaff('Maya');
  const name = `Callum Carefor${mark}`;
  const { patientId } = await publishedFor(maya, origin, { name, exercises });
  const post = async (path: string, data: unknown) => {
    const answer = await maya.request.post(`/api/patients/${patientId}/${path}`, {
      headers: writeHeaders(origin),
      data,
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json() as Promise<Record<string, string>>;
  };
  const birthDate = '1980-06-15';
  const carer = await post('carers', { patientId, name: 'Fiona Moss', relationship: 'mother', birthDate });
  const { link = '' } = await post('access-links', { relatedPersonId: carer['relatedPersonId'] });
  const context = await newPhone(browser, origin);
  await enter(context, origin, link, false, birthDate);
  const phone = await context.newPage();
  const whose = () => expect(phone.getByRole('banner').getByText('Fiona Moss, for Callum')).toBeVisible();

  for (const page of ['/today', '/progress', '/me', '/today/session']) {
    await phone.goto(page);
    await whose();
  }
  await pain(phone, /before you start/, 1);
  await doSets(phone);
  await whose();
  await keepScreen(phone, 'carer-feel', 'window');
  await phone.goto('/today');
  await phone.getByRole('button', { name: 'I already did it' }).click();
  await whose();
  await phone.getByRole('radiogroup', { name: 'Did you do it?' }).getByText('No', { exact: true }).click();
  await phone.getByRole('button', { name: 'Go on' }).click();
  await phone.getByText('No time').click();
  await phone.getByRole('button', { name: 'Save' }).click();
  await expect(phone.getByText(/All sent/)).toBeVisible();
  await keepScreen(phone, 'carer-day');
  await context.close();

  await maya.goto('/patients');
  await maya.getByRole('searchbox').fill(name.split(' ')[1] ?? '');
  await maya.getByRole('link', { name, exact: true }).click();
  await expect(
    maya
      .getByRole('region', { name: 'Sessions' })
      .getByText(/entered by Fiona Moss, carer/)
      .first(),
  ).toBeVisible();
});
