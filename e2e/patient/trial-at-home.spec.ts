import { expectAccessible } from '../fixtures/axe';
import { startStory } from '../fixtures/builder-story';
import { keepFour } from '../fixtures/keep-four';
import { addExercise } from '../fixtures/library-panel';
import { bornOn, dayRow, enter, publishDraft } from '../fixtures/phone-story';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const name = `Tilda Trial${Date.now().toString(36)}`;
const [squat, press] = ['Goblet squat', 'Dumbbell Romanian deadlift'] as const;

test('LG-4.4 A physiotherapist allows trial sets at home; the patient finds a weight by touch, once without a network; another exercise hurts, and the clinic knows', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  test.slow();
  const maya = await asStaff('Maya');
  const origin = baseURL ?? '';
  const story = await startStory(maya, origin, name, bornOn);
  await maya.goto(story.edit);
  await addExercise(maya, squat);
  await addExercise(maya, press);
  await expect(maya.getByText('At home: publish this exercise first, then it can be allowed.')).toBeVisible();
  const link = await publishDraft(maya);

  await test.step('allowed in the load panel, exercise by exercise; taken back and given again', async () => {
    await maya.goto(story.edit);
    for (const exercise of [squat, press]) {
      await maya.getByRole('button', { name: new RegExp(`^${exercise}`) }).click();
      const trials = maya.getByRole('region', { name: 'Trial sets' });
      await trials.getByRole('button', { name: 'Allow at home' }).click();
      await expect(trials.getByText('Allowed at home')).toBeVisible();
    }
    const trials = maya.getByRole('region', { name: 'Trial sets' });
    await trials.getByRole('button', { name: 'Take back' }).click();
    await trials.getByLabel('Only with an adult there').check();
    await trials.getByRole('button', { name: 'Allow at home' }).click();
    await expect(trials.getByText(/Allowed at home.*with an adult there/)).toBeVisible();
    await keepFour(maya, 'trial-home-allowed', trials);
    await expectAccessible(maya, 'trial sets at home, in the load panel');
  });

  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    baseURL: origin,
  });
  await enter(context, origin, link);
  const phone = await context.newPage();
  const go = (label: string | RegExp) =>
    phone.getByRole('button', { name: label, exact: typeof label === 'string' }).press('Enter');
  const pick = (question: string | RegExp, answer: string) =>
    phone.getByRole('radiogroup', { name: question }).getByText(answer, { exact: true }).first().tap();
  const inSight = async (label: string) => {
    const box = await phone.getByRole('button', { name: label, exact: true }).boundingBox();
    expect(box === null ? 999 : box.y + box.height, `${label} lies inside 360 × 640`).toBeLessThanOrEqual(
      640,
    );
    expect(box?.height ?? 0).toBeGreaterThanOrEqual(48);
  };
  const ready = async () => {
    await phone.getByLabel('Have you warmed up for five minutes?').check();
    await go('Go on');
  };
  const before = async (pain: string) => {
    await pick('Any of these today?', 'None of these');
    await pick('How much does it hurt now, 0 to 10?', pain);
    await go('Go on');
  };

  await test.step('T0, T1: what has to be done first, stop symptoms and pain', async () => {
    await phone.goto('/today');
    const line = phone.getByRole('button', { name: `Find a weight that feels right: ${squat}` });
    await expect(line).toBeEnabled();
    await keepScreen(phone, 'trial-home-0-line');
    await line.press('Enter');
    await expect(phone.getByRole('heading', { name: /^Ready\?/ })).toBeFocused();
    await inSight('Go on');
    await go('Go on');
    await expect(phone.getByText('Do that first.')).toBeVisible();
    await keepScreen(phone, 'trial-home-1-ready');
    await expectAccessible(phone, 'before a trial at home');
    await ready();
    await expect(phone.getByRole('heading', { name: 'Any of these today?' })).toBeFocused();
    await go('Go on');
    await expect(phone.getByText('Answer both first.')).toBeVisible();
    await keepScreen(phone, 'trial-home-2-before');
    await before('1');
  });

  await test.step('T2 to T5: the lightest first, counted, then how it was; it was easy, so a little more', async () => {
    await expect(phone.getByRole('heading', { name: 'Your weight for this set' })).toBeFocused();
    await inSight('Start set 1');
    await keepScreen(phone, 'trial-home-3-weight');
    await go('Start set 1');
    await expect(phone.getByText('Breathe out as you lift.')).toBeVisible();
    await inSight('Done');
    await keepScreen(phone, 'trial-home-4-set');
    await go('Done');
    await go('Save this set');
    await expect(phone.getByText('Answer all three first.')).toBeVisible();
    await pick('Worst pain in the set?', '0');
    await pick('How hard was the last one?', 'Almost nothing');
    await pick('Did it look like the picture?', 'Yes');
    await keepScreen(phone, 'trial-home-5-after');
    await expectAccessible(phone, 'after a trial set at home');
    await go('Save this set');
    await expect(phone.getByText('That was easy. Rest two minutes.')).toBeVisible();
    await expect(phone.getByText('4 kg', { exact: true })).toBeVisible();
    await keepScreen(phone, 'trial-home-6-more');
  });

  await test.step('without a network it says so, a reload loses nothing, and sent again it is one set', async () => {
    await go('Start set 2');
    await go('Done');
    await pick('Worst pain in the set?', '1');
    await pick('How hard was the last one?', 'Starting to work');
    await pick('Did it look like the picture?', 'Not sure');
    await context.setOffline(true);
    await go('Save this set');
    await expect(phone.getByText(/^No connection just now\. What you said is kept/)).toBeVisible();
    await keepScreen(phone, 'trial-home-7-offline');
    await context.setOffline(false);
    await phone.reload();
    // The browser walks back over the screens of the trial.
    await expect.poll(() => phone.evaluate(() => window.history.state?.steps ?? 0)).toBe(0);
    const goesOn = phone.getByRole('button', { name: `Go on with the trial: ${squat}` });
    await expect(goesOn).toBeEnabled();
    await goesOn.press('Enter');
    await expect(
      phone.getByRole('radiogroup', { name: 'How hard was the last one?' }).getByText('Starting to work'),
    ).toBeVisible();
    await go('Save this set');
    await expect(phone.getByRole('heading', { name: 'That is the one' })).toBeFocused();
    await expect(phone.getByText(/^4 kg is your starting weight\./)).toBeVisible();
    await expect(phone.getByText(/Your physiotherapist will confirm it\./)).toBeVisible();
    await keepScreen(phone, 'trial-home-8-one');
    await phone.emulateMedia({ colorScheme: 'dark' });
    await keepScreen(phone, 'trial-home-8-one-dark');
    await phone.emulateMedia({ colorScheme: 'light' });
    await go('Back to my day');
    await expect(phone.getByRole('button', { name: new RegExp(`^(Find|Go on).*: ${squat}`) })).toHaveCount(0);
  });

  await test.step('T-PAIN: the other exercise hurts too much to begin; it is left out, and the clinic has been told', async () => {
    await phone.getByRole('button', { name: `Find a weight that feels right: ${press}` }).press('Enter');
    await ready();
    await expect(phone.getByText('Do this when an adult is with you.')).toBeVisible();
    await phone.getByLabel('Is an adult with you?').check();
    await go('Go on');
    await before('7');
    await expect(phone.getByRole('heading', { name: 'Not today' })).toBeFocused();
    await expect(phone.getByText(/Leave it for today\. Your physiotherapist has been told\./)).toBeVisible();
    await keepScreen(phone, 'trial-home-9-pain');
    await go('Leave it out today');
    await expect(phone.getByRole('button', { name: `Find a weight that feels right: ${press}` })).toHaveCount(
      0,
    );
    await expect(dayRow(phone, press)).toContainText('Not done');
  });

  await test.step('the clinician reads who did what, and begins with what felt right', async () => {
    await maya.goto(`/patients/${story.patientId}`);
    await expect(
      maya.getByText(/Pain 7 before trial sets of dumbbell Romanian deadlift at home/).first(),
    ).toBeVisible();
    const trials = maya.getByRole('region', { name: 'Trial sets' });
    await expect(trials.getByText(/4 kg × \d+, effort 5, pain 1/)).toBeVisible();
    await expect(trials.getByText(/at home, by the patient/).first()).toBeVisible();
    await expect(trials.getByText('not begun: pain 7 before the first set')).toBeVisible();
    await trials.scrollIntoViewIfNeeded();
    await keepFour(maya, 'trial-home-record', trials);
    await maya.goto(story.edit);
    await maya.getByRole('button', { name: new RegExp(`^${squat}`) }).click();
    await expect(
      maya.getByRole('list', { name: 'Loads to choose from' }).getByRole('button', { name: / 4 kg/ }),
    ).toContainText('on the line');
  });
});
