import { expectAccessible } from '../fixtures/axe';
import { startStory } from '../fixtures/builder-story';
import { keepFour } from '../fixtures/keep-four';
import { addExercise } from '../fixtures/library-panel';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const name = `Ruth Calder${Date.now().toString(36)}`;

test('LG-3.3 SF-1 What is published was looked at: loads above the cap, cautions, the end, and every changed word', async ({
  asStaff,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const page = await asStaff('Maya');
  const story = await startStory(page, baseURL ?? '', name, '1957-06-05');
  await page.goto(story.edit);
  const dialog = page.getByRole('dialog', { name: /^Publish version/ });
  const publish = dialog.getByRole('button', { name: 'Publish', exact: true });
  const add = (words: string, exercise: string) => addExercise(page, words, exercise);
  const setLoad = async (exercise: string, kilograms: string) => {
    await page.getByRole('button', { name: new RegExp(`^${exercise}`) }).click();
    const open = page.getByRole('button', { name: `Edit dose of ${exercise}` });
    if (await open.isVisible()) await open.click();
    const editor = page.locator('[data-own-keys]');
    await editor.getByRole('button', { name: /Load in$/ }).click();
    await page.getByRole('option', { name: 'kg', exact: true }).click();
    await editor.getByLabel('Load', { exact: true }).fill(kilograms);
  };

  await test.step('a load that the patient does not own says so', async () => {
    await add('dumbbell rom', 'Dumbbell Romanian deadlift');
    await setLoad('Dumbbell Romanian deadlift', '7');
    await expect(page.getByText(/7 kg is not on record for this patient/)).toBeVisible();
  });

  await test.step('above the cap a note is asked for', async () => {
    const form = page.getByRole('form', { name: 'Test set' });
    await form.getByLabel('Weight').fill('10');
    await form.getByLabel('Times').fill('8');
    await form.getByLabel('More possible').fill('2');
    await form.getByRole('button', { name: 'Work out' }).click();
    await expect(page.getByText(/could be lifted once/)).toBeVisible();
    await setLoad('Dumbbell Romanian deadlift', '10');
    const notice = page.getByText(/10 kg is \d+ % of the estimated 1RM, above the cap of \d+ %/);
    await expect(notice).toBeInViewport();
    await keepFour(page, 'builder-cap');
    await page.getByRole('button', { name: 'Publish…' }).click();
    await expect(dialog.getByText(/Say why, or choose less/)).toBeVisible();
    await expect(publish).toBeDisabled();
    await dialog.getByRole('button', { name: 'Back to the draft' }).click();
    await page.getByRole('button', { name: /^Say why Dumbbell Romanian deadlift/ }).click();
    const why = page.getByRole('dialog', { name: /above the cap/ });
    await why.getByLabel('Why', { exact: true }).fill('short');
    await why.getByRole('button', { name: 'Keep the note' }).click();
    await expect(why.getByText('Say why, in at least 10 characters.').first()).toBeVisible();
    await why.getByLabel('Why', { exact: true }).fill('Has lifted at this load for ten years.');
    await why.getByRole('button', { name: 'Keep the note' }).click();
    await expect(why).toHaveCount(0);
    await expect(page.getByText('Has lifted at this load for ten years.')).toBeVisible();
  });

  await test.step('more than four exercises, and a caution nobody has marked as seen, are listed', async () => {
    await add('double-leg bridge', 'Double-leg bridge');
    await add('heel raise', 'Heel raise');
    await add('bird dog', 'Bird dog');
    await add('clamshell', 'Clamshell');
    for (const side of await page.getByRole('radiogroup', { name: /^Side for/ }).all())
      await side.getByText('Left').click();
    await page.getByRole('button', { name: 'Publish…' }).click();
    await expect(dialog.getByText(/More than four exercises/)).toBeVisible();
    await expect(dialog.getByRole('table', { name: 'What will be published' })).toBeVisible();
    await expect(dialog.getByRole('table').locator('td b')).toHaveCount(0);
    await expectAccessible(page, 'the publish dialog');
    await keepFour(page, 'publish-first');
    await dialog.getByRole('button', { name: 'Back to the draft' }).click();
  });

  await test.step('a program whose last day has passed is refused in words', async () => {
    await page
      .getByRole('button', { name: /^Pain rule, notes, validity/ })
      .first()
      .click();
    const until = page.getByRole('group', { name: /^Valid until/ });
    await until.getByLabel('Day').fill('1');
    await until.getByLabel('Month').fill('6');
    await until.getByLabel('Year').fill('2026');
    await page.getByRole('button', { name: 'Publish…' }).click();
    await expect(dialog.getByText(/ends on 2026-06-01, which has passed/)).toBeVisible();
    await expect(publish).toBeDisabled();
    await dialog.getByRole('button', { name: 'Back to the draft' }).click();
    for (const box of ['Day', 'Month', 'Year']) await until.getByLabel(box).fill('');
  });

  await test.step('published, the note and the cautions are still in view', async () => {
    await page.getByRole('button', { name: 'Publish…' }).click();
    await publish.click();
    await page.waitForURL(/\/programs\/[0-9a-f-]+(\?.*)?$/);
    await expect(page.getByText('Has lifted at this load for ten years.')).toBeVisible();
    await keepScreen(page, 'published-cautions');
  });

  await test.step('the next version says in bold what changed, and nothing else', async () => {
    await page.getByRole('link', { name: 'Change', exact: true }).click();
    await setLoad('Dumbbell Romanian deadlift', '8');
    await page.getByRole('button', { name: 'Publish…' }).click();
    const bold = dialog.getByRole('table').locator('td b');
    await expect(bold).toHaveText(['8']);
    await keepFour(page, 'publish-second');
    await dialog.getByRole('button', { name: 'Back to the draft' }).click();
  });
});
