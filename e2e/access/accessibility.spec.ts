import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, hasNewColours } from '../fixtures/axe';
import { linkOf } from '../fixtures/demo';
import { test } from '../fixtures/test';
import { keepScreen } from '../fixtures/screens';

const widths = [320, 1280, 768] as const;
const schemes = ['light', 'dark'] as const;

/**
 * Every rule at each width in light; in dark the contrast rule, since nothing but colours changes with the scheme. The width in
 * between comes last: contrast is judged again only where something is in sight that the outer two did not show in these colours.
 * Pictures of the whole page where people look at it; of the window where a page is one long list.
 */
async function look(page: Page, name: string, picture: 'page' | 'window' = 'page'): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const where = `${name}, ${width} px, ${colorScheme}`;
      const isNew = await hasNewColours(page);
      if (colorScheme === 'light') {
        await expectNoSidewaysScroll(page, where);
        await expectAccessible(page, where, isNew ? 'all' : 'structure');
      } else if (isNew) await expectAccessible(page, where, 'colours');
      await keepScreen(page, `axe-${name}-${width}-${colorScheme}`, picture);
    }
  }
}

const staffPages = [
  ['dashboard', '/dashboard'],
  ['patients', '/patients'],
  ['new-patient', '/patients/new'],
  ['library', '/library'],
  ['exercise', '/library/goblet_squat'],
  ['compare', '/library/compare?a=goblet_squat&b=bridge_double'],
  ['templates', '/templates'],
  ['template', '/templates/gluteal_tendinopathy'],
  ['own-exercises', '/library/own'],
] as const;

const ownerPages = [
  ['clinic', '/settings/clinic'],
  ['people', '/settings/people'],
] as const;

/** One long list each: a test of their own, so that neither comes near the time that a test may take. */
const longPages = [
  ['figures', '/library/figures'],
  ['rule-book', '/about/rules'],
  ['new-exercise', '/library/new?from=goblet_squat'],
] as const;

test('X-1 staff pages have no violation that axe can find, at three widths, light and dark', async ({
  asStaff,
}) => {
  const page = await asStaff('Maya');
  for (const [name, path] of staffPages) {
    await test.step(name, () => open(page, name, path));
  }
});

test('X-1 the rule book, the sheet of all figures and the form of an own exercise have no violation that axe can find', async ({
  asStaff,
}) => {
  const page = await asStaff('Maya');
  for (const [name, path] of longPages) {
    await test.step(name, () => open(page, name, path, 'window'));
  }
});

test('X-1 the owner’s settings have no violation that axe can find', async ({ asStaff }) => {
  const page = await asStaff('Ruth');
  for (const [name, path] of ownerPages) {
    await test.step(name, () => open(page, name, path));
  }
});

async function open(page: Page, name: string, path: string, picture: 'page' | 'window' = 'page') {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await look(page, name, picture);
}

test('X-1 a patient’s record, the program, the builder and the handout have no violation that axe can find', async ({
  asStaff,
}) => {
  const page = await asStaff('Maya');
  await page.goto('/patients');
  await page.getByRole('link', { name: 'Priya Raman', exact: true }).click();
  await page.getByRole('heading', { name: 'Programs' }).waitFor();
  await look(page, 'record');
  const record = page.url();
  for (const [name, link] of [
    ['program', 'Read'],
    ['builder', 'Change'],
    ['handout', 'Handout'],
    ['diary', 'Paper diary'],
    ['identity', 'Identity and contact'],
  ] as const) {
    await page.goto(record);
    await page.getByRole('link', { name: link }).first().click();
    await page.waitForURL((url) => url.href !== record);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await look(page, name);
  }
});

test('X-1 the sign-in, the patient’s door and a page that is not there have no violation that axe can find', async ({
  page,
}) => {
  for (const [name, path] of [
    ['sign-in', '/sign-in'],
    ['enter-code', '/p'],
    ['enter-link', new URL(linkOf('Priya Raman').link).pathname],
    ['nothing', '/nothing-here'],
  ] as const) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await look(page, name);
  }
});

test('X-1 the patient’s pages have no violation that axe can find', async ({ asPatient }) => {
  const page = await asPatient('Priya Raman');
  for (const [name, path] of [
    ['today', '/today'],
    ['session', '/today/session'],
    ['progress', '/progress'],
    ['me', '/me'],
  ] as const) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await look(page, name);
  }
});
