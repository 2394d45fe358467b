import type { BrowserContext, Page } from '@playwright/test';
import { heldBy, toldBy } from '../fixtures/held-by-phone';
import {
  begin,
  dayRow,
  doneButton,
  enter,
  enteredPhone,
  finishExercise,
  newPhone,
  publishFor,
  worksOffline,
} from '../fixtures/phone-story';
import { keepFour } from '../fixtures/keep-four';
import { answerNext } from '../fixtures/safety-questions';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const mark = Date.now().toString(36);
const exercises = ['Two-leg heel raise', 'Bird dog'] as const;
const [first, second] = exercises;

/** Starts the session and answers the question before it. */
async function start(phone: Page): Promise<void> {
  await begin(phone);
  await expect(phone.getByRole('heading', { name: first })).toBeVisible();
}

test.describe
  .serial('a patient whose phone has no network', () => {
    let link = '';
    let context: BrowserContext;
    let phone: Page;

    test.beforeAll(async ({ browser, baseURL }) => {
      context = await newPhone(browser, baseURL ?? '');
      phone = await context.newPage();
    });
    test.afterAll(() => context.close());

    test('O-4 O-12 W-3 every page opens without a network, also by its address, and says how old it is', async ({
      asStaff,
      baseURL,
    }) => {
      link = await publishFor(await asStaff('Maya'), baseURL ?? '', { name: `Ada Quist${mark}`, exercises });
      await enter(context, baseURL ?? '', link);
      await worksOffline(phone);
      expect(await toldBy(phone, 'Quist'), 'what lies on the device says nothing by itself').toEqual({
        ...{ readable: [], keptNonces: 0, isKeySecret: true },
      });
      await context.setOffline(true);
      for (const [path, heading] of [
        ['/progress', 'Your progress'],
        ['/me', 'About you'],
      ] as const) {
        await phone.goto(path);
        await expect(phone.getByRole('heading', { name: heading })).toBeVisible();
        await keepScreen(phone, `offline-${path.slice(1)}`);
      }
      const nonces: string[] = [];
      for (let visit = 0; visit < 2; visit += 1) {
        const answer = await phone.goto('/today');
        nonces.push(/'nonce-([^']+)'/.exec(answer?.headers()['content-security-policy'] ?? '')?.[1] ?? '');
        await expect(dayRow(phone, first)).toBeVisible();
      }
      expect(new Set(nonces.filter((nonce) => nonce.length >= 20)).size, 'a nonce for each visit').toBe(2);
      await phone.goto('/p');
      await expect(
        phone.getByText('To enter with a link or a code this phone needs a connection', { exact: false }),
      ).toBeVisible();
      await keepScreen(phone, 'offline-entrance');
      await phone.getByRole('link', { name: 'Open my exercises' }).click();
      await expect(dayRow(phone, first)).toBeVisible();
      await expect(phone.getByText(/You see your program as it was on/)).toBeVisible();
      await expect(phone.getByRole('contentinfo').getByRole('link')).toHaveAttribute('href', /^tel:/);
      await keepFour(phone, 'offline-today');
      await phone.setViewportSize({ width: 390, height: 844 });
    });

    test('H-6 a session without a network, left in the middle, is there again and goes on', async () => {
      await start(phone);
      await doneButton(phone).click();
      await expect(phone.getByText(/set 2/i).first()).toBeVisible();
      await phone.close();
      phone = await context.newPage();
      await phone.goto('/today/session');
      await expect(phone.getByText(/set 2/i).first()).toBeVisible();
      await finishExercise(phone);
      await expect(phone.getByRole('heading', { name: second })).toBeVisible();
      await expect(phone.getByText(/Saved on this phone on/)).toBeVisible();
      await keepScreen(phone, 'offline-session');
      await phone.goto('/today');
      await expect(dayRow(phone, first)).toContainText(/Done.*not sent yet/);
    });

    test('H-6 O-2 two tabs come back to the network: one record each, and both say that it was sent', async ({
      asStaff,
    }) => {
      const other = await context.newPage();
      await other.goto('/today');
      await expect(dayRow(other, first)).toContainText('not sent yet');
      await context.setOffline(false);
      for (const tab of [phone, other]) {
        await expect(tab.getByText(/All sent/)).toBeVisible();
        await expect(dayRow(tab, first)).not.toContainText('not sent yet');
        await expect(dayRow(tab, first).getByText(/Done/)).toHaveCount(1);
      }
      await other.close();
      const maya = await asStaff('Maya');
      await maya.goto('/patients');
      await maya.getByRole('searchbox').fill(`Quist${mark}`);
      await maya.getByRole('link', { name: `Ada Quist${mark}`, exact: true }).click();
      const sessions = maya.getByRole('region', { name: 'Sessions' });
      await expect(sessions.getByRole('row').filter({ hasText: first })).toHaveCount(1);
    });

    test('H-8 the direction of a red-flag answer does not wait for the network', async ({ baseURL }) => {
      await context.setOffline(true);
      await phone.goto('/today');
      await phone.getByRole('button', { name: 'Anything new or worrying?' }).click();
      await phone.getByRole('button', { name: 'Answer the questions' }).press('Enter');
      await answerNext(phone, 'yes');
      await expect(phone.getByRole('link', { name: /112|999|Call/ }).first()).toHaveAttribute(
        'href',
        /^tel:/,
      );
      await keepScreen(phone, 'offline-red-flag');
      await phone.reload();
      await expect(phone.getByRole('link', { name: /^Start|^Go on/ })).toHaveCount(0);
      expect(baseURL).toBeDefined();
    });

    test('W-11 O-6 signing out with unsent entries asks first, takes everything off the device, and says so in the other tab', async () => {
      const other = await context.newPage();
      await other.goto('/today');
      await phone.goto('/me');
      await phone.getByRole('button', { name: 'Sign out' }).click();
      await expect(phone.getByRole('dialog')).toContainText(/will be lost/);
      await keepScreen(phone, 'offline-sign-out', 'window');
      await phone.getByRole('button', { name: 'Stay signed in' }).click();
      await expect(phone.getByRole('dialog')).toHaveCount(0);
      await context.setOffline(false);
      await expect(phone.getByText(/All sent/)).toBeVisible();
      await phone.getByRole('button', { name: 'Sign out' }).click();
      await phone.waitForURL(/\/p$/);
      await other.waitForURL(/\/p$/);
      expect(await heldBy(phone)).toEqual({ records: 0, caches: [], workers: 0 });
    });
  });

