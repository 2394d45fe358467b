import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import {
  begin,
  doSets,
  enter,
  feels,
  goOn,
  newPhone,
  publishFor,
  worksOffline,
} from '../fixtures/phone-story';
import { keepFour } from '../fixtures/keep-four';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const mark = Date.now().toString(36);
const exercises = ['Two-leg heel raise', 'Bird dog'] as const;
const [first, second] = exercises;
const done = (phone: Page) => phone.getByRole('button', { name: /^Done:/ });
const row = (phone: Page, exercise: string) => phone.getByRole('listitem').filter({ hasText: exercise });

/** Starts the session and answers the question before it. */
async function start(phone: Page): Promise<void> {
  await begin(phone);
  await expect(phone.getByRole('heading', { name: first })).toBeVisible();
}

/** All sets of the exercise on the screen, and how it was. */
async function finishExercise(phone: Page): Promise<void> {
  await doSets(phone);
  await feels(phone);
  await goOn(phone);
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
        await expect(row(phone, first)).toBeVisible();
      }
      expect(new Set(nonces.filter((nonce) => nonce.length >= 20)).size, 'a nonce for each visit').toBe(2);
      await phone.goto('/p');
      await expect(
        phone.getByText('To enter with a link or a code this phone needs a connection', { exact: false }),
      ).toBeVisible();
      await keepScreen(phone, 'offline-entrance');
      await phone.getByRole('link', { name: 'Open my exercises' }).click();
      await expect(row(phone, first)).toBeVisible();
      await expect(phone.getByText(/You see your program as it was on/)).toBeVisible();
      await expect(phone.getByRole('contentinfo').getByRole('link')).toHaveAttribute('href', /^tel:/);
      await keepFour(phone, 'offline-today');
      await phone.setViewportSize({ width: 390, height: 844 });
    });

    test('H-6 a session without a network, left in the middle, is there again and goes on', async () => {
      await start(phone);
      await done(phone).click();
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
      await expect(row(phone, first)).toContainText(/Done.*not sent yet/);
    });

    test('H-6 O-2 two tabs come back to the network: one record each, and both say that it was sent', async ({
      asStaff,
    }) => {
      const other = await context.newPage();
      await other.goto('/today');
      await expect(row(other, first)).toContainText('not sent yet');
      await context.setOffline(false);
      for (const tab of [phone, other]) {
        await expect(tab.getByText(/All sent/)).toBeVisible();
        await expect(row(tab, first)).not.toContainText('not sent yet');
        await expect(row(tab, first).getByText(/Done/)).toHaveCount(1);
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
      await phone.getByRole('radiogroup').first().getByText('Yes', { exact: true }).click();
      await phone
        .getByRole('button', { name: /^Save|^Send|^Done/ })
        .first()
        .click();
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

/** What somebody reads who looks through the device's stores: records and caches that hold this word, nonces in the shell, the key. */
const toldBy = (page: Page, word: string) =>
  page.evaluate(async (canary) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('plimsoll'));
    const records = database.transaction('records').objectStore('records');
    const boxes: { data: ArrayBuffer }[] = await answer(records.getAll());
    const key: CryptoKey = await answer(database.transaction('keys').objectStore('keys').get('main'));
    const texts = [
      ...boxes.map(({ data }) => new TextDecoder('latin1').decode(data)),
      JSON.stringify(Object.entries(localStorage)),
    ];
    let shell = '';
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const text = (await (await cache.match(request))?.text()) ?? '';
        texts.push(text);
        if (request.url.endsWith('/shell')) shell = text;
      }
    }
    return {
      readable: texts.filter((text) => text.includes(canary)).map((text) => text.slice(0, 80)),
      keptNonces: [...shell.matchAll(/nonce="(?!__NONCE)[^"]+"/g)].length + (shell === '' ? 1 : 0),
      isKeySecret: boxes.length > 0 && !key.extractable,
    };
  }, word);

/** What lies on the device. */
const heldBy = (page: Page) =>
  page.evaluate(async () => {
    const records = await new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open('plimsoll');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const { result } = opening;
        if (!result.objectStoreNames.contains('records')) return resolve(0);
        const count = result.transaction('records').objectStore('records').count();
        count.onsuccess = () => resolve(count.result);
      };
    });
    const workers = (await navigator.serviceWorker.getRegistrations()).length;
    return { records, caches: await caches.keys(), workers };
  });

