import type { Page } from '@playwright/test';
import { staffNamed } from '../fixtures/demo';
import { searchLibrary } from '../fixtures/library-panel';
import { answerNo } from '../fixtures/safety-questions';
import { keepScreen } from '../fixtures/screens';
import { doSets, feels, skip } from '../fixtures/phone-story';
import { expect, test } from '../fixtures/test';

/** The unusual second is what tells two runs of this story apart. */
const name = `Ada Quist-${Date.now().toString(36)}`;

async function fillBirthDate(page: Page, year: string): Promise<void> {
  await page.getByLabel('Day', { exact: true }).fill('9');
  await page.getByLabel('Month', { exact: true }).fill('3');
  await page.getByLabel('Year', { exact: true }).fill(year);
}

async function addExercise(page: Page, words: string, exercise: string): Promise<void> {
  await searchLibrary(page, words);
  // The button says muscles and level too; "Clamshell with mini band" is another exercise.
  const found = page.getByRole('button', { name: new RegExp(`^Add ${exercise} (?!with)`) });
  await found.click();
  await expect(page.getByRole('button', { name: `Remove ${exercise}`, exact: true })).toBeVisible();
}

async function choosePain(page: Page, question: string, score: number): Promise<void> {
  const scale = page.getByRole('radiogroup', { name: question });
  await expect(scale).toBeVisible();
  await scale.getByText(String(score), { exact: true }).first().click();
}

async function publish(page: Page, version: number): Promise<void> {
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog', { name: `Publish version ${version}` });
  await keepScreen(page, `main-publish-${version}`);
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.waitForURL(/\/programs\/[0-9a-f-]+$/);
  await expect(page.locator(':focus')).toContainText(`Version ${version} is published`);
}

test.describe.configure({ mode: 'serial' });

let patientUrl = '';
let patientLink = '';

