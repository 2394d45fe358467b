import type { Page } from '@playwright/test';
import { keepFour } from '../fixtures/keep-four';
import { keysWork } from '../fixtures/keys';
import { begin, dayRow, doSets, pain } from '../fixtures/phone-story';
import { onOneSheet } from '../fixtures/one-sheet';
import { answerAllNo } from '../fixtures/safety-questions';
import { expect, test } from '../fixtures/test';

const name = 'Elena Rossi';
const exercise = 'Sit-to-stand';

const openList = async (page: Page): Promise<void> => {
  await page.goto('/dashboard');
  await keysWork(page);
};

test('MS-8 LG-0.1 A pain spike brings a patient back who was watched; called, lowered, and she reads the same dose', async ({
  asPatient,
  asStaff,
}) => {
  const maya = await asStaff('Maya');
  const phone = await asPatient(name);
  const row = maya.getByRole('row', { name: new RegExp(name) });
  const proposal = maya
    .getByRole('region', { name: /^Proposals/ })
    .getByRole('row', { name: new RegExp(exercise) });

  await test.step('was called on the day before, and is under Watching', async () => {
    await openList(maya);
    await expect(row).toHaveCount(0);
    await maya.getByRole('button', { name: /^Watching/ }).click();
    await expect(row.getByText(/Maya Okafor, .*: called/)).toBeVisible();
  });

  await test.step('at home it hurts: 7, above her limit', async () => {
    await phone.goto('/today');
    // She hurt more than usual before: the questions come first.
    await phone.getByRole('button', { name: 'Answer the questions' }).click();
    await answerAllNo(phone);
    await expect(phone.getByText(/All sent/)).toBeVisible();
    await phone.goto('/today');
    await begin(phone, 4);
    await doSets(phone);
    await pain(phone, /Worst pain/, 7);
    await phone
      .getByRole('radiogroup', { name: 'How hard was it?' })
      .getByText('Hard', { exact: true })
      .click();
    await phone
      .getByRole('radiogroup', { name: /the way it is shown/ })
      .getByText('Yes', { exact: true })
      .click();
    await phone
      .getByRole('radiogroup', { name: /spread/ })
      .getByText('No', { exact: true })
      .click();
    await expect(phone.getByText(/^Saved: pain 7/)).toBeVisible();
    // Saved is not yet sent.
    await phone.goto('/today');
    await expect(phone.getByText(/All sent/)).toBeVisible();
  });

  await test.step('she stands on top of the list again, with the number; the call is noted for tomorrow', async () => {
    await openList(maya);
    await expect(row.getByText(/^Pain 7 during sit-to-stand/)).toBeVisible();
    await row.getByRole('link', { name, exact: true }).focus();
    await maya.keyboard.press('a');
    const dialog = maya.getByRole('dialog', { name: `Acknowledge: ${name}` });
    await expect(dialog.getByRole('checkbox', { name: /^Called/ })).toBeVisible();
    await maya.keyboard.press('1');
    await dialog.getByRole('textbox', { name: 'Note' }).fill('Stood up forty times at work.');
    await dialog.getByText('tomorrow', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Acknowledge' }).click();
    await expect(maya.getByText(new RegExp(`${name}: acknowledged, called`))).toBeVisible();
    await expect(row).toHaveCount(0);
  });

  let dose = '';
  await test.step('on her page the lower dose is accepted', async () => {
    await maya.getByRole('button', { name: /^Watching/ }).click();
    await row.getByRole('link', { name, exact: true }).click();
    await expect(maya.getByText(/Acknowledged by Maya Okafor, today: called/)).toBeVisible();
    await expect(maya.getByText(/Shown again tomorrow/)).toBeVisible();
    dose = /→ ([\d–]+)/.exec((await proposal.textContent()) ?? '')?.[1] ?? '';
    expect(dose, 'the proposal names a dose').not.toBe('');
    await proposal.getByRole('button', { name: /^Accept/ }).click();
    await expect(proposal).toHaveCount(0);
  });

  await test.step('and her phone says the same', async () => {
    await phone.goto('/today');
    await expect(dayRow(phone, exercise).first()).toContainText(dose);
    // No second reduction, reckoned from the first.
    await expect(dayRow(phone, exercise).getByText(/do less/)).toHaveCount(0);
  });
});

test('MS-8 Accepted and acknowledged in one, then the two weeks before, one sheet of paper, and the next patient', async ({
  asStaff,
}) => {
  const erik = await asStaff('Erik');
  await openList(erik);
  const aisha = erik.getByRole('row', { name: /Aisha Rahman/ });
  await aisha.getByRole('link', { name: /^Open Aisha/ }).click();
  const why = erik.getByRole('region', { name: /Why now/ });

  await test.step('one press lowers the dose and takes her off the list; the way back stands beside it', async () => {
    await keepFour(erik, 'accept-1-why', why);
    await why.getByRole('button', { name: /^Accept .* \+ acknowledge/ }).click();
    await expect(why.getByText(/Acknowledged by Erik Lindgren, today: lowered the dose/)).toBeVisible();
    await expect(why.getByRole('button', { name: 'Undo' })).toBeVisible();
    await expect(why.getByRole('button', { name: /Acknowledge/i })).toHaveCount(0);
    await keepFour(erik, 'accept-2-done', why);
  });

  await test.step('the two weeks before come by a key, and go by another', async () => {
    const byDay = erik.getByRole('region', { name: /^Day by day/ });
    const later = byDay.getByRole('button', { name: /Later/ });
    await erik.keyboard.press('[');
    await expect(later).toBeVisible();
    await expect(byDay.getByRole('rowheader', { name: 'Morning' })).toBeVisible();
    await keepFour(erik, 'accept-3-earlier', byDay);
    await erik.keyboard.press(']');
    await expect(later).toHaveCount(0);
  });

  await test.step('the page goes on one sheet of paper', async () => {
    await onOneSheet(erik, 'patient-sheet-1');
  });

  await test.step('the next patient of the list comes by a key', async () => {
    await expect(erik.getByRole('navigation', { name: 'Review list' })).toContainText(/\d+ of \d+/);
    await erik.keyboard.press('j');
    await expect(erik.getByRole('heading', { level: 1 })).not.toHaveText('Aisha Rahman');
    await erik.keyboard.press('k');
    await expect(erik.getByRole('heading', { level: 1 })).toHaveText('Aisha Rahman');
  });
});

test('MS-8 LG-0.1 Ready: what has been earned is accepted together, makes one version, and stands on the sheet', async ({
  asStaff,
}) => {
  const maya = await asStaff('Maya');
  await openList(maya);
  await maya.getByRole('link', { name: /^Open Ruben Costa: Ready/ }).click();
  const proposals = maya.getByRole('region', { name: /^Proposals/ });
  const harder = proposals.getByText(/^A harder version: /);
  await expect(harder.first()).toBeVisible();
  const names = (await harder.allTextContents()).map((words) => words.replace(/^A harder version: /, ''));
  expect(names.length).toBeGreaterThan(1);

  await test.step('one press takes them all', async () => {
    await keepFour(maya, 'ready-1-proposals', proposals);
    await proposals.getByRole('button', { name: `Accept all ${names.length}` }).click();
    await expect(proposals.getByText(/Nothing to decide/)).toBeVisible();
    await expect(maya.getByText(/version 2 since/)).toBeVisible();
  });

  await test.step('and the sheet says the same', async () => {
    await maya.getByRole('link', { name: 'Handout', exact: true }).click();
    for (const name of names) await expect(maya.getByText(name).first()).toBeVisible();
    await keepFour(maya, 'ready-2-sheet');
  });
});
