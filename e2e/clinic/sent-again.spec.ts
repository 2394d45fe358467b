import type { Page } from '@playwright/test';
import { startStory } from '../fixtures/builder-story';
import { keepFour } from '../fixtures/keep-four';
import { expect, test } from '../fixtures/test';

const stamp = Date.now().toString(36);

async function fillWho(page: Page, fullName: string): Promise<void> {
  await page.goto('/patients/new');
  await page.getByLabel('Full name').fill(fullName);
  const born = page.getByRole('group', { name: 'Birth date' });
  await born.getByLabel('Day').fill('9');
  await born.getByLabel('Month').fill('5');
  await born.getByLabel('Year').fill('1958');
  await page.getByLabel('Reason for coming').fill('Knee pain');
}
const registerButton = (page: Page) => page.getByRole('button', { name: 'Register', exact: true });

/** The next request to this address, a registration, reaches the server and is done there, but its answer never comes back. */
async function loseTheAnswer(page: Page, address = '**/api/patients'): Promise<void> {
  await page.route(
    address,
    async (route) => {
      const answer = await route.fetch();
      expect(answer.status(), 'the server did it').toBe(200);
      await route.abort('internetdisconnected');
    },
    { times: 1 },
  );
}

/** How many patients the clinic has of this surname. */
async function howMany(page: Page, surname: string): Promise<number> {
  const answer = await page.request.get(`/api/patients?q=${surname}&scope=clinic`);
  return (await answer.json()).patients.length;
}

test('F-6 A patient whose registration got no answer is registered once, however often the button is pressed', async ({
  asStaff,
}) => {
  const maya = await asStaff('Maya');

  await test.step('the answer is lost: the form says so and keeps what was typed; the next press opens the patient', async () => {
    const surname = `Lostwell${stamp}`;
    await fillWho(maya, `Ida ${surname}`);
    await loseTheAnswer(maya);
    await registerButton(maya).click();
    await expect(maya.getByText('No connection.')).toBeVisible();
    await expect(maya.getByLabel('Full name')).toHaveValue(`Ida ${surname}`);
    await registerButton(maya).click();
    await expect(maya.getByRole('heading', { name: `Ida ${surname}`, level: 1 })).toBeVisible();
    expect(await howMany(maya, surname)).toBe(1);
  });

  await test.step('changed in between, it is not registered a second time: the form says to look first', async () => {
    const surname = `Otherwell${stamp}`;
    await fillWho(maya, `Ana ${surname}`);
    await loseTheAnswer(maya);
    await registerButton(maya).click();
    await expect(maya.getByText('No connection.')).toBeVisible();
    await maya.getByLabel('Full name').fill(`Anna ${surname}`);
    await registerButton(maya).click();
    const told = maya.getByText('What you sent first was saved, although the answer did not arrive.');
    await expect(told).toBeVisible();
    await expect(maya.getByLabel('Full name')).toHaveValue(`Anna ${surname}`);
    await keepFour(maya, 'sent-again-changed', told);
    expect(await howMany(maya, surname)).toBe(1);
  });

  await test.step('a double click registers once', async () => {
    const surname = `Dubblewell${stamp}`;
    await fillWho(maya, `Dora ${surname}`);
    await registerButton(maya).dblclick();
    await expect(maya.getByRole('heading', { name: `Dora ${surname}`, level: 1 })).toBeVisible();
    expect(await howMany(maya, surname)).toBe(1);
  });
});

test('F-6 A draft whose save got no answer goes on: no conflict with oneself, and what was typed since is saved', async ({
  asStaff,
  baseURL,
}) => {
  const maya = await asStaff('Maya');
  const story = await startStory(maya, baseURL ?? '', `Draftwell${stamp}`);
  await maya.goto(story.edit);
  const title = maya.getByLabel('Title');
  await title.fill('Before the answer was lost');
  await expect(maya.getByText(/Saved \d\d:\d\d/).first()).toBeVisible();
  const { revision } = await story.draft();
  await loseTheAnswer(maya, `**/programs/${story.programId}`);
  await title.fill('The answer of this is lost');
  await expect(maya.getByText('No connection.').first()).toBeVisible();
  await title.fill('And this was typed since');
  await expect(maya.getByText(/Saved \d\d:\d\d/).first()).toBeVisible();
  await expect(maya.getByRole('dialog')).toHaveCount(0);
  expect(await story.draft()).toMatchObject({ title: 'And this was typed since', revision: revision + 2 });
});

test('F-7 Two who correct one carer: the later is told, and what they typed stays', async ({ asStaff }) => {
  const maya = await asStaff('Maya');
  await fillWho(maya, `Carla Carewell${stamp}`);
  await registerButton(maya).click();
  await expect(maya.getByRole('heading', { name: `Carla Carewell${stamp}`, level: 1 })).toBeVisible();
  await maya.getByRole('button', { name: 'Add a parent or carer…' }).click();
  const dialog = (page: Page) => page.getByRole('dialog');
  await dialog(maya).getByLabel('Name').fill('Pia Carewell');
  await dialog(maya).getByLabel('Relationship').fill('sister');
  const born = dialog(maya).getByRole('group', { name: 'Their birth date' });
  await born.getByLabel('Day').fill('1');
  await born.getByLabel('Month').fill('2');
  await born.getByLabel('Year').fill('1960');
  await dialog(maya).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog(maya)).toHaveCount(0);

  const second = await maya.context().newPage();
  await second.goto(maya.url());
  const correct = async (page: Page, name: string) => {
    await page.getByRole('button', { name: 'Correct…' }).last().click();
    await dialog(page).getByLabel('Name').fill(name);
  };
  await correct(maya, 'Pia Carewell-Moss');
  await correct(second, 'Pia Carewell-Stone');
  await dialog(maya).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog(maya)).toHaveCount(0);
  await dialog(second).getByRole('button', { name: 'Save', exact: true }).click();
  const told = second.getByText('Somebody else changed this person meanwhile. Nothing was saved');
  await expect(told).toBeVisible();
  await expect(dialog(second).getByLabel('Name')).toHaveValue('Pia Carewell-Stone');
  await keepFour(second, 'sent-again-carer', told);
  await second.reload();
  await expect(second.getByText('Pia Carewell-Moss')).toBeVisible();
});