test('A physiotherapist signs in, registers a patient, prescribes with a suggested load and publishes', async ({
  page,
}) => {
  await test.step('signs in and sees who needs her', async () => {
    const account = staffNamed('Maya');
    await page.goto('/');
    await page.getByLabel('E-mail').fill(account.email);
    await page.getByLabel('Password', { exact: true }).fill(account.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: 'Who needs me' })).toBeVisible();
    await expect(page.getByText('Demo data, not for real patients')).toBeVisible();
    await keepScreen(page, 'main-1-dashboard');
  });

  await test.step('registers a patient; name, birth date and number stay in sight (H-1)', async () => {
    await page.getByRole('link', { name: 'New patient' }).click();
    await page.getByLabel('Full name').fill(name);
    await fillBirthDate(page, '1971');
    await page.getByLabel('Reason for coming').fill('Hip pain, left');
    await page.getByLabel(/^Dumbbells/).fill('4; 6; 8; 10; 12');
    await keepScreen(page, 'main-2-register');
    await page.getByRole('button', { name: 'Register' }).click();
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    const identity = page.getByRole('region', { name: 'Patient' });
    await expect(identity.getByText('1971-03-09')).toBeVisible();
    await expect(identity.getByText(/HP-\d{4}/)).toBeVisible();
    await keepScreen(page, 'main-3-patient');
  });
  patientUrl = page.url();
  await page.getByRole('button', { name: 'Show the link and code' }).click();
  patientLink = (await page.getByText(/\/p\/[\w-]{43}/).textContent()) ?? '';

  await test.step('asks the safety questions in the room: until then no test set counts', async () => {
    await page.getByRole('link', { name: 'Ask the safety questions now' }).click();
    await page.getByRole('radiogroup', { name: 'How are you asking?' }).getByText('In person').click();
    await answerNo(page);
    await keepScreen(page, 'main-3b-safety-questions', 'window');
    await page.getByRole('button', { name: 'Record the answers' }).click();
    await page.waitForURL(patientUrl);
    await expect(page.getByRole('region', { name: 'Safety questions' })).toContainText('in person');
  });

  await test.step('starts a program; a loaded exercise gets a load from a test set, rounded to what the patient owns', async () => {
    await page.getByRole('button', { name: 'New program' }).click();
    await page.getByLabel('Title').fill('Stronger hip');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.waitForURL(/\/edit$/);
    await expect(page.getByRole('region', { name: 'Patient' }).getByText('1971-03-09')).toBeVisible();
    await addExercise(page, 'goblet', 'Goblet squat');
    const guidance = page.getByRole('region', { name: 'Goblet squat: how much?' });
    await expect(
      guidance.getByText('by effort').or(guidance.getByText('go by effort')).first(),
    ).toBeVisible();
    await expect(page.getByRole('radiogroup', { name: 'Side for Goblet squat' })).toHaveCount(0);
    const form = page.getByRole('form', { name: 'Test set' });
    await form.getByLabel('Weight').fill('12');
    await form.getByLabel('Times').fill('10');
    await form.getByLabel('Felt like').fill('8');
    await keepScreen(page, 'main-4-test-set', 'window');
    await form.getByRole('button', { name: 'Work out' }).click();
    await expect(guidance.getByText(/felt like 8/)).toBeVisible();
    await guidance
      .getByRole('button', { name: /(on the line|begin here)$/ })
      .first()
      .click();
    await expect(page.getByRole('button', { name: /^Goblet squat.* \d+ kg/ })).toBeVisible();
    await keepScreen(page, 'main-5-suggested-load');
  });

  await test.step('the rule card is set for this exercise, never less carefully than the clinic', async () => {
    const guidance = page.getByRole('region', { name: 'Goblet squat: how much?' });
    await guidance.getByRole('button', { name: 'Change these limits' }).click();
    const days = guidance.getByLabel('Between two steps at least');
    await days.fill('2');
    await expect(guidance.getByText('A whole number from 3 to 28, or empty.')).toBeVisible();
    await expect(page.getByText(/Not saved: Goblet squat, own limits/).first()).toBeVisible();
    await days.fill('10');
    await guidance.getByLabel('Raise only with pain up to').fill('1');
    await expect(page.getByText('10 days or more between steps').first()).toBeVisible();
    await guidance.getByRole('button', { name: 'Every rule of this exercise' }).click();
    await expect(guidance.getByText('never sooner than 10 days after the last step')).toBeVisible();
    await keepScreen(page, 'main-5-own-limits', 'window');
  });

  await test.step('the sheet stands beside the program and follows each save', async () => {
    await page.getByRole('button', { name: 'Preview' }).click();
    const sheet = page.getByRole('complementary', { name: 'Preview of the handout' });
    await expect(sheet.getByRole('heading', { name: `Exercises for ${name}` })).toBeVisible();
    await page.getByLabel('Title').fill('Stronger hip and knee');
    await expect(sheet.getByText('Stronger hip and knee')).toBeVisible();
    await keepScreen(page, 'main-5-preview', 'window');
    await sheet.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('region', { name: 'Goblet squat: how much?' })).toBeVisible();
  });

  await test.step('publishing waits for every side (H-2)', async () => {
    await addExercise(page, 'clamshel', 'Clamshell');
    await page.getByRole('button', { name: 'Publish…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish version 1' });
    await expect(dialog.getByText(/Clamshell.*side/i)).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Back to the draft' }).click();
    await page.getByRole('radiogroup', { name: 'Side for Clamshell' }).getByText('Left').click();
    await publish(page, 1);
    await expect(page.getByText('left side').first()).toBeVisible();
    await keepScreen(page, 'main-6-program');
  });

  await test.step('prints the handout, as a page and as a PDF', async () => {
    await page.goto(patientUrl);
    const handout = await page.getByRole('link', { name: 'Handout' }).getAttribute('href');
    const versionId = handout?.split('/').at(-1) ?? '';
    for (const query of ['paper=a4', 'paper=letter&print=large&lang=es']) {
      const pdf = await page.request.get(`/api/handouts/${versionId}/pdf?${query}`);
      expect(pdf.headers()['content-type']).toBe('application/pdf');
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    }
    await page.getByRole('link', { name: 'Handout' }).click();
    await expect(page.getByRole('heading', { name: `Exercises for ${name}` })).toBeVisible();
    await expect(page.getByText(/version 1 of/).first()).toBeVisible();
    await expect(page.getByText(/[23] × \d/).first()).toBeVisible();
    await keepScreen(page, 'main-7-handout');
  });
});

