import { expectAccessible } from '../fixtures/axe';
import { startStory } from '../fixtures/builder-story';
import { comeBack } from '../fixtures/days';
import { addExercise } from '../fixtures/library-panel';
import { bornOn, dayRow, enter, newPhone, publishDraft, worksOffline } from '../fixtures/phone-story';
import { answerAllNo, questionOf } from '../fixtures/safety-questions';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const name = `Fiona Flareup${Date.now().toString(36)}`;
const [squat, walk] = ['Goblet squat', 'Bird dog'] as const;
const dayMs = 24 * 60 * 60_000;

test('H-4 LG-8.8 A flare-up without a network: the safety questions, the plan of its days, half the sets and a lighter weight; staff see it; it is over', async ({
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
  await maya
    .getByRole('list', { name: 'Loads to choose from' })
    .getByRole('button', { name: / 6 kg/ })
    .click();
  await addExercise(maya, walk);
  const link = await publishDraft(maya);
  const context = await newPhone(browser, origin);
  await enter(context, origin, link);
  const phone = await context.newPage();
  await worksOffline(phone);
  let usualSets = 0;
  const dose = (sets: number, weight: string) => new RegExp(`${sets} sets? of .*${weight}`);
  const usual = () => dose(usualSets, '6 kg');
  const begin = phone.getByRole('button', { name: 'I have a flare-up' });

  await test.step('quiet under the list; the safety questions come first, and a number that is left out is asked again', async () => {
    await phone.goto('/today');
    await expect(dayRow(phone, squat)).toContainText(/\d sets of .*6 kg/);
    usualSets = Number(/(\d) sets of/.exec((await dayRow(phone, squat).textContent()) ?? '')?.[1]);
    await context.setOffline(true);
    await begin.scrollIntoViewIfNeeded();
    await keepScreen(phone, 'flare-1-way-in');
    await begin.click();
    await expect(questionOf(phone)).toBeFocused();
    await phone.getByText('Why do we ask?').press('Enter');
    await expect(phone.getByText(/^First: any new numbness between the legs/)).toBeVisible();
    await keepScreen(phone, 'flare-2-questions');
    await answerAllNo(phone);
    await expect(phone.getByRole('heading', { name: 'A flare-up' })).toBeFocused();
    await phone.getByRole('button', { name: 'Show my plan' }).press('Enter');
    await expect(phone.getByText('Choose a number first.')).toBeVisible();
    await expectAccessible(phone, 'how bad a flare-up is');
  });

  await test.step('the plan in its words, and the lighter doses, before anybody could be told', async () => {
    await phone
      .getByRole('radiogroup', { name: 'How much does it hurt now?' })
      .getByText('7', { exact: true })
      .click();
    await phone.getByText('A bad night').click();
    await keepScreen(phone, 'flare-3-pain');
    await phone.getByRole('button', { name: 'Show my plan' }).press('Enter');
    await expect(
      phone.getByText(/^Today: half the sets, a lighter weight, effort 4 at most\./),
    ).toBeVisible();
    await expect(phone.getByText('Day 1')).toBeVisible();
    await keepScreen(phone, 'flare-4-plan');
    await phone.emulateMedia({ colorScheme: 'dark' });
    await keepScreen(phone, 'flare-4-plan-dark');
    await phone.emulateMedia({ colorScheme: 'light' });
    await expectAccessible(phone, 'the plan of a flare-up');
    await phone.getByRole('button', { name: 'Back to my day' }).press('Enter');
    await expect(dayRow(phone, squat)).toContainText(dose(Math.ceil(usualSets / 2), '4 kg'));
    await expect(begin).toHaveCount(0);
    await keepScreen(phone, 'flare-5-day');
    await phone.setViewportSize({ width: 360, height: 640 });
    await expect(phone.getByRole('link', { name: 'Start' })).toBeInViewport({ ratio: 1 });
    await keepScreen(phone, 'flare-5-day-360', 'window');
    await phone.setViewportSize({ width: 390, height: 844 });
  });

  await test.step('still without a network on its fourth day: all sets, still a little lighter', async () => {
    await phone.clock.setSystemTime(new Date(Date.now() + 3 * dayMs));
    await phone.goto('/today');
    await expect(phone.getByRole('heading', { name: /A flare-up.*Day 4/ })).toBeVisible();
    await expect(phone.getByText(/^Back to all sets, still a little lighter\./)).toBeVisible();
    await expect(dayRow(phone, squat)).toContainText(dose(usualSets, '4 kg'));
    await comeBack(phone);
  });

  await test.step('sent, staff read since when, how it stands, and that nothing is raised', async () => {
    await phone.goto('/today');
    await expect(phone.getByText(/All sent/)).toBeVisible();
    await maya.goto(`/patients/${story.patientId}`);
    await expect(
      maya.getByText(
        /since today, day 1, settling: pain 7, usual not known.*nothing is raised; set off by a bad night/,
      ),
    ).toBeVisible();
    await keepScreen(maya, 'flare-6-staff', 'window');
  });

  await test.step('a sheet that is printed meanwhile says the doses of the phone, and the usual ones beside them', async () => {
    const portal: unknown = await (await phone.request.get('/api/portal')).json();
    const versionId = /"versionId":"([0-9a-f-]{36})"/.exec(JSON.stringify(portal))?.[1] ?? '';
    await maya.goto(`/handouts/${versionId}`);
    await expect(maya.getByText(/Your flare-up, on .*Today: half the sets, a lighter weight/)).toBeVisible();
    const onSheet = maya.getByRole('region', { name: `1. ${squat}` });
    await expect(onSheet).toContainText(new RegExp(`${Math.ceil(usualSets / 2)} × .*4\\s?kg`));
    await expect(onSheet).toContainText(/Usual dose, when the flare-up is over:.*6\s?kg/);
    await keepScreen(maya, 'flare-6-sheet');
    await maya.goto(`/patients/${story.patientId}`);
  });

  await test.step('worse on the same day: the questions again, the clinic’s telephone first, and the list calls', async () => {
    await phone.getByRole('button', { name: 'See my plan' }).press('Enter');
    await phone.getByRole('button', { name: 'Say how it is now' }).press('Enter');
    await phone
      .getByRole('radiogroup', { name: 'How much does it hurt now?' })
      .getByText('8', { exact: true })
      .click();
    await phone.getByRole('button', { name: 'Show my plan' }).press('Enter');
    await answerAllNo(phone);
    await expect(phone.getByText(/tell us here and phone/)).toBeVisible();
    await keepScreen(phone, 'flare-7-contact');
    await phone.getByRole('button', { name: 'Back to my day' }).press('Enter');
    await expect(phone.getByText(/All sent/)).toBeVisible();
    await maya.reload();
    const why = maya.getByRole('region', { name: 'Why now' });
    await expect(why.getByText('Flare-up, pain 8')).toBeVisible();
    await keepScreen(maya, 'flare-8-why-now', 'window');
  });

  await test.step('it is over: the usual dose, and staff read that it is', async () => {
    await phone.getByRole('button', { name: 'See my plan' }).press('Enter');
    await phone.getByRole('button', { name: 'It is over' }).press('Enter');
    await expect(phone.getByRole('heading', { name: 'Noted: your flare-up is over' })).toBeFocused();
    await keepScreen(phone, 'flare-9-over');
    await phone.getByRole('button', { name: 'Back to my day' }).press('Enter');
    await expect(dayRow(phone, squat)).toContainText(usual());
    await expect(begin).toBeVisible();
    await expect(phone.getByText(/All sent/)).toBeVisible();
    await maya.reload();
    await expect(maya.getByText(/over since today/)).toBeVisible();
  });
  await context.close();
});