test('H-6 a tab that is killed in the middle of a set loses nothing', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  const link = await publishFor(await asStaff('Maya'), origin, { name: `Ada Killed${mark}`, exercises });
  const context = await newPhone(browser, origin);
  await enter(context, origin, link);
  const phone = await context.newPage();
  await worksOffline(phone);
  await context.setOffline(true);
  await phone.goto('/today');
  await start(phone);
  await done(phone).click();
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
  await expect(row(phone, first)).not.toContainText('Not done');
  await expect(phone.getByText(/Saved on this phone/)).toHaveCount(0);

  await context.unroute('**/api/sync');
  await phone.goto(links.ada);
  await phone.getByRole('textbox').first().fill('03');
  await phone.getByRole('textbox').nth(1).fill('02');
  await phone.getByRole('textbox').nth(2).fill('1961');
  await phone.getByRole('button', { name: 'Show my exercises' }).click();
  await expect(row(phone, first)).toContainText('Not done');
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
  await context.setOffline(true);
  await phone.getByRole('button', { name: /I can’t today/ }).click();
  await phone.getByText('I am unwell').click();
  await phone.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(row(phone, first)).toContainText('not sent yet');
  await keepScreen(phone, 'offline-shared');
  expect(await heldBy(phone)).toEqual({ records: 0, caches: [], workers: 0 });
  await context.setOffline(false);
  await expect(row(phone, first)).not.toContainText('not sent yet');
  await context.close();
});

test('O-4 H-3 O-12 the next day, another program, a record of the former version, an update in the middle, and the end of the access', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  const maya = await asStaff('Maya');
  const name = `Ada Update${mark}`;
  const link = await publishFor(maya, origin, { name, exercises });
  const context = await newPhone(browser, origin);
  await enter(context, origin, link);
  const phone = await context.newPage();
  await worksOffline(phone);

  await test.step('without a network it is tomorrow’s day tomorrow, and says of when the program is', async () => {
    await context.setOffline(true);
    const tomorrow = new Date(Date.now() + 24 * 3_600_000);
    await phone.clock.setSystemTime(tomorrow);
    await phone.goto('/today');
    const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'Europe/London' });
    await expect(
      phone.getByRole('heading', { name: new RegExp(`^${weekday.format(tomorrow)}$`, 'i') }),
    ).toBeVisible();
    await expect(phone.getByText(/It may have changed since/)).toBeVisible();
    await phone.clock.setSystemTime(new Date());
    await context.setOffline(false);
  });

  await test.step('a record that the former version kept is sent, and what cannot be read needs attention', async () => {
    await phone.goto('/today');
    await expect(row(phone, first)).toBeVisible();
    await phone.evaluate(async () => {
      const data = (await (await fetch('/api/portal')).json()) as {
        plan: {
          patientId: string;
          versions: { versionId: string; exercises: { prescriptionId: string }[] }[];
        };
      };
      const { patientId, versions } = data.plan;
      const [version] = versions;
      const now = new Date().toISOString();
      const session = {
        ...{ kind: 'session', id: crypto.randomUUID(), patientId, programVersionId: version?.versionId },
        ...{ performedAt: now, localDate: now.slice(0, 10), timeZone: 'Europe/London' },
      };
      const log = {
        ...{ kind: 'log', id: crypto.randomUUID(), patientId, sessionId: session.id, recordedAt: now },
        ...{
          prescriptionId: version?.exercises[0]?.prescriptionId,
          outcome: 'skipped',
          skipReason: 'no_time',
        },
        ...{ sets: [], pain: {}, effort: null, comment: null, correctsId: null },
      };
      [session, log].forEach((item, place) =>
        localStorage.setItem(
          `plimsoll.queue.${patientId}.${item.kind}.${item.id}`,
          JSON.stringify({ item, order: place, refusal: null }),
        ),
      );
      localStorage.setItem(`plimsoll.queue.${patientId}.log.x`, '{"item":{"kind":"dance"}}');
    });
    await phone.reload();
    await expect(row(phone, first)).toContainText('No time');
    await expect(phone.getByText(/All sent/)).toBeVisible();
    await expect(phone.getByText(/1 entry on this phone needs attention/)).toBeVisible();
    expect(
      await phone.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('queue'))),
    ).toEqual([]);
    await keepScreen(phone, 'offline-needs-attention');
  });

  await test.step('an update of the app waits while a session goes on, and is taken on the list', async () => {
    await begin(phone);
    await done(phone).click();
    const buildId = join('.test', 'next', 'BUILD_ID');
    const build = readFileSync(buildId, 'utf8');
    try {
      writeFileSync(buildId, `${build}-later`);
      await phone.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        await registration?.update();
        const coming = registration?.installing ?? registration?.waiting;
        await new Promise<void>((resolve) => {
          if (coming?.state === 'installed') return resolve();
          coming?.addEventListener('statechange', () => {
            if (coming.state === 'installed') resolve();
          });
        });
      });
      const cacheOf = () => phone.evaluate(() => caches.keys());
      expect((await cacheOf()).length, 'the former version is still there').toBe(2);
      await phone.reload();
      await expect(phone.getByText(/set 2/i).first()).toBeVisible();
      expect(
        await phone.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state),
      ).toBe('installed');
      await phone.goto('/today');
      await expect
        .poll(() =>
          phone
            .evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting === null)
            .catch(() => false),
        )
        .toBe(true);
      await phone.goto('/today/session');
      await expect(phone.getByText(/set 2/i).first()).toBeVisible();
    } finally {
      writeFileSync(buildId, build);
    }
  });

  await test.step('an access that has ended takes everything off the device', async () => {
    await context.route('**/api/portal**', (route) =>
      route.fulfill({
        status: 410,
        contentType: 'application/problem+json',
        body: '{"status":410,"code":"gone","title":"Gone"}',
      }),
    );
    await phone.goto('/today');
    await expect(phone.getByRole('heading', { name: 'Your access has ended' })).toBeVisible();
    await expect(phone.getByText(/1 entry on this phone needs attention/)).toBeVisible();
    await phone.getByRole('button', { name: 'Delete them from this phone' }).click();
    await phone.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await phone.waitForURL(/\/p$/);
    expect((await heldBy(phone)).records).toBe(0);
  });
  await context.close();
});

