import { expect, test } from '../fixtures/test';

test('Z-2 a patient of another physiotherapist is not there, by address and by title', async ({
  asStaff,
}) => {
  const maya = await asStaff('Maya');
  await maya.goto('/patients');
  await maya.getByRole('link', { name: 'Priya Raman', exact: true }).click();
  await expect(maya.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();
  const record = new URL(maya.url()).pathname;
  await maya.getByRole('link', { name: 'Change', exact: true }).first().click();
  await maya.waitForURL(/\/edit$/);
  const builder = new URL(maya.url()).pathname;

  const erik = await asStaff('Erik');
  const library = `/library?patient=${record.split('/').at(-1)}`;
  for (const path of [record, builder, library]) {
    await erik.goto(path);
    await expect(erik.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
    await expect(erik.getByText('Priya')).toHaveCount(0);
    expect(await erik.title()).not.toContain('Priya');
  }
});

test('Z-1 the front desk registers and finds, and sees no record', async ({ asStaff }) => {
  const desk = await asStaff('Sophie');
  await desk.goto('/');
  await expect(desk.getByRole('heading', { name: 'Patients' })).toBeVisible();
  await desk.getByRole('link', { name: 'Priya Raman', exact: true }).click();
  await expect(desk.getByRole('heading', { name: 'Identity and contact' })).toBeVisible();
  await expect(desk.getByText('tendinopathy')).toHaveCount(0);
  await desk.goto(desk.url().replace(/\/edit$/, ''));
  await expect(desk.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  // Nor the page of nobody that the product makes for itself before it listens.
  for (const path of ['/dashboard', '/warm-up']) {
    await desk.goto(path);
    await expect(desk.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  }
});

test('Z-6 a patient’s phone opens no staff page, and staff open no patient’s day', async ({
  asPatient,
  asStaff,
}) => {
  const phone = await asPatient('Carmen Ortega');
  await phone.goto('/dashboard');
  await expect(phone).toHaveURL(/\/sign-in|\/today/);
  const maya = await asStaff('Maya');
  await maya.goto('/today');
  await expect(maya).toHaveURL(/\/p$/);
});

test('S-3 after signing out, Back and a copied cookie show nothing', async ({
  asStaff,
  playwright,
  baseURL,
}) => {
  const page = await asStaff('Erik');
  await page.goto('/patients');
  const cookies = await page.context().cookies();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('table')).toHaveCount(0);
  const copied = await playwright.request.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    extraHTTPHeaders: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
  });
  expect((await copied.get('/api/patients')).status()).toBe(401);
  await copied.dispose();
});

test('A-8 A-13 an unknown address and a wrong password get the same words', async ({ page }) => {
  const said: string[] = [];
  for (const email of ['maya@harbour.example', 'nobody@harbour.example']) {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('a wrong but long password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    const alert = page.getByText('That did not work').locator('..');
    await expect(alert).toBeVisible();
    said.push((await alert.textContent()) ?? '');
    expect(page.url()).not.toContain('password');
  }
  expect(said[0]).toBe(said[1]);
});
