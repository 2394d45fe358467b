import { expectAccessible } from '../fixtures/axe';
import { startStory } from '../fixtures/builder-story';
import { keepFour } from '../fixtures/keep-four';
import { addExercise } from '../fixtures/library-panel';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const name = `Iris Quay${Date.now().toString(36)}`;

test('A physiotherapist corrects the record while prescribing, publishes, and hands the link over', async ({
  asStaff,
  baseURL,
}) => {
  const page = await asStaff('Maya');
  await page.context().grantPermissions(['clipboard-write']);
  const story = await startStory(page, baseURL ?? '', name, '1961-04-07');
  await page.goto(story.edit);
  const header = page.getByRole('region', { name: 'Patient' });

  await test.step('the list begins with what suits the patient, and counts are of the whole library', async () => {
    const list = page.getByRole('list', { name: 'Suits this patient, or given here for it' });
    await expect(list.getByRole('listitem').first()).toBeVisible();
    await expect(page.getByText(/^The first 40 of \d{3}/)).toBeVisible();
    await expect(page.getByText('None is signed off yet by your clinical lead.')).toHaveCount(1);
    await page.getByRole('button', { name: /Region$/ }).click();
    await expect(page.getByRole('option', { name: /^Knee \(\d+\)$/ })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('one adds an exercise', async () => {
    await addExercise(page, 'heel raise', 'Heel raise');
    await expect(header.getByText('Osteoporosis')).toBeVisible();
    await keepFour(page, 'builder-header');
  });

  await test.step('what she owns is corrected from here, and nothing that was typed is lost', async () => {
    await page.getByLabel('Title').fill('Stronger ankles');
    await header.getByRole('button', { name: /^Change what the patient owns/ }).click();
    const dialog = page.getByRole('dialog', { name: 'What the patient owns' });
    await dialog.getByLabel(/^Kettlebells/).fill('8; 12');
    await dialog
      .getByRole('radiogroup', { name: /How many/ })
      .nth(1)
      .getByText('One of each')
      .click();
    await dialog.getByRole('button', { name: 'Save the list' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(header.getByText(/Kettlebell 8, 12 kg/)).toBeVisible();
    await expect(page.getByLabel('Title')).toHaveValue('Stronger ankles');
    await expect(page.getByRole('button', { name: /^Heel raise/ })).toBeVisible();
  });

  await test.step('a new condition is held against the draft at once', async () => {
    await header.getByRole('button', { name: 'add…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a condition' });
    await dialog.getByRole('combobox', { name: /^Condition/ }).fill('achilles rupture');
    await page
      .getByRole('option', { name: /rupture/i })
      .first()
      .click();
    await dialog.getByText('Left', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(header.getByText('1 exercise needs a reason')).toBeVisible();
    await expect(page.getByLabel('Title')).toHaveValue('Stronger ankles');
    await keepFour(page, 'builder-condition-added');
  });

  await test.step('the exercise that is no longer safe makes room for another', async () => {
    await page.getByRole('button', { name: /^Remove Heel raise/ }).click();
    await addExercise(page, 'buttock squeeze', 'Buttock squeeze');
  });

  await test.step('publishing leads to the link: to scan, to read out, to send', async () => {
    await page.getByRole('button', { name: 'Publish…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
    await page.waitForURL(/\/programs\/[0-9a-f-]+$/);
    const handOver = page.getByRole('region', { name: 'Hand the link over' });
    await expect(handOver.getByRole('img', { name: /QR code/ })).toBeVisible();
    await expect(handOver.getByText(/\/p\/[\w-]{43}$/).first()).toBeVisible();
    await expectAccessible(page, 'after publishing');
    await keepFour(page, 'after-publishing');
    await handOver.getByRole('button', { name: 'Copy the text' }).click();
    await expect(handOver.getByText('The text is copied.')).toBeVisible();
    const copied = await handOver.getByRole('textbox', { name: /in English/ }).inputValue();
    expect(copied).toMatch(/^Hello[\s\S]*\/p\/[\w-]{43}[\s\S]*date of birth/);
    for (const told of ['Iris', 'steoporosis', 'squeeze', '1961']) expect(copied).not.toContain(told);
  });

  await test.step('the sheet opens to be printed, and leads back', async () => {
    await page.getByRole('link', { name: 'Open the sheet to print' }).click();
    await expect(page.getByRole('heading', { name: `Exercises for ${name}` })).toBeVisible();
    await keepScreen(page, 'print-way-back', 'window');
    await page.getByRole('link', { name: 'Back to the program' }).click();
    await expect(page.getByText('Version 1 is what the patient sees now.')).toBeVisible();
  });
});