test('H-6 a tab that is killed in the middle of a set loses nothing', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  const { context, phone } = await enteredPhone(await asStaff('Maya'), browser, origin, {
    name: `Ada Killed${mark}`,
    exercises,
  });
  await worksOffline(phone);
  await context.setOffline(true);
  await phone.goto('/today');
  await start(phone);
  await doneButton(phone).click();
  await expect(phone.getByText(/set 2/i).first()).toBeVisible();
  const wire = await context.newCDPSession(phone);
  const isDead = phone.waitForEvent('crash');
  // Nobody is left to answer this.
  wire.send('Page.crash').catch(() => undefined);
  await isDead;
  const again = await context.newPage();
  await again.goto('/today/session');
  await expect(again.getByText(/set 2/i).first()).toBeVisible();
  await context.close();
});

test('O-6 H-11 a second patient on the device sees and sends nothing of the first, whose entries wait for them', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  const maya = await asStaff('Maya');
  const [ada, leo] = [`Ada Second${mark}`, `Leo Second${mark}`];
  const links = {
    ada: await publishFor(maya, origin, { name: ada, exercises }),
    leo: await publishFor(maya, origin, { name: leo, exercises }),
  };
  const context = await newPhone(browser, origin);
  const phone = await context.newPage();
  await enter(context, origin, links.ada);
  await worksOffline(phone);
  await phone.getByRole('link', { name: 'Today', exact: true }).click();
  await expect(phone.getByRole('button', { name: /I can’t today/ })).toBeVisible();
  await context.setOffline(true);
  await phone.getByRole('button', { name: /I can’t today/ }).click();
  await phone.getByText('I am unwell').click();
  await phone.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(phone.getByText(/Saved on this phone on/)).toBeVisible();
  await context.setOffline(false);
  await context.route('**/api/sync', (route) => route.abort());

  await phone.goto(links.leo);
  await phone.getByRole('textbox').first().fill('03');
  await phone.getByRole('textbox').nth(1).fill('02');
  await phone.getByRole('textbox').nth(2).fill('1961');
  await phone.getByRole('button', { name: 'Show my exercises' }).click();
  await expect(phone.getByText('Leo')).toBeVisible();
  await expect(phone.getByText('Ada')).toHaveCount(0);
  await expect(dayRow(phone, first)).not.toContainText('Not done');
  await expect(phone.getByText(/Saved on this phone/)).toHaveCount(0);

  await context.unroute('**/api/sync');
  await phone.goto(links.ada);
  await phone.getByRole('textbox').first().fill('03');
  await phone.getByRole('textbox').nth(1).fill('02');
  await phone.getByRole('textbox').nth(2).fill('1961');
  await phone.getByRole('button', { name: 'Show my exercises' }).click();
  await expect(dayRow(phone, first)).toContainText('Not done');
  await expect(phone.getByText(/All sent/)).toBeVisible();
  await context.close();
});

