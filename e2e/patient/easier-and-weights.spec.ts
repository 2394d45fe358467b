import { expectAccessible } from '../fixtures/axe';
import { startStory } from '../fixtures/builder-story';
import { addExercise } from '../fixtures/library-panel';
import { begin, bornOn, doSets, enter, feels, goOn, newPhone } from '../fixtures/phone-story';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const mark = Date.now().toString(36);
const name = `Ester Hardday${mark}`;
const [deadlift, squat] = ['Dumbbell Romanian deadlift', 'Goblet squat'] as const;

test('H-4 LG-8.5 The weights a patient owns, step by step, and the easier version on a hard day: both on record as what they were', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  test.slow();
  const maya = await asStaff('Maya');
  const origin = baseURL ?? '';
  const story = await startStory(maya, origin, name, bornOn);
  const row = (exercise: string) => maya.getByRole('button', { name: new RegExp(`^${exercise}`) });

  await test.step('two exercises with the second of the weights; of the squat the patient may do an easier version', async () => {
    await maya.goto(story.edit);
    for (const exercise of [deadlift, squat]) {
      await addExercise(maya, exercise);
      await maya
        .getByRole('list', { name: 'Loads to choose from' })
        .getByRole('button', { name: / 6 kg/ })
        .click();
      await expect(row(exercise).filter({ hasText: '6 kg' })).toBeVisible();
    }
    await maya.getByRole('button', { name: `Edit dose of ${squat}` }).click();
    await maya.getByRole('list', { name: 'Prescriptions' }).getByRole('button', { name: /^More/ }).click();
    const choice = maya.getByRole('button', { name: /On a hard day the patient may do instead/ });
    await choice.click();
    await maya.getByRole('option', { name: 'Bodyweight squat' }).click();
    await expect(choice).toContainText('Bodyweight squat');
    await keepScreen(maya, 'easier-1-builder', 'window');
    await maya.getByRole('button', { name: 'Publish…' }).click();
    const review = maya.getByRole('dialog');
    await expect(review.getByText(/an easier version may be chosen/)).toBeVisible();
    await review.getByRole('button', { name: 'Publish', exact: true }).click();
    await maya.waitForURL(/\/programs\/[0-9a-f-]+$/);
  });
  const link =
    (await maya
      .getByText(/\/p\/[\w-]{43}$/)
      .first()
      .textContent()) ?? '';
  const context = await newPhone(browser, origin);
  await enter(context, origin, link);
  const phone = await context.newPage();
  const small = { width: 360, height: 640 };

  await test.step('− and + go through the weights that are owned, and end where they do', async () => {
    await phone.goto('/today');
    await begin(phone);
    await expect(phone.getByRole('heading', { name: deadlift })).toBeVisible();
    await phone.getByRole('button', { name: '6 kg. Change the weight' }).tap();
    await expect(phone.getByRole('heading', { name: 'What did you really do?' })).toBeFocused();
    const weight = phone.getByRole('group', { name: 'Weight' });
    const lighter = weight.getByRole('button', { name: 'Lighter' });
    const heavier = weight.getByRole('button', { name: 'Heavier' });
    await heavier.tap();
    await expect(weight.getByText('8 kg')).toBeVisible();
    // By key: taps as quick as these are half of a double tap on a screen that has just come.
    await heavier.press('Enter');
    await expect(weight.getByText('10 kg')).toBeVisible();
    await expect(heavier).toHaveAttribute('aria-disabled', 'true');
    for (let tap = 0; tap < 3; tap += 1) await lighter.press('Enter');
    await expect(weight.getByText('4 kg')).toBeVisible();
    for (const [size, colorScheme] of [
      [small, 'light'],
      [small, 'dark'],
      [{ width: 390, height: 844 }, 'light'],
      [{ width: 390, height: 844 }, 'dark'],
    ] as const) {
      await phone.setViewportSize(size);
      await phone.emulateMedia({ colorScheme });
      await keepScreen(phone, `own-weights-${size.width}-${colorScheme}`, 'window');
    }
    await phone.emulateMedia({ colorScheme: 'light' });
    await expectAccessible(phone, 'the weights that are owned');
  });

  await test.step('a weight outside them is typed, and asked about', async () => {
    await phone.getByRole('button', { name: 'Another weight' }).tap();
    await phone.getByRole('textbox', { name: /^Weight/ }).fill('11');
    await phone.getByRole('button', { name: 'Save this set' }).tap();
    const asked = phone.getByRole('alertdialog');
    await expect(asked).toContainText('You entered 11 kg. The weights you have go from 4 kg to 10 kg.');
    await asked.getByRole('button', { name: 'Change it' }).tap();
    await phone.getByRole('textbox', { name: /^Weight/ }).fill('4');
    await phone.getByRole('button', { name: 'Save this set' }).tap();
    await expect(phone.getByText(/^✓ Set 1: .*4 kg/)).toBeVisible();
    await doSets(phone);
    await feels(phone);
    await goOn(phone);
  });

  await test.step('on a hard day the easier version, and back, as long as no set was done', async () => {
    await expect(phone.getByRole('heading', { name: squat })).toBeVisible();
    const easier = phone.getByRole('button', { name: 'Too hard today? Bodyweight squat instead' });
    await phone.setViewportSize(small);
    await easier.scrollIntoViewIfNeeded();
    await keepScreen(phone, 'easier-2-offered-360', 'window');
    await phone.setViewportSize({ width: 390, height: 844 });
    await keepScreen(phone, 'easier-2-offered-390');
    await easier.tap();
    await expect(phone.getByRole('heading', { name: /^Bodyweight squat/ })).toBeVisible();
    await expect(phone.getByRole('heading', { name: /^Bodyweight squat/ })).toBeFocused();
    await phone.getByRole('button', { name: 'Back to Goblet squat' }).tap();
    await expect(phone.getByRole('heading', { name: /^Goblet squat/ })).toBeVisible();
    // By key: a third tap as quick as these is half of a double tap.
    await easier.press('Enter');
    await expect(phone.getByRole('heading', { name: /^Bodyweight squat/ })).toBeFocused();
    await keepScreen(phone, 'easier-3-chosen');
    await expectAccessible(phone, 'the easier version');
    await phone.getByRole('button', { name: /^Done:/ }).tap();
    await expect(phone.getByRole('button', { name: 'Back to Goblet squat' })).toHaveCount(0);
    await phone.reload();
    await expect(phone.getByRole('heading', { name: /^Bodyweight squat/ })).toBeVisible();
    await doSets(phone);
    await feels(phone);
    await goOn(phone);
    await phone
      .getByRole('radiogroup', { name: /hurt now/ })
      .getByText('1', { exact: true })
      .tap();
    await expect(phone.getByText(/Dumbbell Romanian deadlift \(.*Bodyweight squat \(/)).toBeVisible();
    await phone.getByRole('link', { name: 'Back to today' }).tap();
    await expect(phone.getByText(/easier version: Bodyweight squat/)).toBeVisible();
    await expect(phone.getByText(/All sent/)).toBeVisible();
    await keepScreen(phone, 'easier-4-day');
  });

  await test.step('the physiotherapist reads which one it was, and with which weight', async () => {
    await maya.goto(`/patients/${story.patientId}`);
    const sessions = maya.getByRole('region', { name: 'Sessions' });
    await expect(sessions.getByText(/easier version: Bodyweight squat/)).toBeVisible();
    await expect(sessions.getByText(/4 kg/).first()).toBeVisible();
    await keepScreen(maya, 'easier-5-record');
  });
  await context.close();
});
