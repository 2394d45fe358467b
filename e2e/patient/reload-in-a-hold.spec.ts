import { dayRow, begin, enteredPhone, skip } from '../fixtures/phone-story';
import { expect, test } from '../fixtures/test';

const mark = Date.now().toString(36);
const exercise = 'Feet-together stand';

test('H-6 A reload in the middle of a hold: the timer is right afterwards, and the seconds that were really held are on record', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  const maya = await asStaff('Maya');
  const name = `Hana Hold${mark}`;
  const { context, phone } = await enteredPhone(maya, browser, baseURL ?? '', {
    name,
    exercises: [exercise],
  });
  const timer = phone.getByRole('timer');
  const shown = async () => Number(await timer.textContent());
  const held = async () => (await phone.getByText('Hold', { exact: true }).isVisible()) && (await shown());
  await phone.goto('/today');
  await begin(phone);
  await phone.getByRole('button', { name: 'Timer' }).tap();
  await expect(phone.getByText('Get ready')).toBeVisible();
  await expect.poll(held, { intervals: [100], timeout: 15_000 }).toBeGreaterThanOrEqual(2);

  const before = { at: Date.now(), seconds: await shown() };
  await phone.reload();
  await expect(timer).toBeVisible();
  const passed = (Date.now() - before.at) / 1000;
  // Each of the two looks can be at the end of its second.
  const after = await shown();
  expect(after, 'the seconds of the reload count').toBeGreaterThanOrEqual(
    before.seconds + Math.floor(passed) - 1,
  );
  expect(after, 'and no others').toBeLessThanOrEqual(before.seconds + Math.ceil(passed) + 1);

  await phone.getByRole('button', { name: 'Stop here' }).tap();
  const saved = phone.getByText(/^✓ Set 1: \d+ seconds/);
  await expect(saved).toBeVisible();
  const seconds = Number(/(\d+) seconds/.exec((await saved.textContent()) ?? '')?.[1]);
  expect(seconds, 'what was held, not what was planned').toBeLessThan(30);
  expect(seconds).toBeGreaterThanOrEqual(after);

  await skip(phone, 'No time');
  await phone.goto('/today');
  await expect(dayRow(phone, exercise)).toContainText(new RegExp(`1 × ${seconds} seconds`));
  await expect(phone.getByText(/All sent/)).toBeVisible();
  await maya.goto('/patients');
  await maya.getByRole('searchbox').fill(`Hold${mark}`);
  await maya.getByRole('link', { name, exact: true }).click();
  const sessions = maya.getByRole('region', { name: 'Sessions' });
  await expect(sessions.getByText(new RegExp(`^${seconds} s · partly`))).toBeVisible();
  await context.close();
});
