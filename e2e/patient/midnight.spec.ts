import { comeBack, letMidnightPass } from '../fixtures/days';
import { begin, dayRow, doneButton, enteredPhone, pain, worksOffline } from '../fixtures/phone-story';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const exercises = ['Two-leg heel raise', 'Bird dog'] as const;
const [first] = exercises;

test('O-12 Midnight comes in the middle of an exercise: what was done is kept as a part of its own day, and the page says so', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  test.slow();
  const maya = await asStaff('Maya');
  const name = `Nita Nightowl${Date.now().toString(36)}`;
  const { context, phone } = await enteredPhone(maya, browser, baseURL ?? '', { name, exercises });
  await worksOffline(phone);

  await test.step('one set is done, the next one is on the screen', async () => {
    await phone.goto('/today');
    await begin(phone);
    await expect(phone.getByRole('heading', { name: first })).toBeVisible();
    await doneButton(phone).click();
    await expect(phone.getByRole('button', { name: /^Skip the rest: set 2/ })).toBeVisible();
  });

  await test.step('midnight: the session is over by itself, and says what it kept', async () => {
    await letMidnightPass(phone);
    await expect(phone.getByText(`What you did of ${first} is saved as partly done.`)).toBeVisible();
    await keepScreen(phone, 'midnight-session');
  });

  await test.step('the new day has everything to do again; yesterday has the part', async () => {
    await phone.goto('/today');
    await expect(phone.getByRole('link', { name: 'Start' })).toBeVisible();
    await expect(dayRow(phone, first)).not.toContainText('Partly done');
    const past = phone.getByRole('button', { name: /^The last seven days/ });
    await expect(past).toContainText('Yesterday: 1 partly, 1 not noted');
    await past.click();
    await phone.getByRole('button', { name: /^Yesterday, / }).click();
    await expect(dayRow(phone, first)).toContainText(/Partly done.*1 × \d+ times/);
    await keepScreen(phone, 'midnight-yesterday');
  });

  await test.step('it is sent as an entry of that day, made on that day', async () => {
    await comeBack(phone);
    await phone.goto('/today');
    await expect(phone.getByText(/All sent/)).toBeVisible();
    await maya.goto('/patients');
    await maya.getByRole('searchbox').fill(name.split(' ')[1] ?? '');
    await maya.getByRole('link', { name, exact: true }).click();
    const sessions = maya.getByRole('region', { name: 'Sessions' });
    await expect(sessions.getByText(/partly/)).toBeVisible();
    await expect(sessions.getByText(/^noted /)).toHaveCount(0);
  });
  await context.close();
});

test('O-12 Midnight comes over a quick entry: it is noted for the day on which it was opened, and the page says so', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  test.slow();
  const maya = await asStaff('Maya');
  const name = `Otis Overnight${Date.now().toString(36)}`;
  const { context, phone } = await enteredPhone(maya, browser, baseURL ?? '', {
    name,
    exercises: [first],
  });
  await worksOffline(phone);
  const outcome = phone.getByRole('radiogroup', { name: 'Did you do it?' });
  const all = outcome.getByText('All of it', { exact: true });

  await test.step('opened before midnight; what was chosen stays when the new day comes', async () => {
    await phone.goto('/today');
    await phone.getByRole('button', { name: 'I already did it' }).click();
    await all.click();
    await letMidnightPass(phone);
    await expect(
      phone.getByText(/^It is a new day\. This is noted for .*, when you opened it\./),
    ).toBeVisible();
    await expect(outcome.getByRole('radio', { name: 'All of it' })).toBeChecked();
    await keepScreen(phone, 'midnight-entry');
  });

  await test.step('asked as of a day that is over, and saved for it; the new day has it to do', async () => {
    const goOn = phone.getByRole('button', { name: 'Go on' });
    await goOn.press('Enter');
    for (const [question, score] of [
      [/before you started/, 1],
      [/while you did it/, 2],
      [/hurt afterwards/, 3],
    ] as const) {
      await pain(phone, question, score);
      await goOn.press('Enter');
    }
    await phone.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await expect(phone.getByRole('link', { name: 'Start' })).toBeVisible();
    await expect(dayRow(phone, first)).not.toContainText('Done');
    await phone.getByRole('button', { name: /^The last seven days/ }).click();
    await phone.getByRole('button', { name: /^Yesterday, / }).click();
    await expect(dayRow(phone, first)).toContainText('Done');
    await keepScreen(phone, 'midnight-entry-yesterday');
  });
  await context.close();
});
