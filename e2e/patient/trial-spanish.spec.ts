import { trialWords } from '@/lib/domain/messages/patient-trial';
import { startStory } from '../fixtures/builder-story';
import { addExercise } from '../fixtures/library-panel';
import { bornOn, enter, publishDraft } from '../fixtures/phone-story';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const words = trialWords.es;
// A name that is no word of either language.
const name = `Pilar Zubieta${Date.now().toString(36)}`;
/** Words that only the English pages have. */
const english = /\b(the|your|you|today|start|save|pain|done|exercise|exercises|back|next)\b/i;

test('LG-4.4 A Spanish patient finds a weight at home without a word of English; every way on lies inside 360 × 640', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  test.slow();
  const maya = await asStaff('Maya');
  const origin = baseURL ?? '';
  const story = await startStory(maya, origin, name, bornOn, 'es');
  await maya.goto(story.edit);
  await addExercise(maya, 'Goblet squat');
  const link = await publishDraft(maya);
  await maya.goto(story.edit);
  await maya.getByRole('button', { name: /^Goblet squat/ }).click();
  const trials = maya.getByRole('region', { name: 'Trial sets' });
  await trials.getByRole('button', { name: 'Allow at home' }).click();
  await expect(trials.getByText('Allowed at home')).toBeVisible();

  const viewport = { width: 360, height: 640 };
  const context = await browser.newContext({ viewport, hasTouch: true, baseURL: origin });
  await enter(context, origin, link);
  const phone = await context.newPage();
  /** The way on is in sight, and no word is English. */
  const goOn = async (screen: string, label: string) => {
    const button = phone.getByRole('button', { name: label, exact: true });
    const box = await button.boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 0), `${screen}: ${label}`).toBeLessThanOrEqual(viewport.height);
    expect(await phone.locator('body').innerText(), screen).not.toMatch(english);
    await keepScreen(phone, `trial-es-${screen}`);
    await button.press('Enter');
  };
  const pick = (question: string, answer: string) =>
    phone.getByRole('radiogroup', { name: question }).getByText(answer, { exact: true }).first().tap();

  await phone.goto('/today');
  const way = phone.getByRole('button', { name: words.lineOf('Sentadilla con peso al pecho') });
  await expect(way).toBeEnabled();
  await way.press('Enter');
  await phone.getByLabel(words.asks.warm).check();
  await goOn('ready', words.goOn);
  await pick(words.symptoms, words.none);
  await pick(words.painNow, '1');
  await goOn('before', words.goOn);
  await expect(phone.getByRole('heading', { name: words.weight })).toBeFocused();
  await goOn('weight', words.start(1));
  await expect(phone.getByText(words.breathe)).toBeVisible();
  await goOn('set', words.done);
  await pick(words.worst, '8');
  await pick(words.look, words.looks.yes);
  await phone.getByRole('radiogroup', { name: words.hard }).locator('label').first().tap();
  await goOn('after', words.save);
  await expect(phone.getByRole('heading', { name: words.notToday })).toBeFocused();
  await goOn('pain', words.leaveOut);
  await expect(phone.getByRole('button', { name: words.lineOf('Sentadilla con peso al pecho') })).toHaveCount(
    0,
  );
});
