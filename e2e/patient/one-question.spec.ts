import type { Locator, Page } from '@playwright/test';
import { questionWords } from '@/lib/domain/messages/patient-questions';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import { type Locale, locales } from '@/lib/domain/result';
import { redFlagAnswers } from '@/lib/domain/safety/flag-raised';
import { expectAccessible } from '../fixtures/axe';
import { allLinks } from '../fixtures/demo';
import { keepToItself } from '../fixtures/keep-to-itself';
import { enteredPhone, pain } from '../fixtures/phone-story';
import { answerAllNo, answerNext, answerNoUpTo, questionOf } from '../fixtures/safety-questions';
import { keepScreen } from '../fixtures/screens';
import { smallTargets } from '../fixtures/targets';
import { expect, test } from '../fixtures/test';

const mark = Date.now().toString(36);
/** Of many regions: nearly every question of the book is asked. */
const exercises = ['Two-leg heel raise', 'Bird dog', 'Supine chin nod', 'Buttock squeeze'] as const;
/** Two people: nearly the same name would be asked about. */
const nameIn: Record<Locale, string> = { en: 'Edna Asquith', es: 'Pilar Oquendo' };
const upright = { width: 360, height: 640 };

const answersIn = (phone: Page, locale: Locale): Locator[] =>
  redFlagAnswers.map((answer) =>
    phone.getByRole('button', { name: questionWords[locale].answers[answer], exact: true }),
  );

/** The question stands over its answers, and all of it is on the screen without scrolling. */
async function liesInSight(phone: Page, locale: Locale, height: number): Promise<void> {
  const question = questionOf(phone, locale);
  const text = (await question.textContent()) ?? '';
  const asked = await question.boundingBox();
  const boxes = await Promise.all(answersIn(phone, locale).map((answer) => answer.boundingBox()));
  const [first] = boxes;
  expect
    .soft((asked?.y ?? 0) + (asked?.height ?? 0), `over the answers: ${text}`)
    .toBeLessThanOrEqual(first?.y ?? 0);
  for (const box of boxes) {
    expect.soft((box?.y ?? 0) + (box?.height ?? 0), `in sight: ${text}`).toBeLessThanOrEqual(height);
    expect.soft(box?.height ?? 0, `large enough: ${text}`).toBeGreaterThanOrEqual(48);
    expect.soft([box?.height, box?.width], `alike: ${text}`).toEqual([first?.height, first?.width]);
  }
}

