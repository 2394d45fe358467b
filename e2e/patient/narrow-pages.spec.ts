import type { Page } from '@playwright/test';
import { allLinks, linkOf } from '../fixtures/demo';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';
import { narrowAndLarge, tooWide } from '../fixtures/too-wide';

/** One screen at 320 px with letters twice as large: nothing sticks out, nothing has to be scrolled sideways. */
async function look(page: Page, screen: string): Promise<void> {
  await narrowAndLarge(page);
  expect.soft(await tooWide(page), screen).toEqual([]);
  // As on a phone that has not got our letters yet.
  const lettersOf = (family: string) =>
    page.evaluate((wanted) => {
      for (const place of document.querySelectorAll<HTMLElement>('.patient')) place.style.fontFamily = wanted;
    }, family);
  await lettersOf('"DejaVu Sans", Verdana');
  expect.soft(await tooWide(page), `${screen}, in wide letters`).toEqual([]);
  await lettersOf('');
}

async function lookAndKeep(page: Page, screen: string): Promise<void> {
  await look(page, screen);
  await keepScreen(page, `narrow-${screen}`);
}

const inBoth = [
  {
    ...{ name: 'Rosa Delgado', locale: 'es' },
    words: {
      ...{ cannot: 'Hoy no puedo', already: 'Ya los he hecho' },
      ...{ table: 'Ver como tabla', flare: 'Tengo una mala racha' },
    },
  },
  {
    ...{ name: 'Peter Novák', locale: 'en' },
    words: {
      ...{ cannot: 'I can’t today', already: 'I already did it' },
      ...{ table: 'Show as table', flare: 'I have a flare-up' },
    },
  },
] as const;

test('X-3 X-4 Every page of every patient at 320 px with text twice as large has nothing that sticks out', async ({
  asPatient,
}) => {
  test.slow();
  test.setTimeout(600_000);
  for (const { name } of allLinks()) {
    const phone = await asPatient(name);
    for (const path of ['/today', '/progress', '/me', '/today/session']) {
      await phone.goto(path);
      await expect(phone.locator('main').getByRole('heading').first()).toBeVisible();
      await look(phone, `${path} of ${name}`);
    }
    await phone.context().close();
  }
});

for (const { name, locale, words } of inBoth)
  test(`X-3 X-4 What opens on a patient’s pages, and their sheet, at 320 px with text twice as large: ${locale}`, async ({
    asPatient,
    browser,
    baseURL,
  }) => {
    test.slow();
    const phone = await asPatient(name);
    const button = (label: string | RegExp) => phone.getByRole('button', { name: label }).first();

    await test.step('the entrance', async () => {
      const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
      const stranger = await context.newPage();
      for (const path of [new URL(linkOf(name).link).pathname, '/p']) {
        await stranger.goto(`${path}?lang=${locale}`);
        await expect(stranger.getByRole('button').first()).toBeEnabled();
        await lookAndKeep(stranger, `entrance-${path === '/p' ? 'code' : 'link'}-${locale}`);
      }
      await context.close();
    });

    for (const [screen, opens] of [
      ['already', words.already],
      ['cannot', words.cannot],
      ['flare', words.flare],
    ] as const)
      await test.step(screen, async () => {
        await phone.goto('/today');
        const way = button(opens);
        // A flare-up can be told of on any day, the others where something is due.
        await expect(button(words.flare)).toBeVisible();
        if ((await way.count()) === 0) return;
        await way.press('Enter');
        await expect(way).toHaveCount(0);
        await lookAndKeep(phone, `${screen}-${locale}`);
      });

    for (const path of ['/today', '/progress', '/me', '/today/session'])
      await test.step(path, async () => {
        await phone.goto(path);
        await expect(phone.locator('main').getByRole('heading').first()).toBeVisible();
        await lookAndKeep(phone, `${path.replaceAll('/', '-').slice(1)}-${locale}`);
      });

    await test.step('the page of progress as tables', async () => {
      await phone.goto('/progress');
      const picture = button(words.table);
      // Each becomes the way back once it was pressed.
      await expect(picture).toBeVisible();
      await expect(async () => {
        if (await picture.isVisible()) await picture.press('Enter');
        await expect(picture).toHaveCount(0, { timeout: 500 });
      }).toPass({ timeout: 15_000 });
      await lookAndKeep(phone, `progress-tables-${locale}`);
    });

    await test.step('the sheet', async () => {
      const portal: unknown = await (await phone.request.get('/api/portal')).json();
      const id = /"versionId":"([0-9a-f-]{36})"/.exec(JSON.stringify(portal))?.[1] ?? '';
      await phone.goto(`/handouts/${id}`);
      await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
      await narrowAndLarge(phone);
      // The boxes to write in are as wide as paper, and are scrolled in their own place.
      const boxes = /^scrolls sideways: <section> (Diary|Diario) /;
      expect
        .soft(
          (await tooWide(phone)).filter((said) => !boxes.test(said)),
          'the sheet',
        )
        .toEqual([]);
      await keepScreen(phone, `narrow-sheet-${locale}`);
    });
  });
