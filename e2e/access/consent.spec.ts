import { keepFour } from '../fixtures/keep-four';
import { enter, newPhone, publishFor } from '../fixtures/phone-story';
import { expect, test } from '../fixtures/test';

test('A clinic asks for consent: a patient agrees before anything else, the physiotherapist sees when, and nobody is asked when the text is taken away', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  const name = `Ada Consent-${Date.now().toString(36)}`;
  const erik = await asStaff('Erik');
  const link = await publishFor(erik, origin, { name, exercises: ['Two-leg heel raise'] });
  const owner = await asStaff('Ruth');
  await owner.goto('/settings/clinic');
  const panel = owner.getByRole('region', { name: 'Consent' });
  const ask = panel.getByRole('button', { name: 'Ask everybody to agree to this text' });
  await expect(panel.getByText('Nobody is asked so far.')).toBeVisible();
  await panel.getByLabel('Text in Spanish').fill('Guardamos lo que usted anota.');
  await ask.click();
  await expect(panel.getByText('Write the English text too', { exact: false }).first()).toBeVisible();
  await expect(panel.getByLabel('Text in Spanish')).toHaveValue('Guardamos lo que usted anota.');
  await panel
    .getByLabel('Text in English')
    .fill('We keep what you note for ten years.\n\nYou may ask us to show it to you at any time.');
  try {
    await ask.click();
    await expect(panel.getByText(/Text 1, set by Ruth/)).toBeVisible();
    await keepFour(owner, 'consent-settings', panel);

    const context = await newPhone(browser, origin);
    await enter(context, origin, link);
    const phone = await context.newPage();
    await phone.goto('/today/session');
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(/^Before you begin/);
    await expect(phone.getByText('You may ask us to show it')).toBeVisible();
    await expect(phone.getByText(/Erik Lindgren/)).toBeVisible();
    await expect(phone.getByText(/Nobody watches this day and night/)).toBeVisible();
    await expect(phone.getByRole('button', { name: /^Done/ })).toHaveCount(0);
    await keepFour(phone, 'consent');
    await context.setOffline(true);
    await phone.getByRole('button', { name: /I agree/ }).click();
    await expect(phone.getByText('That did not arrive', { exact: false })).toBeVisible();
    await context.setOffline(false);
    await phone.getByRole('button', { name: /I agree/ }).click();
    await expect(phone.getByRole('heading', { level: 1 })).not.toHaveText(/^Before you begin/);
    await phone.goto('/today');
    await expect(phone.getByText('Two-leg heel raise').first()).toBeVisible();

    await erik.goto('/patients');
    await erik.getByRole('searchbox').fill(name);
    await erik.getByRole('link', { name, exact: true }).click();
    await expect(erik.getByText(/^Agreed to consent text 1 on/)).toBeVisible();
    await context.close();
  } finally {
    await panel.getByLabel('Text in English').fill('');
    await panel.getByLabel('Text in Spanish').fill('');
    await ask.click();
    await expect(panel.getByText(/Nobody is asked any more/)).toBeVisible();
  }
});
