import { expectAccessible } from '../fixtures/axe';
import { startStory } from '../fixtures/builder-story';
import { keepFour } from '../fixtures/keep-four';
import { addExercise, searchLibrary } from '../fixtures/library-panel';
import { expect, test } from '../fixtures/test';

const name = `Anneke Visser${Date.now().toString(36)}`;

test('LG-3 LG-4.4 A physiotherapist chooses among the weights a patient owns, leads through trial sets, and takes the safer exercise', async ({
  asStaff,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const page = await asStaff('Maya');
  const story = await startStory(page, baseURL ?? '', name, '1960-02-03');
  await page.goto(story.edit);
  const add = async (words: string, exercise: string) => {
    await addExercise(page, words, exercise);
    // Back to the page, where single keys act.
    await page.getByRole('button', { name: new RegExp(`^${exercise}`) }).focus();
  };
  const rows = page.getByRole('list', { name: 'Loads to choose from' }).getByRole('button');
  const prescribed = (text: RegExp) => expect(page.getByRole('button', { name: text })).toBeVisible();
  const deadlift = 'Dumbbell Romanian deadlift';

  await test.step('without a test set the lightest is where to begin, and nothing else is claimed', async () => {
    await add('dumbbell rom', deadlift);
    await expect(rows).toHaveText([
      /4 kg.*begin here/,
      /6 kg.*not tried/,
      /8 kg.*not tried/,
      /10 kg.*not tried/,
    ]);
    await page.keyboard.press('1');
    await prescribed(new RegExp(`^${deadlift}.* 4 kg`));
  });

  await test.step('a test set in place: three fields, Enter, and the rows are worked out anew', async () => {
    await page.keyboard.press('t');
    const form = page.getByRole('form', { name: 'Test set' });
    await expect(form.getByLabel('Weight')).toBeFocused();
    for (const typed of ['10', 'Tab', '8', 'Tab', '2', 'Enter'])
      await (/^\d+$/.test(typed) ? page.keyboard.type(typed) : page.keyboard.press(typed));
    await expect(
      page.getByText(/could be lifted once; from 65 years on the first 6 sessions stay under 50 %/),
    ).toBeVisible();
    await expect(rows.nth(1)).toHaveText(/6 kg × 15.*on the line/);
    await expect(rows.nth(1)).toBeFocused();
    await page.keyboard.press('2');
    await prescribed(new RegExp(`^${deadlift}.* 6 kg`));
    await expect(page.getByRole('img', { name: /6 kg, on the line/ })).toBeVisible();
    await keepFour(page, 'load-panel', page.getByRole('img', { name: /6 kg, on the line/ }));
    await expectAccessible(page, 'the load panel');
  });

  await test.step('too much may be chosen, with a reason and the repetitions that it allows', async () => {
    await page.getByRole('button', { name: new RegExp(`^${deadlift}`) }).focus();
    await page.keyboard.press('4');
    const why = page.getByRole('dialog', { name: /above the cap/ });
    await expect(why).toBeVisible();
    await keepFour(page, 'load-panel-reason');
    await why.getByLabel('Why', { exact: true }).fill('Has lifted at this load for ten years.');
    await why.getByRole('button', { name: 'Keep the note' }).click();
    await expect(
      page.getByRole('button', { name: new RegExp(`^${deadlift}.*2 × 6 .* 10 kg`) }),
    ).toBeVisible();
    await page.getByRole('button', { name: new RegExp(`^${deadlift}`) }).focus();
    await page.keyboard.press('2');
    await expect(
      page.getByRole('button', { name: new RegExp(`^${deadlift}.*2 × 12–15.* 6 kg`) }),
    ).toBeVisible();
  });

  await test.step('without a weight the rows are versions, and one key takes another', async () => {
    await add('Sit-to-stand from standard', 'Sit-to-stand from standard chair');
    const versions = page.getByRole('list', { name: 'Versions to choose from' }).getByRole('button');
    await expect(versions.filter({ hasText: 'this one' })).toHaveText(/Sit-to-stand from standard chair/);
    await expect(versions.first()).toHaveText(/easier/);
    await keepFour(page, 'load-panel-versions', page.getByRole('button', { name: 'Other version' }));
    await page.keyboard.press('1');
    await expect(
      page.getByRole('status').filter({ hasText: 'in place of Sit-to-stand from standard chair' }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Bring back Sit-to-stand from standard chair' }).click();
    await expect(versions.filter({ hasText: 'this one' })).toHaveText(/Sit-to-stand from standard chair/);
  });

  await test.step('beside a red precaution stands the nearest that passes; “a” takes it', async () => {
    await searchLibrary(page, 'modified curl-up');
    await page.getByRole('button', { name: 'Show exercises that are not safe for this patient' }).click();
    await add('modified curl-up', 'Modified curl-up');
    const take = page.getByRole('button', { name: /^Take .* in place of Modified curl-up/ });
    await expect(take).toBeVisible();
    await keepFour(page, 'load-panel-safer', take);
    await page.keyboard.press('a');
    await expect(page.getByRole('button', { name: /^Modified curl-up/ })).toHaveCount(0);
    await expect(page.getByText('Not without a recorded reason')).toHaveCount(0);
  });

  const flow = page.getByRole('dialog', { name: /^Trial sets:/ });
  const beginTrial = async (screens: boolean) => {
    await page.getByRole('button', { name: 'Lead through…' }).click();
    if (screens) await keepFour(page, 'trial-ready');
    await flow.getByRole('button', { name: 'Go on' }).click();
    await expect(flow.getByText('Do that first.')).toBeVisible();
    await flow.getByText('A chair or wall near').click();
    await flow.getByRole('button', { name: 'Go on' }).click();
    await flow.getByText('None of them').click();
    await flow.getByLabel('How much does it hurt now?').fill('1');
    if (screens) await keepFour(page, 'trial-before');
    await flow.getByRole('button', { name: 'Go on' }).click();
  };
  const set = async (what: RegExp, effort: RegExp) => {
    await expect(flow.getByText(what)).toBeVisible();
    await flow.getByRole('button', { name: 'Set done' }).click();
    await flow.getByLabel('Worst pain in the set').fill('1');
    await flow.getByRole('button', { name: /How hard was the last one/ }).click();
    await page.getByRole('option', { name: effort }).click();
    await flow.getByText('Yes', { exact: true }).click();
  };

  await test.step('trial sets: even the lightest is hard, so an easier version is named and taken', async () => {
    await add('Sit-to-stand from standard', 'Sit-to-stand from standard chair');
    await beginTrial(false);
    await set(/^body weight ×/, /^9 /);
    await flow.getByRole('button', { name: 'Save the set' }).click();
    await expect(flow.getByText('Lighter way')).toBeVisible();
    await keepFour(page, 'trial-lighter');
    await flow.getByRole('button', { name: 'Take it instead' }).click();
    await expect(flow).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Sit-to-stand from standard chair/ })).toHaveCount(0);
  });

  await test.step('trial sets: led from body weight up, until it feels right', async () => {
    await add('goblet', 'Goblet squat');
    await beginTrial(true);
    await set(/^body weight ×/, /^1 /);
    await keepFour(page, 'trial-after');
    await flow.getByRole('button', { name: 'Save the set' }).click();
    await expect(flow.getByText(/That was easy/)).toBeVisible();
    await keepFour(page, 'trial-next');
    await set(/^4 kg ×/, /^4 /);
    await flow.getByRole('button', { name: 'Save the set' }).click();
    await expect(flow.getByText('That is the one')).toBeVisible();
    await keepFour(page, 'trial-ended');
    await flow.getByRole('button', { name: 'Prescribe 4 kg' }).click();
    await prescribed(/^Goblet squat.* 4 kg/);
    await expect(rows.filter({ hasText: '4 kg' })).toHaveText(/on the line/);
  });

  await test.step('trial sets: stopped while it hurts, the pain that was typed is kept and nothing is prescribed', async () => {
    await beginTrial(false);
    await flow.getByRole('button', { name: 'Set done' }).click();
    await flow.getByLabel('Worst pain in the set').fill('7');
    await page.keyboard.press('Escape');
    await expect(flow.getByText('Not today')).toBeVisible();
    await expect(flow.getByRole('button', { name: /^Prescribe/ })).toHaveCount(0);
    await keepFour(page, 'trial-hurt');
    await flow.getByRole('button', { name: 'Close' }).last().click();
    const gauge = page.getByRole('img', { name: /body weight hurt, too much/ });
    await expect(gauge).toBeVisible();
    await keepFour(page, 'load-panel-hurt', gauge);
  });

  await test.step('the record shows them set by set, and what was entered in error is taken back', async () => {
    await expect(page.getByRole('region', { name: 'Patient' }).getByText(/Saved/).first()).toBeVisible();
    await page.goto(`/patients/${story.patientId}`);
    const trials = page.getByRole('region', { name: 'Trial sets' });
    await expect(trials.getByText('4 kg × 12, effort 4, pain 1')).toBeVisible();
    await trials.scrollIntoViewIfNeeded();
    await keepFour(page, 'trial-record', trials);
    await trials
      .getByRole('button', { name: /^Entered in error/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: /entered in error/ });
    await dialog.getByLabel('Reason').fill('It was another patient.');
    await dialog.getByRole('button', { name: 'Entered in error' }).click();
    await expect(trials.getByText('It was another patient.')).toBeVisible();
  });
});
