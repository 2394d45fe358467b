import type { Page } from '@playwright/test';
import { linkOf } from '../fixtures/demo';
import { publishFor } from '../fixtures/phone-story';
import { keepFour } from '../fixtures/keep-four';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

/** The same screen on a desk and on a phone, light and dark. */
async function keepAll(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 390]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await keepScreen(page, `${name}-${width}-${colorScheme}`, 'window');
    }
}

test('A-9 five wrong passwords: the sign-in says how long to wait, and keeps what was typed', async ({
  page,
}) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill('nobody@nowhere.example');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  const press = page.getByRole('button', { name: 'Sign in' });
  for (let attempt = 0; attempt < 5; attempt++) {
    const answer = page.waitForResponse(/callback\/credentials/);
    await press.click();
    expect((await answer).status()).toBe(401);
    await expect(page.getByText('That did not work')).toBeVisible();
    await expect(press).toBeEnabled();
  }
  await press.click();
  await expect(page.getByText('Please wait one minute')).toBeVisible();
  await expect(page.getByText('That did not work')).toBeHidden();
  await expect(page.getByLabel('E-mail')).toHaveValue('nobody@nowhere.example');
  await keepAll(page, 'sign-in-wait');
});

test('W-11 staff: a sign-out that did not arrive says so; one that did leaves nothing behind Back', async ({
  asStaff,
}) => {
  const page = await asStaff('Erik');
  await page.goto('/patients');
  const signOut = page.getByRole('button', { name: 'Sign out' });
  await expect(signOut).toBeVisible();
  await page.context().setOffline(true);
  await signOut.click();
  const told = page.getByRole('dialog', { name: 'You are still signed in' });
  await expect(told.getByRole('alert')).toContainText('There is no connection');
  await keepAll(page, 'sign-out-failed');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.context().setOffline(false);
  await told.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Patients' })).toBeHidden();
  await page.goto('/patients');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('W-11 a patient: unsent entries are asked about, a sign-out that did not arrive says so and keeps them, one that did takes all away', async ({
  asPatient,
}) => {
  const phone = await asPatient('Dmitri Sokolov');
  const cut = (address: string) => phone.route(address, (route) => route.abort('internetdisconnected'));
  const isKept = phone.getByText(/Saved on this phone/).first();
  await cut('**/api/sync');
  await phone.goto('/today');
  await phone.getByRole('button', { name: /I can’t today/ }).click();
  await phone.getByText('Unwell').or(phone.getByText('I feel unwell')).first().click();
  await phone.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(isKept).toBeVisible();

  await phone.goto('/me');
  const signOut = phone.getByRole('button', { name: 'Sign out', exact: true });
  await signOut.click();
  const asked = phone.getByRole('dialog', { name: 'Some entries are not sent yet' });
  await expect(asked.getByRole('button', { name: 'Send first' })).toBeVisible();
  await cut('**/api/sign-out');
  await asked.getByRole('button', { name: 'Sign out and lose them' }).click();
  await expect(phone.getByText(/You are still signed in on this phone/)).toBeVisible();
  await expect(isKept).toBeVisible();
  await keepScreen(phone, 'patient-sign-out-failed', 'window');

  await phone.unrouteAll();
  await phone.goto('/me');
  await expect(phone.getByText(/All sent on/)).toBeVisible();
  await expect(isKept).toBeHidden();
  await signOut.click();
  await expect(phone.getByRole('heading', { level: 1, name: 'Your exercises' })).toBeVisible();
  await phone.goBack();
  await expect(signOut).toBeHidden();
  await phone.goto('/me');
  await expect(phone.getByRole('heading', { level: 1, name: 'Your exercises' })).toBeVisible();
});

test('A-17 the front desk asks for the birth date, and sees the link only after pressing Show', async ({
  asStaff,
}) => {
  const page = await asStaff('Sophie');
  await page.goto('/patients');
  const row = page.getByRole('row', { name: /Thomas Bright/ });
  await expect(row).toContainText('ask for the birth date');
  await keepAll(page, 'patients-masked');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('link', { name: 'Thomas Bright', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Identity and contact' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Patient', exact: true })).toContainText(
    'ask for the birth date',
  );
  const panel = page.getByRole('region', { name: 'The patient’s link' });
  const code = panel.getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  await expect(panel.getByRole('button', { name: 'Show the link and code' })).toBeVisible();
  await expect(code).toBeHidden();
  expect(await page.content()).not.toMatch(/\/p\/[\w-]{43}/);
  await panel.scrollIntoViewIfNeeded();
  await keepAll(page, 'link-hidden');
  await panel.getByRole('button', { name: 'Show the link and code' }).click();
  await expect(code).toBeVisible();
  await panel.scrollIntoViewIfNeeded();
  await keepAll(page, 'link-shown');
  await page.setViewportSize({ width: 1280, height: 800 });
  await panel.getByRole('button', { name: 'Hide the link and code' }).click();
  await expect(code).toBeHidden();
});

test('A-17 a second device is told to the patient on the first one, and on their page to whoever treats them', async ({
  asPatient,
  asStaff,
  browser,
  baseURL,
}) => {
  const phone = await asPatient('Henrik Dahl');
  await phone.goto('/today');
  await expect(phone.getByRole('main')).toBeVisible();
  const { link, birthDate } = linkOf('Henrik Dahl');
  const laptop = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  await laptop.request.post('/api/access', {
    headers: { origin: baseURL ?? '' },
    data: { token: new URL(link).pathname.split('/').at(-1), birthDate, sharedDevice: false },
  });
  await phone.goto('/today');
  const told = phone.getByText(/Your page was opened on a new device on \d/).last();
  await expect(told).toBeVisible();
  await expect(phone.getByText(/Not you\? Call/).last()).toBeVisible();
  await keepAll(phone, 'new-device-patient');
  await phone.setViewportSize({ width: 390, height: 844 });
  // On the new one it is not told: whoever got in could take it away there.
  const there = await laptop.newPage();
  await there.goto('/today');
  await expect(there.getByText(/was first opened on another device/)).toBeVisible();
  await expect(there.getByText(/on a new device/)).toBeHidden();
  await laptop.close();

  const mine = phone.getByRole('button', { name: 'That was me' }).last();
  await expect(mine).toBeEnabled();
  await mine.click();
  await expect(told).toBeHidden();
  await phone.goto('/me');
  await expect(phone.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();
  await expect(phone.getByText(/on a new device/)).toBeHidden();

  const page = await asStaff('Erik');
  await page.goto('/patients');
  await page.getByRole('link', { name: 'Henrik Dahl', exact: true }).click();
  const seen = page.getByRole('button', { name: 'Acknowledge the new devices' });
  await expect(page.getByText('The patient’s page was opened on a new device')).toBeVisible();
  await keepAll(page, 'new-device-staff');
  await page.setViewportSize({ width: 1280, height: 800 });
  await seen.click();
  await expect(seen).toBeHidden();
  await page.getByRole('button', { name: /Opened on 2 devices/ }).click();
  await expect(page.getByText(/acknowledged by/)).toContainText('Erik Lindgren');
});

test('A-17 a clinic chooses a PIN: it is shown once when a link is made, and the link asks for it in the patient’s words', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  // Somebody new: the demo clinic's links stay as they are for the other stories.
  const page = await asStaff('Erik');
  const name = `Ada Pin-${Date.now().toString(36)}`;
  await publishFor(page, baseURL ?? '', { name, exercises: ['Two-leg heel raise'] });
  const owner = await asStaff('Ruth');
  const choose = async (what: RegExp) => {
    await owner.goto('/settings/clinic');
    const asked = owner.getByRole('button', { name: /Beside their link, patients are asked for/ });
    await asked.click();
    await owner.getByRole('option', { name: what }).click();
    await expect(owner.getByText('Links that patients have already go on as they are')).toBeVisible();
    await keepAll(owner, `pin-setting-${what.source}`);
    await owner.setViewportSize({ width: 1280, height: 800 });
    await owner.getByRole('button', { name: 'Save settings' }).click();
    await expect(owner.getByText('Saved.')).toBeVisible();
  };
  await choose(/PIN/);

  await page.goto('/patients');
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('link', { name, exact: true }).click();
  const panel = page.getByRole('region', { name: 'The patient’s link' });
  await expect(panel.getByText(/A new link would ask for a PIN/)).toBeVisible();
  await panel.getByRole('button', { name: 'Replace the link' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
  const shown = panel.getByText(/PIN: \d{3} \d{3}/);
  await expect(shown).toBeVisible();
  const pin = (await shown.textContent())?.replace(/\D/g, '') ?? '';
  await expect(panel.getByText(/asks for the PIN/)).toBeVisible();
  await keepFour(page, 'pin-shown', shown);
  await panel.getByRole('button', { name: 'Show the link and code' }).click();
  const { pathname } = new URL((await panel.getByText(/\/p\/pin-/).textContent()) ?? '');
  const code = (await panel.getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/).textContent()) ?? '';
  await page.reload();
  await expect(panel.getByText(/asks for the PIN/)).toBeVisible();
  await expect(shown).toBeHidden();

  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const phone = await context.newPage();
  await phone.goto(`${pathname}?lang=es`);
  await expect(phone.getByText('escriba el PIN que le dio su clínica')).toBeVisible();
  await keepAll(phone, 'enter-pin-es');
  await phone.goto(pathname);
  await phone.getByLabel('PIN').fill(pin === '000000' ? '111111' : '000000');
  await phone.getByRole('button', { name: 'Show my exercises' }).click();
  await expect(phone.getByText('Check the PIN and the code or link', { exact: false })).toBeVisible();
  await keepAll(phone, 'enter-pin-wrong');
  await phone.goto('/p');
  await phone.getByLabel('Code').fill(code.replace('Code to type: ', ''));
  await phone.getByText('A PIN from my clinic').click();
  await phone.getByLabel('PIN', { exact: true }).fill(`${pin.slice(0, 3)} ${pin.slice(3)}`);
  await keepAll(phone, 'enter-code-and-pin');
  await phone.getByRole('button', { name: 'Show my exercises' }).click();
  await expect(phone.getByRole('link', { name: 'Progress' }).first()).toBeVisible();
  await context.close();
  await choose(/birth date/);
});

test('A-17 on an own phone the link goes straight to the day, a lost sign-in asks for the birth date only, and a sign-out forgets', async ({
  browser,
  baseURL,
}) => {
  const { link, birthDate } = linkOf('Thomas Bright');
  const { pathname } = new URL(link);
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const phone = await context.newPage();
  const go = phone.getByRole('button', { name: /Show my exercises/ });
  const answer = async () => {
    await expect(go).toBeEnabled();
    await phone.getByLabel('Day', { exact: true }).fill(day);
    await phone.getByLabel('Month').fill(month);
    await phone.getByLabel('Year').fill(year);
    await go.click();
    await phone.waitForURL(/\/today$/);
  };
  // As copied out of a sentence.
  await phone.goto(`${pathname}).`);
  await expect(phone.getByText('Harbour Physiotherapy').first()).toBeVisible();
  await expect(phone.getByText('Thomas')).toHaveCount(0);
  await keepAll(phone, 'enter-link');
  await phone.setViewportSize({ width: 360, height: 640 });
  await answer();
  await phone.goto(pathname);
  await phone.waitForURL(/\/today$/);

  await context.clearCookies({ name: 'plimsoll-session' });
  await phone.goto('/p');
  await expect(phone.getByLabel('Code')).toHaveCount(0);
  await answer();

  await phone.goto('/me');
  await phone.getByRole('button', { name: 'Sign out', exact: true }).click();
  await phone.waitForURL(/\/p$/);
  await expect(phone.getByLabel('Code')).toBeVisible();
  await phone.goto('/p?lang=es');
  await expect(phone).toHaveTitle(/^Sus ejercicios/);
  await expect(phone.locator('html')).toHaveAttribute('lang', 'es');
  await context.close();
});

test('what is typed before the page’s script has run stays: a birth date on a phone, an e-mail at a desk', async ({
  page,
}) => {
  const { link } = linkOf('Jonas Weber');
  let release = () => {};
  const scripts = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto(new URL(link).pathname, { waitUntil: 'commit' });
  const day = page.getByLabel('Day', { exact: true });
  await day.fill('9');
  await page.getByText('This is not my own phone').click();
  release();
  await expect(page.getByRole('button', { name: 'Show my exercises' })).toBeEnabled();
  await page.getByLabel('Month', { exact: true }).fill('3');
  await page.getByLabel('Year', { exact: true }).fill('1971');
  await expect(day).toHaveValue('9');
  // A tick that was not seen does not count; the next tap does what is seen.
  const shared = page.getByRole('checkbox', { name: /not my own phone/ });
  await expect(shared).not.toBeChecked();
  await page.getByText('This is not my own phone').click();
  await expect(shared).toBeChecked();
});
