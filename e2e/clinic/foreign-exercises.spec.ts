import { expectAccessible } from '../fixtures/axe';
import { freeExerciseOf } from '../fixtures/foreign-exercise';
import { keepFour } from '../fixtures/keep-four';
import { expect, test } from '../fixtures/test';

const file = {
  name: 'exercises.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify([
      freeExerciseOf({ id: 'Lighthouse_Curl', name: 'Lighthouse curl', equipment: 'bands' }),
      freeExerciseOf({ id: 'Bad', name: '<script>alert(1)</script>' }),
    ]),
  ),
};

test('A physiotherapist brings in exercises of another collection; nobody can prescribe one that is not finished', async ({
  asStaff,
}) => {
  const page = await asStaff('Maya');

  await test.step('what would happen is shown first, exercise by exercise', async () => {
    await page.goto('/library/own');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Bring in a file…' }).click();
    await (await choosing).setFiles(file);
    await expect(page.getByText('1 of 2 can be brought in from free-exercise-db, as drafts')).toBeVisible();
    await expect(page.getByText('“bands” may be a long band or a mini band')).toBeVisible();
    await expect(page.getByText('A name cannot hold < or >.')).toBeVisible();
    await expectAccessible(page, 'the report of an import');
    await keepFour(page, 'foreign-report', page.getByRole('button', { name: /^Import 1/ }));
    await page.getByRole('button', { name: 'Import 1 as a draft' }).click();
    await expect(page.getByText('1 of 2 brought in')).toBeVisible();
  });

  await test.step('the library does not have it', async () => {
    await page.goto('/library?q=lighthouse');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Lighthouse curl')).toHaveCount(0);
  });

  await test.step('the draft says what is missing, and is not finished before', async () => {
    await page.goto('/library/drafts');
    await page.getByRole('link', { name: 'Lighthouse curl' }).click();
    await expect(page.getByText('Name in Spanish · Planes · Position · Main equipment · ')).toBeVisible();
    await page.getByLabel('Name, Spanish').fill('Curl del faro');
    await expect(page.getByText('Name in Spanish · ')).toHaveCount(0);
    await page.getByRole('button', { name: 'Finish: may be prescribed' }).click();
    await expect(page.getByText(/things need a look/)).toBeVisible();
    await expectAccessible(page, 'a draft');
    await keepFour(page, 'foreign-draft');
  });

  await test.step('what is written is kept', async () => {
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await expect(page.getByText('It is still a draft')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Name, Spanish')).toHaveValue('Curl del faro');
  });

  await test.step('and it can be thrown away', async () => {
    await page.goto('/library/drafts');
    await expectAccessible(page, 'the drafts');
    await page.getByRole('button', { name: 'Throw away Lighthouse curl' }).click();
    await expect(page.getByText('No draft', { exact: true })).toBeVisible();
  });
});
