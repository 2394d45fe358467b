import type { Page } from '@playwright/test';
import { allLinks } from '../fixtures/demo';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const small = { width: 360, height: 640 };

/** The way on: the session, or the questions that come before it. */
const wayOn = (phone: Page) =>
  phone
    .getByRole('link', { name: /^(Start|Go on|Empezar|Seguir|Continuar)$/ })
    .or(phone.locator('[data-sticky-bar]').getByRole('button').last());

test('the way to start lies inside 360 × 640 without scrolling, for every demo patient who has something to do', async ({
  asPatient,
}) => {
  test.setTimeout(240_000);
  const names = [...new Set(allLinks().map(({ name }) => name))];
  const seen: string[] = [];
  for (const name of names) {
    const phone = await asPatient(name);
    await phone.setViewportSize(small);
    await phone.goto('/today');
    await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
    const way = wayOn(phone);
    if ((await phone.locator('[data-sticky-bar]').count()) === 0) continue;
    seen.push(name);
    const box = await way.first().boundingBox();
    expect(box, `${name}: there is a way on`).not.toBeNull();
    const { y = -1, height = 0 } = box ?? {};
    expect(y, `${name}: begins on the screen`).toBeGreaterThanOrEqual(0);
    expect(y + height, `${name}: ends on the screen`).toBeLessThanOrEqual(small.height);
    expect(height, `${name}: large enough for a thumb`).toBeGreaterThanOrEqual(48);
    await keepScreen(phone, `today-360-${name.replaceAll(/\W+/g, '-').toLowerCase()}`, 'window');
    await phone.close();
  }
  expect(seen.length, 'most of them have something to do').toBeGreaterThanOrEqual(10);
});