test('The patient opens the link on a phone, gives the birth date, logs, skips one and corrects an entry', async ({
  browser,
  baseURL,
}) => {
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await phone.newPage();
  const { pathname } = new URL(patientLink);

  await test.step('a wrong birth date opens nothing and says so', async () => {
    await page.goto(pathname);
    await expect(page.getByText(name)).toHaveCount(0);
    await fillBirthDate(page, '1972');
    await page.getByRole('button', { name: 'Show my exercises' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await keepScreen(page, 'main-8-wrong-date');
  });

  await test.step('the right one shows today', async () => {
    await fillBirthDate(page, '1971');
    await page.getByRole('button', { name: 'Show my exercises' }).click();
    await expect(page.getByText('Goblet squat')).toBeVisible();
    await expect(page.getByText('Clamshell')).toBeVisible();
    await keepScreen(page, 'main-9-today');
  });

  await test.step('logs every set as planned: pain before and during, effort, how it looked', async () => {
    await page
      .getByRole('link', { name: 'Start' })
      .or(page.getByRole('button', { name: 'Start' }))
      .click();
    await choosePain(page, 'How much does it hurt now, before you start?', 1);
    await expect(page.getByRole('button', { name: /^Done:/ })).toBeVisible();
    await keepScreen(page, 'main-10-session');
    await doSets(page);
    await feels(page, { during: 2 });
    await keepScreen(page, 'main-11-pain');
    await page.getByRole('button', { name: 'Next: Clamshell' }).dblclick();
  });

  await test.step('skips the second exercise with a reason', async () => {
    await expect(page.getByRole('heading', { name: 'Clamshell' })).toBeVisible();
    await skip(page, 'No time');
  });

  await test.step('pain after is asked once, at the end of the session', async () => {
    await choosePain(page, 'How much does it hurt now?', 1);
    await expect(page.getByRole('heading', { name: 'That is all for today' })).toBeVisible();
    await expect(page.getByText(/^You did 1 of 2 exercises: Goblet squat/)).toBeVisible();
    await keepScreen(page, 'main-12-finished');
  });

  await test.step('sees what was noted', async () => {
    await page.getByRole('link', { name: 'Back to today' }).click();
    await expect(page.getByText(/Done/).first()).toBeVisible();
    await expect(page.getByText(/All sent|Sent/).first()).toBeVisible();
    await keepScreen(page, 'main-13-noted');
  });

  await test.step('corrects an entry; the old one stays on record', async () => {
    await page
      .getByRole('button', { name: /Change/ })
      .first()
      .click();
    await keepScreen(page, 'main-13b-correct');
    await page
      .getByRole('textbox', { name: /How many|Set 1/ })
      .first()
      .fill('12');
    await page
      .getByRole('button', { name: /Go on|Save/ })
      .first()
      .click();
    for (const question of ['How much did it hurt while you did it?', 'How much does it hurt now?']) {
      await expect(page.getByRole('radiogroup', { name: question })).toBeVisible();
      await page.getByRole('button', { name: 'Go on' }).click();
    }
    await expect(page.getByRole('radiogroup', { name: 'How hard was it?' })).toBeVisible();
    await page.getByRole('button', { name: /^Save/ }).click();
    await expect(page.getByText(/12/).first()).toBeVisible();
    await expect(page.getByText(/All sent/).first()).toBeVisible();
  });
  await phone.close();
});

test('The physiotherapist sees the session, changes the program, and the patient’s link says what is new', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  const page = await asStaff('Maya');
  await page.goto(new URL(patientUrl).pathname);
  const sessions = page.getByRole('region', { name: 'Sessions' });
  await expect(sessions.getByRole('row', { name: /Goblet squat/ })).toHaveCount(1);
  await expect(sessions.getByText('skipped: no time')).toBeVisible();
  await expect(sessions.getByText(/corrected/)).toHaveCount(1);
  await keepScreen(page, 'main-14-seen');

  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await page.getByRole('button', { name: /^Clamshell/ }).click();
  await page.getByRole('button', { name: 'Remove Clamshell' }).click();
  await publish(page, 2);
  await keepScreen(page, 'main-15-version-2');

  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const patient = await phone.newPage();
  await patient.goto(new URL(patientLink).pathname);
  await fillBirthDate(patient, '1971');
  await patient.getByRole('button', { name: 'Show my exercises' }).click();
  await expect(patient.getByText(/Clamshell/).first()).toBeVisible();
  await expect(patient.getByText(/no longer|removed|taken out/i).first()).toBeVisible();
  await keepScreen(patient, 'main-16-what-is-new');
  await phone.close();
});
