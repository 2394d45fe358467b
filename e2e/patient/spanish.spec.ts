import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { bornOn, newPhone, pain, publishFor } from '../fixtures/phone-story';
import { keepScreen } from '../fixtures/screens';
import { smallTargets } from '../fixtures/targets';
import { expect, test } from '../fixtures/test';

const mark = Date.now().toString(36);
const exercises = ['Two-leg heel raise'] as const;

/** Words that only the English pages have. */
const english = /\b(the|your|you|today|start|save|pain|done|exercise|exercises|back|next)\b/i;
const textOf = (page: Page) => page.locator('body').innerText();

test('A Spanish patient goes from the link to the last screen without a word of English', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  test.slow();
  const origin = baseURL ?? '';
  // A name that is no word of either language.
  const link = await publishFor(await asStaff('Maya'), origin, {
    name: `Pilar Zubizarreta${mark}`,
    exercises,
    language: 'es',
  });
  const context = await newPhone(browser, origin);
  const phone = await context.newPage();
  const isSpanish = async (screen: string) => {
    await expect(phone.locator('html')).toHaveAttribute('lang', 'es');
    expect(await textOf(phone), screen).not.toMatch(english);
    await keepScreen(phone, `spanish-${screen}`);
  };

  await test.step('the entrance', async () => {
    await phone.goto(`${new URL(link).pathname}?lang=es`);
    const [year = '', month = '', day = ''] = bornOn.split('-');
    const open = phone.getByRole('button', { name: 'Ver mis ejercicios' });
    await expect(open).toBeEnabled();
    await expect(phone.locator('html')).toHaveAttribute('lang', 'es');
    const born = phone.getByRole('group', { name: 'Fecha de nacimiento' }).locator('input');
    for (const [place, part] of [day, month, year].entries())
      await born.nth(place).fill(String(Number(part)));
    expect(await smallTargets(phone)).toEqual([]);
    await keepScreen(phone, 'spanish-entrance');
    await open.click();
  });

  await test.step('the day, and the session', async () => {
    await expect(phone.getByRole('link', { name: 'Empezar' })).toBeVisible();
    await isSpanish('day');
    await expectAccessible(phone, 'a day in Spanish');
    await phone.getByRole('link', { name: 'Empezar' }).click();
    await pain(phone, /antes de empezar/, 1);
    await expect(phone.getByRole('button', { name: /^Hecho: / })).toBeVisible();
    await isSpanish('set');
    await phone.getByRole('button', { name: /según el plan$/ }).click();
    await pain(phone, /El peor dolor/, 1);
    await isSpanish('feel');
    await phone.getByRole('radiogroup', { name: /costó/ }).getByRole('radio').nth(5).check({ force: true });
    const shown = phone.getByRole('radiogroup', { name: /como se muestra/ });
    if (await shown.isVisible()) await shown.getByText('Sí', { exact: true }).click();
    const spread = phone.getByRole('radiogroup', { name: /bajó/i });
    if (await spread.isVisible()) await spread.getByText('No', { exact: true }).click();
    await expect(phone.getByText(/^Guardado/).first()).toBeVisible();
    await phone.getByRole('button', { name: 'Última pregunta' }).click();
    await pain(phone, /duele ahora/, 1);
    await expect(phone.getByRole('heading', { name: 'Es todo por hoy' })).toBeVisible();
    await isSpanish('end');
    await phone.getByRole('link', { name: 'Volver a hoy' }).click();
  });

  await test.step('what was noted, a correction, progress and the page about oneself', async () => {
    await expect(phone.getByText('Todo hecho por hoy. Muy bien.')).toBeVisible();
    await expect(phone.getByText(/Todo enviado/)).toBeVisible();
    await isSpanish('noted');
    await phone.getByRole('button', { name: /^Cambiar lo anotado en / }).click();
    await isSpanish('correction');
    await phone.goto('/progress');
    await isSpanish('progress');
    await phone.goto('/me');
    await isSpanish('me');
  });
  await context.close();
});
