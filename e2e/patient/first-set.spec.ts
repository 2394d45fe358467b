import type { Locator, Page } from '@playwright/test';
import { patientWords } from '@/lib/domain/messages/patient';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import { type Locale, locales } from '@/lib/domain/result';
import { allLinks } from '../fixtures/demo';
import { keepToItself } from '../fixtures/keep-to-itself';
import { answerAllNo, questionOf } from '../fixtures/safety-questions';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const upright = { width: 360, height: 640 };
const onItsSide = { width: 640, height: 360 };

async function languageOf(phone: Page): Promise<Locale> {
  const said = await phone.locator('body [lang]').first().getAttribute('lang');
  const language = locales.find((one) => one === said);
  if (language === undefined) throw new Error(`the page is in ${said}`);
  return language;
}

const boxOf = async (locator: Locator) =>
  (await locator.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };

/** What stands before the first set: the safety questions where they are due, and how much it hurts now. */
async function reachFirstSet(phone: Page, locale: Locale): Promise<boolean> {
  const done = doneButton(phone, locale);
  const question = questionOf(phone, locale);
  const decline = phone.getByRole('button', { name: sessionWords[locale].feel.decline });
  const home = phone.getByRole('link', { name: sessionWords[locale].finished.home });
  // On a day with nothing to do the session leads back.
  await expect(
    done.or(question).or(decline).or(home).or(phone.locator('[data-sticky-bar], nav')).first(),
  ).toBeVisible();
  if (!phone.url().endsWith('/session')) return false;
  if (await question.isVisible()) await answerAllNo(phone, locale);
  await expect(done.or(decline).or(home).first()).toBeVisible();
  if (await decline.isVisible()) await decline.click();
  await expect(done.or(home).first()).toBeVisible();
  return done.isVisible();
}

const doneButton = (phone: Page, locale: Locale) =>
  phone.getByRole('button', { name: new RegExp(`^${sessionWords[locale].done('')}`) });

/** Done lies inside the window, upright with the number of the set above it; on its side the picture stands to their left. */
async function measure(phone: Page, locale: Locale, where: string): Promise<void> {
  const words = sessionWords[locale];
  for (const size of [upright, onItsSide]) {
    await phone.setViewportSize(size);
    await phone.evaluate(() => window.scrollTo(0, 0));
    const at = `${where}, ${size.width} × ${size.height}`;
    const done = await boxOf(doneButton(phone, locale));
    expect.soft(done.y, `${at}: Done begins on the screen`).toBeGreaterThanOrEqual(0);
    expect.soft(done.y + done.height, `${at}: Done ends on the screen`).toBeLessThanOrEqual(size.height);
    expect.soft(done.height, `${at}: Done is large enough for a thumb`).toBeGreaterThanOrEqual(48);
    if (size === upright) {
      const more = await boxOf(phone.getByRole('button', { name: words.more, exact: true }));
      expect
        .soft(more.y + more.height, `${at}: the number of the set is above Done`)
        .toBeLessThanOrEqual(done.y);
    }
    const picture = phone.locator('main').getByRole('img').first();
    if (size === onItsSide && (await picture.isVisible())) {
      const figure = await boxOf(picture);
      expect.soft(figure.x + figure.width, `${at}: the picture is left of Done`).toBeLessThanOrEqual(done.x);
      expect
        .soft(figure.y + figure.height, `${at}: the picture is in sight`)
        .toBeLessThanOrEqual(size.height);
    }
  }
  await phone.setViewportSize(upright);
}

/** On to the next exercise, without a set of this one. */
async function leaveOut(phone: Page, locale: Locale): Promise<void> {
  const words = sessionWords[locale];
  await phone.getByRole('button', { name: words.about }).click();
  await phone.getByRole('dialog').getByRole('button', { name: words.skip, exact: true }).click();
  await phone.getByText(patientWords[locale].skipReasons.no_time, { exact: true }).click();
  await phone.getByRole('button', { name: words.skipSave, exact: true }).click();
}

test('Done lies inside 360 × 640 without scrolling in the first set of every exercise, for every demo patient; on its side the picture stands left of it', async ({
  asPatient,
}) => {
  test.setTimeout(420_000);
  const names = [...new Set(allLinks().map(({ name }) => name))];
  const seen = new Set<string>();
  let measured = 0;
  for (const name of names) {
    const phone = await asPatient(name);
    const sent: string[] = [];
    phone.context().on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/sync')) sent.push(request.url());
    });
    await keepToItself(phone);
    await phone.setViewportSize(upright);
    await phone.goto('/today/session');
    const locale = await languageOf(phone);
    const heading = phone.locator('main h1');
    for (let place = 0; place < 12 && (await reachFirstSet(phone, locale)); place += 1) {
      const exercise = ((await heading.textContent()) ?? '').trim();
      await measure(phone, locale, `${name}: ${exercise}`);
      if (place === 0)
        await keepScreen(phone, `first-set-${name.replaceAll(/\W+/g, '-').toLowerCase()}`, 'window');
      seen.add(name);
      measured += 1;
      await leaveOut(phone, locale);
      await expect(heading).not.toHaveText(exercise);
    }
    expect(sent, `${name}: nothing was sent`).toEqual([]);
    await phone.close();
  }
  expect(seen.size, 'most of them have something to do').toBeGreaterThanOrEqual(10);
  expect(measured, 'several exercises each').toBeGreaterThanOrEqual(30);
});
