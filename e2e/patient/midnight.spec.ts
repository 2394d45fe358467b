import { comeBack, letMidnightPass } from '../fixtures/days';
import { begin, dayRow, doneButton, enteredPhone, worksOffline } from '../fixtures/phone-story';
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