test('O-6 O-11 the link is replaced while the phone has no network: its pages go, what was never sent is named and waits for the new link', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  const maya = await asStaff('Maya');
  const name = `Ada Replaced${mark}`;
  const link = await publishFor(maya, origin, { name, exercises });
  const context = await newPhone(browser, origin);
  await enter(context, origin, link);
  const phone = await context.newPage();
  await worksOffline(phone);
  await context.setOffline(true);
  await phone.goto('/today');
  await phone.getByRole('button', { name: /I can’t today/ }).click();
  await phone.getByText('I am unwell').click();
  await phone.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(phone.getByText(/Saved on this phone on/)).toBeVisible();

  await maya.goto('/patients');
  await maya.getByRole('searchbox').fill(name);
  await maya.getByRole('link', { name, exact: true }).click();
  const panel = maya.getByRole('region', { name: 'The patient’s link' });
  await panel.getByRole('button', { name: 'Replace the link' }).click();
  await maya.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
  await expect(panel.getByText('New link made.', { exact: false })).toBeVisible();
  await panel.getByRole('button', { name: 'Show the link and code' }).click();
  const fresh = (await panel.getByText(/\/p\/[\w-]{43}$/).textContent()) ?? '';

  await context.setOffline(false);
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'Your access has ended' })).toBeVisible();
  await expect(phone.getByRole('listitem').filter({ hasText: first })).toBeVisible();
  await keepFour(phone, 'access-ended');
  await phone.setViewportSize({ width: 390, height: 844 });
  await context.setOffline(true);
  await expect(phone.goto('/today'), 'the pages are gone from this phone').rejects.toThrow();
  await context.setOffline(false);

  await phone.goto(fresh);
  await phone.getByRole('textbox').first().fill('03');
  await phone.getByRole('textbox').nth(1).fill('02');
  await phone.getByRole('textbox').nth(2).fill('61');
  await phone.getByRole('button', { name: 'Show my exercises' }).click();
  await expect(row(phone, first)).toContainText('Not done');
  await expect(phone.getByText(/All sent/)).toBeVisible();
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
  await expect(row(phone, first)).toBeVisible();
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
  await expect(row(phone, first)).toBeVisible();
  await offer(phone);
  await expect(hint(phone)).toHaveCount(0);
  await own.close();

  const shared = await newPhone(browser, origin);
  await enter(shared, origin, link, true);
  const page = await shared.newPage();
  for (let visit = 0; visit < 3; visit += 1) {
    await page.clock.setSystemTime(new Date(Date.now() + visit * 3 * 3_600_000));
    await page.goto('/today');
    await expect(row(page, first)).toBeVisible();
    await offer(page);
  }
  await expect(manifest(page)).toHaveCount(0);
  await expect(hint(page)).toHaveCount(0);
  await shared.close();
});

test('H-3 O-8 the program changes while the phone has no network: what was noted counts for what was on the screen, and the new program is there', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  const maya = await asStaff('Maya');
  const name = `Ada Changed${mark}`;
  const link = await publishFor(maya, origin, { name, exercises });
  const context = await newPhone(browser, origin);
  await enter(context, origin, link);
  const phone = await context.newPage();
  await worksOffline(phone);
  await context.setOffline(true);
  await phone.goto('/today');
  await expect(row(phone, second)).toBeVisible();

  await maya.getByRole('link', { name: 'Change', exact: true }).click();
  await maya
    .getByRole('button', { name: new RegExp(`^${second}`) })
    .first()
    .click();
  await maya.getByRole('button', { name: `Remove ${second}` }).click();
  await maya.getByRole('button', { name: 'Publish…' }).click();
  await maya.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
  await maya.waitForURL(/\/programs\/[0-9a-f-]+$/);

  await phone.getByRole('button', { name: /I can’t today/ }).click();
  await phone.getByText('I am unwell').click();
  await phone.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(row(phone, second)).toContainText('not sent yet');
  await context.setOffline(false);
  await expect(phone.getByText(/All sent/)).toBeVisible();
  await expect(phone.getByText(`${second} is no longer on your list.`)).toBeVisible();
  await expect(row(phone, first)).toContainText('Not done');
  await expect(row(phone, second)).toHaveCount(0);
  await context.close();
});