test('O-11 on a shared device nothing is kept, and it says so', async ({ asStaff, browser, baseURL }) => {
  const origin = baseURL ?? '';
  const link = await publishFor(await asStaff('Maya'), origin, { name: `Ada Shared${mark}`, exercises });
  const context = await newPhone(browser, origin);
  await enter(context, origin, link, true);
  const phone = await context.newPage();
  await phone.goto('/today');
  await expect(phone.getByText(/This device keeps nothing/)).toBeVisible();
  // No worker keeps the parts that come after the first screen: they are on their way now.
  await phone.waitForLoadState('networkidle');
  await context.setOffline(true);
  await phone.getByRole('button', { name: /I can’t today/ }).click();
  await phone.getByText('I am unwell').click();
  await phone.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dayRow(phone, first)).toContainText('not sent yet');
  await keepScreen(phone, 'offline-shared');
  expect(await heldBy(phone)).toEqual({ records: 0, caches: [], workers: 0 });
  await context.setOffline(false);
  await expect(dayRow(phone, first)).not.toContainText('not sent yet');
  await context.close();
});

test('O-11 the home screen is mentioned from the second visit on, never before, and never on a shared device', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  const link = await publishFor(await asStaff('Maya'), origin, { name: `Ada Home${mark}`, exercises });
  const manifest = (page: Page) => page.locator('link[rel="manifest"]');
  const offer = (page: Page) =>
    page.evaluate(() => window.dispatchEvent(new Event('beforeinstallprompt', { cancelable: true })));
  const hint = (page: Page) => page.getByRole('heading', { name: 'Put your exercises on the home screen' });

  const own = await newPhone(browser, origin);
  await enter(own, origin, link);
  const phone = await own.newPage();
  await worksOffline(phone);
  await phone.getByRole('link', { name: 'Today', exact: true }).click();
  await expect(dayRow(phone, first)).toBeVisible();
  await offer(phone);
  await expect(manifest(phone)).toHaveCount(0);
  await expect(hint(phone)).toHaveCount(0);

  await phone.clock.setSystemTime(new Date(Date.now() + 3 * 3_600_000));
  await phone.goto('/today');
  await expect(manifest(phone)).toHaveCount(1);
  await offer(phone);
  await expect(hint(phone)).toBeVisible();
  await keepFour(phone, 'offline-home-screen');
  const told = await phone.request.get('/portal.webmanifest');
  const {
    icons,
    display,
    start_url: startUrl,
  } = (await told.json()) as {
    icons: { src: string }[];
    display: string;
    start_url: string;
  };
  expect({ display, startUrl }).toEqual({ display: 'standalone', startUrl: '/today' });
  for (const { src } of icons)
    expect((await phone.request.get(src)).headers()['content-type']).toBe('image/png');
  await phone.getByRole('button', { name: 'Not now' }).click();
  await phone.goto('/today');
  await expect(dayRow(phone, first)).toBeVisible();
  await offer(phone);
  await expect(hint(phone)).toHaveCount(0);
  await own.close();

  const shared = await newPhone(browser, origin);
  await enter(shared, origin, link, true);
  const page = await shared.newPage();
  for (let visit = 0; visit < 3; visit += 1) {
    await page.clock.setSystemTime(new Date(Date.now() + visit * 3 * 3_600_000));
    await page.goto('/today');
    await expect(dayRow(page, first)).toBeVisible();
    await offer(page);
  }
  await expect(manifest(page)).toHaveCount(0);
  await expect(hint(page)).toHaveCount(0);
  await shared.close();
});
