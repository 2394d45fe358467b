import { z } from 'zod';
import { Counted } from '../fixtures/counted';
import { recordAllNo } from '../fixtures/safety-questions';
import { keepScreen } from '../fixtures/screens';
import { keysWork } from '../fixtures/keys';
import { expect, test } from '../fixtures/test';
import { writeHeaders } from '../fixtures/write-headers';

const surname = `Keyes${Date.now().toString(36)}`;
const name = `Nora ${surname}`;

/** Registered beforehand, so that the run begins as a working day does: a patient who is on record. */
const patient = {
  fullName: name,
  callName: 'Nora',
  birthDate: '1984-05-17',
  language: 'en',
  timeZone: 'Europe/London',
  loadUnit: 'kg',
  phone: null,
  email: null,
  usesPaper: true,
  reason: 'Weak hips after a long rest',
  trainingStatus: 'novice',
  conditions: [],
  equipment: [
    {
      equipment: 'dumbbell',
      inventory: { type: 'fixed_list', weights: [4, 6, 8, 10, 12, 16], unit: 'kg' },
      pieces: 1,
      bandColours: [],
    },
  ],
};

test('A physiotherapist prescribes four exercises with loads by keyboard alone, from the dashboard to the handout', async ({
  asStaff,
  baseURL,
}) => {
  const page = await asStaff('Maya');
  const origin = baseURL ?? '';
  const registered = await page.request.post('/api/patients', {
    headers: writeHeaders(origin),
    data: patient,
  });
  expect(registered.ok(), 'the patient is registered').toBe(true);
  const { patientId } = z.object({ patientId: z.string() }).parse(await registered.json());
  const assessed = await page.request.post(`/api/patients/${patientId}/irritability`, {
    headers: writeHeaders(origin),
    data: { patientId, painWorst: 2, nightOrRestPain: 'none', settleMinutes: 10 },
  });
  expect(assessed.ok(), 'without an assessment no test set is offered').toBe(true);
  await recordAllNo(page, origin, patientId);
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { name: 'Who needs me' })).toBeVisible();
  const keys = new Counted(page);

  await test.step('finds the patient: a slash, a name, Enter', async () => {
    await keysWork(page);
    await keys.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await keys.type(surname.slice(0, -2));
    await keys.press('Enter');
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  });

  await test.step('starts a program', async () => {
    await keys.press('n');
    await expect(page.getByLabel('Title')).toBeFocused();
    await keys.type('Hips');
    await keys.press('Enter');
    await page.waitForURL(/\/edit$/);
    await expect(page.getByRole('heading', { name: 'Program', exact: true })).toBeVisible();
    await keysWork(page);
  });

  const add = async (words: string, exercise: string, side: string | null) => {
    await keys.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await keys.type(words);
    await keys.press('Enter');
    if (side === null) {
      await expect(page.getByRole('button', { name: new RegExp(`^${exercise}`) })).toBeFocused();
      return;
    }
    const sides = page.getByRole('radiogroup', { name: `Side for ${exercise}`, exact: true });
    await expect(sides.getByRole('radio').first()).toBeFocused();
    await keys.press(side);
  };
  /** Weight, times, and how hard it was or how many more were possible; the suggested row has the focus then. */
  const enterTestSet = async (weight: string, felt: string) => {
    await keys.press('t');
    await expect(page.getByRole('form', { name: 'Test set' }).getByLabel('Weight')).toBeFocused();
    await keys.type(weight);
    await keys.press('Tab');
    await keys.type('10');
    await keys.press('Tab');
    await keys.type(felt);
    await keys.press('Enter');
    const choices = page.getByRole('list', { name: 'Loads to choose from' });
    await expect(choices.getByRole('button', { name: /(on the line|begin here)$/ }).first()).toBeFocused();
    await keys.press('Enter');
  };

  await test.step('adds three exercises with a test set each, and takes the suggested loads', async () => {
    for (const [words, exercise, side, felt] of [
      // Body weight is most of it: how hard it felt. Else how many more were possible.
      ['goblet', 'Goblet squat', null, '8'],
      ['dumbbell rom', 'Dumbbell Romanian deadlift', null, '2'],
      ['single-leg rom', 'Single-leg Romanian deadlift, dumbbell', 'l', '2'],
    ] as const) {
      await add(words, exercise, side);
      await enterTestSet('16', felt);
      await expect(page.getByRole('button', { name: new RegExp(`^${exercise}.* \\d+ kg`) })).toBeVisible();
    }
  });

  await test.step('adds a fourth; the arrows lead through what was found', async () => {
    await keys.press('/');
    await keys.type('bridge');
    const found = page.getByRole('button', { name: /^Add Double-leg bridge/ });
    await expect(found).toBeVisible();
    while (!(await found.evaluate((row) => row === document.activeElement))) await keys.press('ArrowDown');
    await keys.press('Enter');
    await expect(page.getByRole('button', { name: /^Double-leg bridge/ })).toBeVisible();
  });

  await test.step('edits its dose in place, and saves', async () => {
    await keys.press('e');
    await expect(page.getByLabel('Sets').first()).toBeFocused();
    await keys.type('4');
    await keys.press('ControlOrMeta+s');
    await expect(page.getByRole('region', { name: 'Patient' }).getByText(/Saved/).first()).toBeVisible();
    await keepScreen(page, 'keyboard-builder', 'window');
  });

  await test.step('publishes', async () => {
    await keys.press('Escape');
    await expect(page.getByRole('button', { name: /^Double-leg bridge/ })).toBeFocused();
    // Looked up, not counted: the keys of each page are behind a question mark.
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog').getByText('use the suggested load')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await keys.press('p');
    const dialog = page.getByRole('dialog', { name: 'Publish version 1' });
    await expect(dialog).toBeVisible();
    const publish = dialog.getByRole('button', { name: 'Publish', exact: true });
    while (!(await publish.evaluate((button) => button === document.activeElement))) await keys.press('Tab');
    await keys.press('Enter');
    await page.waitForURL(/\/programs\/[0-9a-f-]+$/);
    await expect(page.getByText('Version 1 is what the patient sees now.')).toBeVisible();
    await expect(page.getByRole('row', { name: /Double-leg bridge/ })).toContainText('4 sets');
  });

  await test.step('one key leads to the handout, with every exercise and load', async () => {
    await keys.press('h');
    await expect(page.getByRole('heading', { name: `Exercises for ${name}` })).toBeVisible();
    for (const text of [/Goblet squat/, /Dumbbell Romanian deadlift/, /Double-leg bridge/, /\d+ kg/, /left/])
      await expect(page.getByText(text).first()).toBeVisible();
    await keepScreen(page, 'keyboard-handout');
  });

  const counted = `${keys.keys} keystrokes, of which ${keys.letters} letters and digits`;
  test.info().annotations.push({ type: 'keystrokes', description: counted });
  console.info(`Prescribing by keyboard: ${counted}.`);
  expect(keys.keys, 'keystrokes from the dashboard to the handout').toBeLessThanOrEqual(108);
});