for (const language of locales)
  test(`SF-2 X-3 Every safety question stands alone, with its answers in sight on a small phone (${language})`, async ({
    asStaff,
    browser,
    baseURL,
  }) => {
    test.slow();
    const words = questionWords[language];
    const { context, phone } = await enteredPhone(await asStaff('Maya'), browser, baseURL ?? '', {
      name: `${nameIn[language]}${mark}`,
      exercises,
      language,
    });
    const question = questionOf(phone, language);
    await phone.setViewportSize(upright);
    await phone.goto('/today');
    await phone.getByRole('button', { name: words.worry }).click();
    await keepScreen(phone, `one-question-${language}-worry`);
    await expectAccessible(phone, 'anything new or worrying');
    await phone.getByRole('button', { name: words.worrySend }).press('Enter');
    await expect(phone.getByText(words.nothing)).toBeVisible();
    await phone.getByRole('button', { name: words.worryQuestions }).press('Enter');

    // The letters that a phone has by itself are the wider ones here: what fits in them fits in ours.
    await phone.evaluate(() => {
      for (const part of document.querySelectorAll<HTMLElement>('.patient'))
        part.style.fontFamily = 'sans-serif';
    });
    let longest = { text: '', place: 0 };
    let place = 0;
    await test.step('each in turn', async () => {
      for (; (await question.count()) > 0; place += 1) {
        await expect(question).toBeFocused();
        await liesInSight(phone, language, upright.height);
        const text = (await question.textContent()) ?? '';
        if (text.length > longest.text.length) longest = { text, place };
        if (place === 2) {
          await keepScreen(phone, `one-question-${language}-third`, 'window');
          expect(await smallTargets(phone)).toEqual([]);
          await expectAccessible(phone, 'one question');
        }
        await answerNext(phone, 'no', language);
        await expect(question.filter({ hasText: text })).toHaveCount(0);
      }
      expect(place, 'most of the book').toBeGreaterThanOrEqual(30);
      await expect(phone.getByRole('heading', { name: words.clear })).toBeFocused();
      await keepScreen(phone, `one-question-${language}-clear`, 'window');
      await phone.getByRole('button', { name: words.goOn }).press('Enter');
    });

    await test.step('the longest with text twice as large, narrow, on its side and dark', async () => {
      await phone.getByRole('button', { name: words.worry }).click();
      await phone.getByRole('button', { name: words.worryQuestions }).press('Enter');
      for (let passed = 0; passed < longest.place; passed += 1) await answerNext(phone, 'no', language);
      await expect(question).toHaveText(longest.text);
      for (const { name, width, height, size } of [
        { name: 'small', ...upright, size: '100%' },
        { name: 'large', width: 390, height: 844, size: '200%' },
        { name: 'narrow', width: 320, height: 640, size: '100%' },
        { name: 'side', width: 640, height: 360, size: '100%' },
      ])
        for (const colorScheme of ['light', 'dark'] as const) {
          await phone.setViewportSize({ width, height });
          await phone.emulateMedia({ colorScheme });
          await phone.evaluate((to) => document.documentElement.style.setProperty('font-size', to), size);
          const wide = await phone.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect.soft(wide, `nothing to scroll sideways: ${name}`).toBeLessThanOrEqual(1);
          for (const answer of answersIn(phone, language)) {
            await answer.scrollIntoViewIfNeeded();
            await expect.soft(answer, name).toBeInViewport({ ratio: 0.9 });
          }
          await phone.evaluate(() => window.scrollTo(0, 0));
          if (name === 'side') await expect.soft(answersIn(phone, language)[2] as Locator).toBeInViewport();
          await expectAccessible(phone, `one question, ${name}, ${colorScheme}`, 'colours');
          await keepScreen(phone, `one-question-${language}-longest-${name}-${colorScheme}`);
        }
      await phone.evaluate(() => document.documentElement.style.removeProperty('font-size'));
      await phone.emulateMedia({ colorScheme: 'light' });
      await phone.setViewportSize({ width: 390, height: 844 });
    });

    await test.step('"not sure" is an answer of its own: whom to call, the clinic is told, and the list may end there', async () => {
      await answerNext(phone, 'not_sure', language);
      const next = phone.getByRole('button', { name: words.next });
      if (await next.isVisible()) await next.press('Enter');
      await phone.getByRole('button', { name: words.finish }).press('Enter');
      await expect(phone.getByRole('link', { name: /112/ }).first()).toBeVisible();
      await expect(phone.getByText(words.clear)).toHaveCount(0);
      await keepScreen(phone, `one-question-${language}-not-sure`);
    });
    await context.close();
  });

test('SF-2 H-8 Pain that has ended the day is followed by the safety questions, without the network', async ({
  asPatient,
}) => {
  test.slow();
  for (const { name } of allLinks()) {
    const phone = await asPatient(name);
    await keepToItself(phone);
    await phone.goto('/today/session');
    const words = sessionWords.en;
    const decline = phone.getByRole('button', { name: words.feel.decline });
    const planned = phone.getByRole('button', { name: /^All \d+ as planned$/ });
    const other = phone.locator('main h1');
    await expect(decline.or(planned).or(other).first()).toBeVisible();
    if (await decline.isVisible()) await decline.press('Enter');
    if (!(await planned.isVisible())) {
      await phone.close();
      continue;
    }
    await planned.press('Enter');
    await pain(phone, /Worst pain/, 9);
    await expect(phone.getByRole('heading', { name: 'Stop for today' })).toBeFocused();
    const end = phone.getByRole('button', { name: 'End for today' });
    // Somebody who was asked today already is not asked again.
    if (!(await end.isVisible())) {
      await phone.close();
      continue;
    }
    await end.press('Enter');
    await expect(phone.getByRole('heading', { name: /^Question 1 of/ })).toBeFocused();
    await keepScreen(phone, 'after-hurts-question', 'window');
    await test.step('whoever leaves finds them on the day, and where they were', async () => {
      await answerNext(phone, 'no');
      await phone.getByRole('button', { name: '‹ Back' }).press('Enter');
      await phone.getByRole('button', { name: '‹ Back' }).press('Enter');
      await expect(phone).toHaveURL(/\/today$/);
      await expect(phone.getByText(questionWords.en.due.after)).toBeVisible();
      await keepScreen(phone, 'after-hurts-day', 'window');
      await phone.getByRole('button', { name: 'Answer the questions' }).press('Enter');
      await answerNoUpTo(phone, /^Question 2 of/);
      await answerAllNo(phone);
      await expect(phone.getByRole('heading', { name: 'Stop for today' })).toBeVisible();
      await expect(phone.getByText(questionWords.en.due.after)).toHaveCount(0);
    });
    await phone.close();
    return;
  }
  throw new Error('no demo patient has something to do today');
});
