import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { startStory } from '../fixtures/builder-story';
import { keepScreen } from '../fixtures/screens';
import { keysWork } from '../fixtures/keys';
import { addExercise, searchLibrary } from '../fixtures/library-panel';
import { expect, test } from '../fixtures/test';

const name = `Ada Lovell${Date.now().toString(36)}`;
const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';

type Story = Awaited<ReturnType<typeof startStory>>;

/** What is stored once everything that was typed has been saved. */
async function settled(page: Page, story: Story): Promise<string> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('saving …')).toHaveCount(0);
  return JSON.stringify(await story.draft());
}

/** Types every letter, small and large, every digit, and what else moves things in the builder. */
async function typeAll(page: Page): Promise<void> {
  await page.keyboard.type(alphabet + alphabet.toUpperCase() + digits);
  for (const key of ['Alt+ArrowDown', 'Alt+ArrowUp']) await page.keyboard.press(key);
}

test('X-6 Behind every dialog, list, menu and refusal of the builder the alphabet changes nothing', async ({
  asStaff,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const page = await asStaff('Maya');
  const story = await startStory(page, baseURL ?? '', name);
  await page.goto(story.edit);
  await expect(page.getByRole('heading', { name: 'Program', exact: true })).toBeVisible();
  await keysWork(page);

  const add = (words: string, exercise: string) => addExercise(page, words, exercise);
  await test.step('a program with three exercises, one of them not for this patient', async () => {
    await add('dumbbell rom', 'Dumbbell Romanian deadlift');
    await add('double-leg bridge', 'Double-leg bridge');
    await add('side-lying leg', 'Side-lying leg raise');
    await searchLibrary(page, 'modified curl-up');
    await page.getByRole('button', { name: 'Show exercises that are not safe for this patient' }).click();
    await page.getByRole('button', { name: /^Add Modified curl-up/ }).click();
    await page.getByRole('searchbox').fill('');
  });

  /** Opens something, types, closes it; the draft is what it was. */
  const quiet = async (what: string, open: () => Promise<Locator>, inside?: () => Promise<void>) => {
    await test.step(what, async () => {
      const overlay = await open();
      await expect(overlay).toBeVisible();
      await typeAll(page);
      await inside?.();
      for (let tries = 0; tries < 3 && (await overlay.isVisible()); tries += 1)
        await page.keyboard.press('Escape');
      await expect(overlay).toHaveCount(0);
      expect(await settled(page, story), what).toBe(before);
    });
  };
  const dialog = (title: string | RegExp) => page.getByRole('dialog', { name: title });
  const list = () => page.getByRole('listbox');

  await test.step('outside them a digit chooses a load of the list', async () => {
    await page.getByRole('button', { name: /^Dumbbell Romanian deadlift/ }).click();
    await page.keyboard.press('1');
    await expect(page.getByRole('button', { name: /^Dumbbell Romanian deadlift.* 4 kg/ })).toBeVisible();
  });
  const before = await settled(page, story);
  await quiet('the list of keys', async () => {
    await page.getByRole('button', { name: 'Keys', exact: true }).click();
    return dialog('Keys');
  });
  await quiet('publish, with the focus on its buttons', async () => {
    await page.getByRole('button', { name: 'Publish…' }).click();
    await keepScreen(page, 'publish-missing', 'window');
    return dialog(/^Publish version/);
  });
  await quiet('edit many, and what it refuses', async () => {
    await page.getByRole('button', { name: /^Edit many/ }).click();
    await page.keyboard.press('Tab');
    await typeAll(page);
    await dialog('Edit many').getByText('Side', { exact: true }).click();
    await dialog('Edit many')
      .getByRole('button', { name: /^Set in/ })
      .click();
    await expect(dialog('Edit many').getByRole('alert')).toHaveText('Choose the side.');
    await keepScreen(page, 'edit-many-side', 'window');
    return dialog('Edit many');
  });
  await quiet('a reason against a precaution, refused', async () => {
    await page.getByRole('button', { name: /^Prescribe .*with a reason/ }).click();
    await dialog(/nevertheless/)
      .getByLabel('Reason', { exact: true })
      .fill('too short');
    await dialog(/nevertheless/)
      .getByRole('button', { name: 'Record the override' })
      .click();
    await expect(dialog(/nevertheless/).getByRole('alert')).toBeFocused();
    return dialog(/nevertheless/);
  });
  for (const facet of ['Region', 'Position', 'Equipment'])
    await quiet(`the list of ${facet.toLowerCase()}`, async () => {
      await page.getByRole('button', { name: new RegExp(`${facet}$`) }).click();
      return list();
    });
  await test.step('the dose of the first exercise', async () => {
    await page.getByRole('button', { name: /^Dumbbell Romanian deadlift/ }).click();
    await page.getByRole('button', { name: /^Edit dose of Dumbbell/ }).click();
    await page.locator('[data-own-keys]').getByRole('button', { name: /^More/ }).click();
  });
  for (const field of ['Load in', 'Goal'])
    await quiet(`${field} in the editor of the dose`, async () => {
      const button = page.locator('[data-own-keys]').getByRole('button', { name: new RegExp(`${field}$`) });
      await button.click();
      return list();
    });
  await test.step('the choice of how often, in the editor', async () => {
    // Arrows choose there, letters do nothing.
    await page.locator('[data-own-keys]').getByRole('radio', { name: 'Times a week' }).focus();
    await page.keyboard.type(alphabet);
    expect(await settled(page, story)).toBe(before);
    await page.getByRole('button', { name: /^Close dose of/ }).click();
  });
  await test.step('a test set that is refused: the focus stands on the list of faults', async () => {
    const form = page.getByRole('form', { name: 'Test set' });
    await form.getByRole('button', { name: 'Work out' }).click();
    await expect(form.getByRole('alert').first()).toBeFocused();
    await typeAll(page);
    await form.getByRole('button', { name: 'Work out' }).focus();
    await page.keyboard.type(alphabet + digits);
    expect(await settled(page, story)).toBe(before);
  });
  await test.step('the menu of a narrow window', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.click();
    await typeAll(page);
    await page.keyboard.press('Escape');
    await expect(menu).toHaveAttribute('aria-expanded', 'false');
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await settled(page, story)).toBe(before);
  });
  await test.step('a version from another window', async () => {
    await story.saveElsewhere('Stronger hip, elsewhere');
    const elsewhere = JSON.stringify(await story.draft());
    await page.getByLabel('Title').fill('Stronger hip, here');
    await expect(dialog(/changed somewhere else/)).toBeVisible();
    await typeAll(page);
    expect(JSON.stringify(await story.draft())).toBe(elsewhere);
    await dialog(/changed somewhere else/)
      .getByRole('button', { name: 'Take the stored version' })
      .click();
    await expect(page.getByLabel('Title')).toHaveValue('Stronger hip, elsewhere');
  });
});

