import { expectAccessible } from '../fixtures/axe';
import { answerNext, answerNoUpTo, answerOne } from '../fixtures/safety-questions';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const reason = 'Seen today: the knee is cool, no fever, moves well. Known gout, settled.';

test('SF-2 A patient answers the safety questions, one is a yes: told what to do, stopped, seen and closed by the physiotherapist', async ({
  asPatient,
  asStaff,
}) => {
  const phone = await asPatient('Samuel Osei');

  await test.step('before the first session come the questions, and no way round them', async () => {
    await phone.goto('/today');
    await expect(phone.getByText('Safety questions first')).toBeVisible();
    await expect(phone.getByRole('link', { name: 'Start' })).toHaveCount(0);
    await expectAccessible(phone, 'the day with questions due');
    await phone.getByRole('button', { name: 'Answer the questions' }).click();
    await expect(phone.getByRole('heading', { name: /^Question 1 of/ })).toBeFocused();
    await keepScreen(phone, 'safety-1-questions', 'window');
    await expectAccessible(phone, 'a safety question');
  });

  await test.step('none is answered beforehand, and the second half of a double tap answers nothing', async () => {
    await expect(phone.getByRole('button', { pressed: true })).toHaveCount(0);
    await answerNext(phone, 'no');
    await expect(phone.getByRole('heading', { name: /^Question 2 of/ })).toBeFocused();
    await phone.getByRole('button', { name: 'No', exact: true }).click();
    await expect(phone.getByRole('heading', { name: /^Question 2 of/ })).toBeVisible();
  });

  await test.step('back keeps what was answered, with the button and with Back of the phone', async () => {
    await phone.getByRole('button', { name: '‹ Back' }).press('Enter');
    await expect(phone.getByRole('heading', { name: /^Question 1 of/ })).toBeFocused();
    await expect(phone.getByRole('button', { name: 'No', exact: true, pressed: true })).toBeVisible();
    await answerNext(phone, 'no');
    await answerNext(phone, 'no');
    await expect(phone.getByRole('heading', { name: /^Question 3 of/ })).toBeFocused();
    await phone.goBack();
    await expect(phone.getByRole('heading', { name: /^Question 2 of/ })).toBeFocused();
    await answerNext(phone, 'no');
  });

  await test.step('whoever leaves or loads the page again goes on where they were', async () => {
    await expect(phone.getByRole('heading', { name: /^Question 3 of/ })).toBeFocused();
    await phone.reload();
    await phone.getByRole('button', { name: 'Answer the questions' }).click();
    await expect(phone.getByRole('heading', { name: /^Question 3 of/ })).toBeFocused();
    await phone.getByText('Why do we ask?').press('Enter');
    await expect(phone.getByText(/signs that a doctor should see/)).toBeVisible();
  });

  await test.step('a yes says at once what to do, with numbers that dial, also without a network', async () => {
    await phone.context().setOffline(true);
    await answerNoUpTo(phone, /Is a joint suddenly hot/);
    await answerNext(phone, 'yes');
    await expect(phone.getByRole('heading', { name: 'Have this checked today' })).toBeFocused();
    await expect(phone.getByRole('link', { name: /020 555 0142/ }).first()).toHaveAttribute(
      'href',
      'tel:0205550142',
    );
    await expectAccessible(phone, 'a yes in the list');
    await keepScreen(phone, 'safety-2-on-the-way', 'window');
    await phone.getByRole('button', { name: 'Next question' }).press('Enter');
    await answerNoUpTo(phone);
    await expect(phone.getByRole('heading', { name: 'Have this checked today' })).toBeFocused();
    await expect(phone.getByText('Your exercises are stopped')).toBeVisible();
    await expect(phone.getByText(/Saved on this phone/)).toBeVisible();
    await expect(phone.getByText('Nothing here needs help today')).toHaveCount(0);
    await keepScreen(phone, 'safety-2-direction');
    await phone.context().setOffline(false);
    await expect(phone.getByText(/All sent/)).toBeVisible();
  });

  await test.step('the day shows the direction and nothing to start, also afterwards', async () => {
    await phone.getByRole('button', { name: 'Go on' }).press('Enter');
    // The browser walks back over the questions: a page that is loaded meanwhile is not loaded.
    await expect.poll(() => phone.evaluate(() => window.history.state?.steps ?? 0)).toBe(0);
    await phone.reload();
    await expect(phone.getByRole('heading', { name: 'Have this checked today' })).toBeVisible();
    await expect(phone.getByRole('link', { name: /Start|Go on/ })).toHaveCount(0);
    await phone.goto('/today/session');
    await expect(phone).toHaveURL(/\/today$/);
    await expect(phone.getByText(/Well done|That is all/)).toHaveCount(0);
  });

  const erik = await asStaff('Erik');
  await test.step('the review list has the flag first, in words; acknowledging leaves it open', async () => {
    await erik.goto('/dashboard');
    const row = erik.getByRole('row', { name: /Samuel Osei/ });
    await expect(row.getByText(/^Red flag:/)).toBeVisible();
    await row.getByRole('button', { name: /^Acknowledge Samuel Osei/ }).click();
    const dialog = erik.getByRole('dialog', { name: 'Acknowledge: Samuel Osei' });
    await dialog.getByText(/^Called/).click();
    await dialog.getByRole('button', { name: 'Acknowledge' }).click();
    await expect(erik.getByText(/Samuel Osei.*acknowledged, called/)).toBeVisible();
    await erik.getByRole('button', { name: /^Watching/ }).click();
    await expect(row.getByText(/shown again tomorrow/)).toBeVisible();
    await keepScreen(erik, 'safety-3-list');
  });

  await test.step('closing asks for a reason, and the next clinician reads it', async () => {
    await erik.getByRole('link', { name: /^Open Samuel Osei/ }).click();
    const panel = erik.getByRole('region', { name: 'Safety questions' });
    await expect(panel.getByText('Infected joint or gout flare')).toBeVisible();
    await expect(panel.getByText(/Seen by Erik Lindgren/)).toBeVisible();
    await panel.getByRole('button', { name: /^Close the flag/ }).click();
    const dialog = erik.getByRole('dialog', { name: /Close the flag/ });
    await dialog.getByLabel('Reason', { exact: true }).fill('all fine');
    await dialog.getByRole('button', { name: 'Close the flag' }).click();
    await expect(dialog.getByText(/at least 10 characters/).first()).toBeVisible();
    await dialog.getByLabel('Reason', { exact: true }).fill(reason);
    await expectAccessible(erik, 'closing a flag');
    await dialog.getByRole('button', { name: 'Close the flag' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(panel.getByText(reason)).toBeVisible();
    await keepScreen(erik, 'safety-4-closed');
  });

  await test.step('the exercises are back', async () => {
    await phone.goto('/today');
    await phone.getByRole('link', { name: 'Start' }).click();
    await expect(phone.getByRole('heading', { name: /before you start/ })).toBeVisible();
    await phone.getByRole('button', { name: 'I would rather not say' }).click();
    await expect(phone.getByRole('button', { name: /^Done:/ })).toBeVisible();
  });

  await test.step('"I have to stop" is within reach, ends the session without a network, and praises nobody', async () => {
    await phone.context().setOffline(true);
    await phone.getByRole('button', { name: /^Done:/ }).click();
    await phone.getByRole('button', { name: 'I have to stop' }).click();
    await expect(phone.getByRole('heading', { name: 'What is it?' })).toBeFocused();
    await expectAccessible(phone, 'the list of stop symptoms');
    await phone.getByRole('button', { name: 'Chest pain or pressure' }).click();
    await expect(phone.getByRole('heading', { name: 'This can be an emergency' })).toBeFocused();
    await expect(phone.getByText(/Tell them: Chest pain or pressure/)).toBeVisible();
    await expect(phone.getByRole('link', { name: /Emergency/ })).toHaveAttribute('href', 'tel:112');
    await expect(phone.getByText('That is all for today')).toHaveCount(0);
    await keepScreen(phone, 'safety-5-stopped');
    await phone.context().setOffline(false);
    await expect(phone.getByText(/All sent/)).toBeVisible();
  });

  await test.step('the clinic sees the symptom and the set that was done before it', async () => {
    await erik.reload();
    const panel = erik.getByRole('region', { name: 'Safety questions' });
    await expect(panel.getByText('Stopped a session')).toBeVisible();
    await expect(panel.getByText('Chest pain or pressure')).toBeVisible();
    await expect(erik.getByRole('region', { name: 'Sessions' }).getByRole('row').nth(1)).toBeVisible();
  });
});

test('SF-2 A patient on paper is asked by phone, in their language, and what is to be said is read out', async ({
  asStaff,
}) => {
  const maya = await asStaff('Maya');
  await maya.goto('/patients');
  await maya.getByRole('link', { name: 'Edith Marlow', exact: true }).click();
  await maya.getByRole('link', { name: /safety questions/i }).click();
  await expect(maya.getByRole('heading', { name: 'Safety questions', level: 1 })).toBeVisible();
  await maya.getByRole('button', { name: 'Record the answers' }).click();
  await expect(maya.getByText('Say how it was asked.')).toBeVisible();
  await maya.getByRole('radiogroup', { name: 'How are you asking?' }).getByText('By phone').click();
  await answerOne(maya, /Does the pain wake you every night/, 'Yes');
  await expect(maya.getByText('Tell the patient now')).toBeVisible();
  await expectAccessible(maya, 'asking by phone');
  await keepScreen(maya, 'safety-6-by-phone');
  await maya.getByRole('button', { name: 'Record the answers' }).dblclick();
  await expect(maya.getByText('Recorded. Tell the patient now')).toBeVisible();
  await maya.getByRole('link', { name: 'Back to the record' }).last().click();
  const panel = maya.getByRole('region', { name: 'Safety questions' });
  await expect(panel.getByText(/by phone, in English, by Maya Okafor/)).toBeVisible();
  await expect(panel.getByText('Cancer or infection')).toHaveCount(1);
  await expect(panel.getByText('Before the next step')).toBeVisible();
});
