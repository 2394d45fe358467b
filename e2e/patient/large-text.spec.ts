import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { begin, enteredPhone, feels, goOn } from '../fixtures/phone-story';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const mark = Date.now().toString(36);
const exercises = ['Feet-together stand', 'Two-leg heel raise'] as const;

const looks = [
  { name: '320', width: 320, height: 640, text: '100%', scheme: 'light' },
  { name: '320-dark', width: 320, height: 640, text: '100%', scheme: 'dark' },
  { name: '390-large', width: 390, height: 844, text: '200%', scheme: 'light' },
  { name: '390-large-dark', width: 390, height: 844, text: '200%', scheme: 'dark' },
] as const;

/** One screen narrow and with text twice as large, light and dark: nothing to scroll sideways, and the way on can be reached. */
async function look(phone: Page, screen: string, way: Locator): Promise<void> {
  await expectLargeTargets(phone, screen);
  for (const { name, width, height, text, scheme } of looks) {
    const where = `${screen}, ${name}`;
    await phone.setViewportSize({ width, height });
    await phone.emulateMedia({ colorScheme: scheme });
    await phone.evaluate((size) => document.documentElement.style.setProperty('font-size', size), text);
    const wide = await phone.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(wide, `nothing to scroll sideways on ${where}`).toBeLessThanOrEqual(1);
    await way.scrollIntoViewIfNeeded();
    await expect.soft(way, where).toBeInViewport({ ratio: 0.9 });
    await expectAccessible(phone, where, 'colours');
    await phone.evaluate(() => window.scrollTo(0, 0));
    await keepScreen(phone, `large-${screen}-${name}`);
  }
  await phone.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await phone.emulateMedia({ colorScheme: 'light' });
  await phone.setViewportSize({ width: 390, height: 844 });
}

/** Every control of the screen is large enough for a thumb: 48 px each way. */
async function expectLargeTargets(phone: Page, where: string): Promise<void> {
  const small = await phone.evaluate((least) => {
    const scope = document.querySelector('dialog[open]') ?? document.querySelector('main');
    const controls = scope?.querySelectorAll<HTMLElement>('button, a[href], label:has(input), summary') ?? [];
    return [...controls].flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      const isShown = control.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
      return isShown && Math.min(width, height) < least
        ? [`${control.textContent?.slice(0, 40)} ${Math.round(width)} × ${Math.round(height)}`]
        : [];
    });
  }, 47.5);
  expect.soft(small, `small targets on ${where}`).toEqual([]);
}

/** The contrast of a sign with what it stands on, 1 to 21 (WCAG 1.4.11 asks for 3). */
const contrastOf = (sign: Locator) =>
  sign.evaluate((element) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const luminance = (colour: string): number => {
      if (canvas === null) return 0;
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const { color, backgroundColor } = getComputedStyle(element);
    const [light = 0, dark = 0] = [luminance(color), luminance(backgroundColor)].toSorted((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  });

test('X-3 X-4 X-8 The screens of a session at 320 px and with text twice as large, light and dark; targets are large, signs can be told from what they stand on', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  test.slow();
  const { context, phone } = await enteredPhone(await asStaff('Maya'), browser, baseURL ?? '', {
    name: `Lars Large${mark}`,
    exercises,
  });
  const button = (name: RegExp | string) => phone.getByRole('button', { name });
  await phone.goto('/today');
  await phone.getByRole('link', { name: 'Start' }).click();
  await look(phone, 'before', button('I would rather not say'));
  await phone.goto('/today');
  await begin(phone);

  await look(phone, 'set', button(/^Done:/));
  await button('How to do it, or skip it').click();
  await expect(phone.getByRole('dialog').getByText('Common mistakes')).toBeVisible();
  await look(phone, 'more', phone.getByRole('dialog').getByRole('button', { name: 'Skip' }));
  await phone.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

  await button(/Enter other numbers/).click();
  await look(phone, 'typed', button('Save this set'));
  await button('‹ Back').click();

  await button('Timer').click();
  await button(/^Now$/).click();
  await button(/^Pause$/).click();
  await look(phone, 'hold', button('Stop here'));
  await button('Stop here').click();
  await look(phone, 'rest', button(/^Skip the rest|^Start set/));

  await button('It hurts').click();
  await look(phone, 'hurts', button('Stop this exercise'));
  await button('‹ Back').click();
  await button(/as planned$/).click();
  await look(phone, 'feel', button(/^Next:/));
  await feels(phone);
  await goOn(phone);
  for (const colorScheme of ['light', 'dark'] as const) {
    await phone.emulateMedia({ colorScheme });
    expect(await contrastOf(button('Pause the picture')), colorScheme).toBeGreaterThanOrEqual(3);
  }
  await phone.emulateMedia({ colorScheme: 'light' });

  await test.step('who asked for less motion sees the figure stand still, and nothing to pause', async () => {
    await phone.emulateMedia({ reducedMotion: 'reduce' });
    await expect(button('Pause the picture')).toHaveCount(0);
    await expect(phone.locator('main').getByRole('img').first()).toBeVisible();
    await phone.emulateMedia({ reducedMotion: 'no-preference' });
    await expect(button('Pause the picture')).toBeVisible();
  });

  await button(/as planned$/).click();
  await feels(phone);
  await goOn(phone);
  await look(phone, 'end-question', phone.getByRole('link', { name: 'Back to today' }));
  await phone
    .getByRole('radiogroup', { name: /hurt now/ })
    .getByText('0', { exact: true })
    .click();
  await look(phone, 'end', phone.getByRole('link', { name: 'Back to today' }));
  await context.close();
});