test('X-6 Letters act on the row that is selected, from the first key on, and it is in view', async ({
  asStaff,
  baseURL,
}) => {
  const page = await asStaff('Maya');
  const story = await startStory(page, baseURL ?? '', `Grace ${name}`, '1958-09-08');
  await page.goto(story.edit);
  const rows = page.getByRole('list', { name: 'Prescriptions' }).locator('> li');
  const names = [
    'Side-lying leg raise',
    'Clamshell',
    'Low step-up',
    'Two-leg heel raise',
    'Bird dog',
  ] as const;
  for (const [place, exercise] of names.entries()) {
    await addExercise(page, exercise);
    await expect(rows).toHaveCount(place + 1);
    await expect(rows.nth(place), 'an added row is in view').toBeInViewport();
  }
  await expect.poll(async () => (await story.draft()).prescriptions.length).toBe(names.length);
  await page.reload();
  await expect(rows).toHaveCount(names.length);
  await keysWork(page);
  const current = page.locator('[aria-current="true"]');

  await test.step('the first key acts on the row that is marked', async () => {
    const marked = await current.textContent();
    await page.keyboard.press('r');
    await expect(current).toHaveText(new RegExp(`^${(marked ?? '').slice(0, 8)}`));
    await expect(rows.first().getByRole('radio', { name: 'Right' })).toBeChecked();
  });
  await test.step('down to the last: always in view, and never another than the one that is marked', async () => {
    for (let place = 1; place < 5; place += 1) {
      await page.keyboard.press('j');
      await expect(rows.nth(place).locator('[aria-current="true"]')).toBeInViewport({ ratio: 1 });
    }
  });
  await test.step('scrolled away, a letter brings the row back', async () => {
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.keyboard.press('e');
    await expect(rows.nth(4).getByLabel('Sets')).toBeInViewport();
    await page.keyboard.press('Escape');
  });
  await test.step('what the Tab key reaches is what the letters act on', async () => {
    await rows.nth(1).getByRole('button').first().focus();
    await expect(rows.nth(1).locator('[aria-current="true"]')).toBeVisible();
    await page.keyboard.press('Shift+Tab');
    await expect(rows.nth(0).locator('[aria-current="true"]')).toBeVisible();
  });
  await expectAccessible(page, 'the builder');
});
