import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

/** A local date of the demo clinic, or of where a patient lives, so many days from today. */
function clinicDay(ahead: number, timeZone = 'Europe/London'): string {
  const now = new Date(Date.now() + ahead * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
}

async function fillDate(field: Locator, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  await field.getByLabel('Day', { exact: true }).fill(date);
  await field.getByLabel('Month', { exact: true }).fill(month);
  await field.getByLabel('Year', { exact: true }).fill(year);
}

async function openRecord(page: Page, name: string): Promise<void> {
  await page.goto('/patients');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

const conditionsOf = (page: Page) => page.getByRole('region', { name: 'Conditions' });
const precautionsOf = (page: Page) => page.getByRole('region', { name: 'Precautions' });

async function chooseCondition(dialog: Locator, words: string, label: RegExp): Promise<void> {
  const box = dialog.getByRole('combobox', { name: /^Condition/ });
  await box.fill(words);
  await dialog.page().getByRole('option', { name: label }).click();
}

test('H-9 A fracture found later: the running program is checked on the spot, and is free again when it was an error', async ({
  asPatient,
  asStaff,
}) => {
  const maya = await asStaff('Maya');
  const phone = await asPatient('Teresa Lindqvist');

  await test.step('the patient has her exercise', async () => {
    await phone.goto('/today');
    await expect(phone.getByRole('listitem').filter({ hasText: 'Double knees to chest' })).toBeVisible();
    await keepScreen(phone, 'record-1-before');
  });

  await test.step('the letter from the hospital goes on record, and what conflicts is said at once', async () => {
    await openRecord(maya, 'Teresa Lindqvist');
    await conditionsOf(maya).getByRole('button', { name: 'Add a condition…' }).click();
    const dialog = maya.getByRole('dialog', { name: 'Add a condition' });
    await chooseCondition(dialog, 'vertebral', /compression fracture/i);
    await keepScreen(maya, 'record-2-condition', 'window');
    await expectAccessible(maya, 'adding a condition', 'structure');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('Saved. One running exercise conflicts');
    await expect(dialog.getByText(/Double knees to chest/)).toBeVisible();
    await keepScreen(maya, 'record-3-said-at-once', 'window');
    await expectAccessible(maya, 'what conflicts', 'structure');
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(precautionsOf(maya).getByRole('link', { name: /Double knees to chest/ })).toBeVisible();
    await keepScreen(maya, 'record-4-patient-page');
  });

  await test.step('the patient is told not to do it, and does the rest', async () => {
    await phone.reload();
    await expect(phone.getByText(/paused/).first()).toBeVisible();
    await keepScreen(phone, 'record-5-phone');
    await expectAccessible(phone, 'an exercise that is paused');
  });

  await test.step('the review list has it, with the condition', async () => {
    await maya.goto('/dashboard');
    const row = maya.getByRole('row', { name: /Teresa Lindqvist/ });
    await expect(row.getByText('Precaution conflict')).toBeVisible();
    await keepScreen(maya, 'record-6-list');
  });

  await test.step('the letter was another patient’s: the condition is an error, and the conflict is gone everywhere', async () => {
    await openRecord(maya, 'Teresa Lindqvist');
    await conditionsOf(maya)
      .getByRole('button', { name: /^Entered in error: .*fracture/ })
      .click();
    const dialog = maya.getByRole('dialog', { name: /entered in error/ });
    await dialog.getByLabel('Reason', { exact: true }).fill('The letter was about another patient.');
    await dialog.getByRole('button', { name: 'Entered in error' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(precautionsOf(maya)).toHaveCount(0);
    await expect(maya.getByText(/alert is open/)).toHaveCount(0);
    await conditionsOf(maya)
      .getByRole('button', { name: /^Earlier/ })
      .click();
    await expect(conditionsOf(maya).getByText('The letter was about another patient.')).toBeVisible();
    await maya.goto('/dashboard');
    await expect(
      maya.getByRole('row', { name: /Teresa Lindqvist/ }).getByText('Precaution conflict'),
    ).toHaveCount(0);
    await phone.reload();
    await expect(phone.getByText(/paused/)).toHaveCount(0);
  });
});

test('MS-1 A pause and the return: the phone says until when in Spanish, the list says paused, and ended early the exercises are back', async ({
  asPatient,
  asStaff,
}) => {
  const maya = await asStaff('Maya');
  const phone = await asPatient('Carmen Ortega');
  const [last, first] = [clinicDay(9), clinicDay(10)];
  const inSpanish = (day: string) =>
    new Intl.DateTimeFormat('es-ES', {
      timeZone: 'UTC',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    }).format(new Date(`${day}T00:00:00Z`));

  await test.step('influenza: ten days without exercises', async () => {
    await openRecord(maya, 'Carmen Ortega');
    await maya.getByRole('button', { name: 'Pause…' }).click();
    const dialog = maya.getByRole('dialog', { name: 'Pause the training' });
    await dialog.getByRole('radiogroup', { name: 'Why' }).getByText('Illness').click();
    await fillDate(dialog.getByRole('group', { name: /^Last day/ }), last);
    await dialog.getByLabel(/^Note/).fill('Influenza, rang this morning.');
    await keepScreen(maya, 'record-pause-1', 'window');
    await expectAccessible(maya, 'pausing', 'structure');
    await dialog.getByRole('button', { name: 'Pause', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(
      maya.getByRole('region', { name: 'Patient' }).getByText(`paused until ${last}`),
    ).toBeVisible();
    await keepScreen(maya, 'record-pause-2');
  });

  await test.step('the phone says so, until when, and has nothing to start', async () => {
    await phone.goto('/today');
    await expect(phone.getByText('Su programa está en pausa')).toBeVisible();
    await expect(phone.getByText(new RegExp(inSpanish(last)))).toContainText(inSpanish(first));
    await expect(phone.getByRole('link', { name: /Empezar|Seguir/ })).toHaveCount(0);
    await expect(phone.getByText('Influenza')).toHaveCount(0);
    await keepScreen(phone, 'record-pause-3-phone');
    await expectAccessible(phone, 'a paused day');
    await phone.goto('/today/session');
    await expect(phone).toHaveURL(/\/today$/);
  });

  await test.step('on the list she is paused until that day, and nothing else', async () => {
    await maya.goto('/dashboard');
    await maya.getByRole('button', { name: /^Paused/ }).click();
    const row = maya.getByRole('row', { name: /Carmen Ortega/ });
    await expect(row.getByText(/^Paused until/)).toBeVisible();
    await expect(row.getByText(/Nothing reported|of the plan/)).toHaveCount(0);
    await keepScreen(maya, 'record-pause-4-list');
    await expectAccessible(maya, 'the list with paused patients', 'structure');
  });

  await test.step('she is well sooner: the pause ends, and the exercises are back the same day', async () => {
    await openRecord(maya, 'Carmen Ortega');
    await maya.getByRole('button', { name: 'End the pause…' }).click();
    const dialog = maya.getByRole('dialog', { name: 'When does it go on?' });
    await keepScreen(maya, 'record-pause-5-end', 'window');
    await dialog.getByRole('button', { name: 'End the pause' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(maya.getByRole('region', { name: 'Patient' }).getByText(/paused/)).toHaveCount(0);
    await maya.getByRole('button', { name: /^Earlier pauses/ }).click();
    await phone.goto('/today');
    await expect(phone.getByText('Su programa está en pausa')).toHaveCount(0);
    // On a day of training the list, on another one what may be done all the same.
    const exercises = phone.getByRole('button', { name: 'Todos sus ejercicios' });
    await expect(phone.getByRole('listitem').first().or(exercises).first()).toBeVisible();
    await keepScreen(phone, 'record-pause-7-back');
  });

  await test.step('now she goes to her sister’s, and says so on the phone without a connection', async () => {
    await phone.context().setOffline(true);
    await phone.getByRole('button', { name: 'Unos días fuera o con una enfermedad' }).click();
    await phone.getByRole('button', { name: 'Poner mis ejercicios en pausa' }).click();
    await expect(phone.getByText('Elija una opción.')).toBeVisible();
    await phone.getByRole('radiogroup', { name: '¿Por qué?' }).getByText('Estoy fuera').click();
    const [year = '', month = '', date = ''] = last.split('-');
    const field = phone.getByRole('group', { name: 'Último día de la pausa' });
    await field.getByLabel('Día', { exact: true }).fill(date);
    await field.getByLabel('Mes', { exact: true }).fill(month);
    await field.getByLabel('Año', { exact: true }).fill(year);
    await expect(phone.getByText(/no se espera nada de usted/)).toContainText(inSpanish(first));
    await keepScreen(phone, 'record-pause-8-own');
    await expectAccessible(phone, 'pausing for oneself');
    await phone.getByRole('button', { name: 'Poner mis ejercicios en pausa' }).click();
    await expect(phone.getByText('Su programa está en pausa')).toBeVisible();
    await expect(phone.getByText(/Guardado en este teléfono/)).toBeVisible();
    await phone.context().setOffline(false);
    await expect(phone.getByText(/Guardado\. Todo enviado el/)).toBeVisible();
  });

  await test.step('the physiotherapist sees that she said so', async () => {
    await openRecord(maya, 'Carmen Ortega');
    const today = clinicDay(0, 'Europe/Madrid');
    await expect(
      maya.getByText(`Holiday, ${today} to ${last}, entered by the patient`, { exact: false }),
    ).toBeVisible();
  });

  await test.step('back sooner, she starts again by herself', async () => {
    await phone.reload();
    await keepScreen(phone, 'record-pause-9-own');
    await expectAccessible(phone, 'a day that is paused by oneself');
    await phone.getByRole('button', { name: 'Ya he vuelto: empezar hoy otra vez' }).click();
    await expect(phone.getByText(/Guardado\. Todo enviado el/)).toBeVisible();
    await expect(phone.getByText(/Su programa está en pausa|Nos alegra que vuelva/)).toHaveCount(0);
    await expect(phone.getByRole('button', { name: 'Unos días fuera o con una enfermedad' })).toBeVisible();
  });
});

test('A patient is discharged, the phone says so and nobody waits for her; reopened, everything is back and the history stays', async ({
  asPatient,
  asStaff,
}) => {
  const maya = await asStaff('Maya');
  const name = 'Ingrid Solberg';
  const phone = await asPatient(name);

  await test.step('she is discharged with the reason', async () => {
    await openRecord(maya, name);
    await maya.getByRole('button', { name: 'Discharge: the patient' }).click();
    const dialog = maya.getByRole('dialog', { name: 'Discharge this patient?' });
    await dialog.getByLabel('Reason', { exact: true }).fill('All goals reached.');
    await keepScreen(maya, 'record-end-1', 'window');
    await expectAccessible(maya, 'discharging', 'structure');
    await dialog.getByRole('button', { name: 'Discharge' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(maya.getByRole('region', { name: 'Patient' }).getByText(/^discharged/)).toBeVisible();
    await keepScreen(maya, 'record-end-2');
    await expectAccessible(maya, 'a discharged patient', 'structure');
  });

  await test.step('the phone says that the treatment has ended; what she noted is still hers to read', async () => {
    await phone.goto('/today');
    await expect(phone.getByText('Your treatment has ended')).toBeVisible();
    await expect(phone.getByRole('link', { name: /Start|Go on/ })).toHaveCount(0);
    await keepScreen(phone, 'record-end-3-phone');
    await expectAccessible(phone, 'a day after the discharge');
    await phone.getByRole('link', { name: 'Progress' }).click();
    await expect(phone.getByText(/You exercised on \d+ days/)).toBeVisible();
  });

  await test.step('her link still lets her in, to the same words', async () => {
    const again = await asPatient(name);
    await again.goto('/today');
    await expect(again.getByText('Your treatment has ended')).toBeVisible();
  });

  await test.step('nobody is asked to do something about her', async () => {
    await maya.goto('/dashboard');
    await expect(maya.getByRole('heading', { name: 'Who needs me' })).toBeVisible();
    await expect(maya.getByRole('row', { name: new RegExp(name) })).toHaveCount(0);
  });

  await test.step('it was the wrong row: reopened the same day, program and phone are as before', async () => {
    await openRecord(maya, name);
    await maya.getByRole('button', { name: 'Reopen: the episode' }).click();
    const dialog = maya.getByRole('dialog', { name: 'Reopen the episode?' });
    await expect(dialog.getByText(/go on as they were/)).toBeVisible();
    await dialog.getByLabel('Reason', { exact: true }).fill('Discharged by mistake, meant the next one.');
    await keepScreen(maya, 'record-end-5-reopen', 'window');
    await dialog.getByRole('button', { name: 'Reopen' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(maya.getByRole('region', { name: 'Patient' }).getByText(/^discharged/)).toHaveCount(0);
    const care = maya.getByRole('region', { name: 'Care' });
    await expect(care.getByText(/discharged .*All goals reached\./)).toBeVisible();
    await expect(care.getByText(/reopened .*Discharged by mistake/)).toBeVisible();
    await keepScreen(maya, 'record-end-6-reopened');
    await phone.goto('/today');
    await expect(phone.getByRole('link', { name: /Start|Go on/ })).toBeVisible();
    await keepScreen(phone, 'record-end-7-back');
  });
});

test('SF-1.5 A clearance lifts what it may: not before its first day, not what stands in no kind, and the rest with care', async ({
  asPatient,
  asStaff,
}) => {
  const maya = await asStaff('Maya');
  const name = 'Mei Chen';
  const phone = await asPatient(name);
  const operation = /^Meniscus/;

  await openRecord(maya, name);
  await test.step('a repaired meniscus, ten days ago: three stretches are left out', async () => {
    await conditionsOf(maya).getByRole('button', { name: 'Add a condition…' }).click();
    const dialog = maya.getByRole('dialog', { name: 'Add a condition' });
    await chooseCondition(dialog, 'meniscus rep', operation);
    await dialog.getByRole('radiogroup', { name: 'Side' }).getByText('Left').click();
    await fillDate(dialog.getByRole('group', { name: /^Since/ }), clinicDay(-10));
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('3 running exercises conflict');
    await keepScreen(maya, 'record-clear-1', 'window');
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await phone.goto('/today');
    await expect(phone.getByText('No exercises for now')).toBeVisible();
    await expect(phone.getByText('Rest is part of the plan')).toHaveCount(0);
    await keepScreen(phone, 'record-clear-2-phone');
    await expectAccessible(phone, 'a day on which everything is left out');
  });

  await test.step('the surgeon clears the range: the screen says that it waits for day 14, and nothing is lifted', async () => {
    await conditionsOf(maya)
      .getByRole('button', { name: /^Clearance or order for Meniscus/ })
      .click();
    const dialog = maya.getByRole('dialog', { name: /^Clearance or order/ });
    await dialog.getByRole('button', { name: /What is cleared/ }).click();
    await maya.getByRole('option', { name: 'Range of movement' }).click();
    await expect(dialog.getByText(`Acts from ${clinicDay(4)}, day 14`)).toBeVisible();
    await dialog.getByLabel('Given by').fill('Dr. Helena Brandt');
    await dialog.getByRole('radiogroup', { name: 'Who that is' }).getByText('Surgeon').click();
    await dialog.getByRole('radiogroup', { name: 'On what it rests' }).getByText('Letter').click();
    await dialog.getByLabel('Note').fill('Full bend allowed when the swelling is down.');
    await keepScreen(maya, 'record-clear-3-order', 'window');
    await expectAccessible(maya, 'recording a clearance', 'structure');
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('3 running exercises conflict');
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(conditionsOf(maya).getByText(/Acts from .*day 14/)).toBeVisible();
  });

  await test.step('the operation was three weeks ago: corrected, the clearance acts on one stretch, kneeling stays out', async () => {
    await conditionsOf(maya)
      .getByRole('button', { name: /^Correct Meniscus/ })
      .click();
    const dialog = maya.getByRole('dialog', { name: /^Correct: Meniscus/ });
    await fillDate(dialog.getByRole('group', { name: /^Since/ }), clinicDay(-20));
    await dialog.getByLabel('Why it is corrected').fill('The date on the letter.');
    await keepScreen(maya, 'record-clear-5-correct', 'window');
    await dialog.getByRole('button', { name: 'Save the correction' }).click();
    await expect(dialog.getByRole('alert')).toContainText('2 running exercises conflict');
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(conditionsOf(maya).getByText(/Acts from/)).toHaveCount(0);
    await keepScreen(maya, 'record-clear-6-acts');
    await expectAccessible(maya, 'the page of a patient with a clearance', 'structure');
  });

  await test.step('on the phone that stretch is back, with care', async () => {
    await phone.reload();
    await expect(phone.getByText(/Take care/).first()).toBeVisible();
    await keepScreen(phone, 'record-clear-7-phone');
    await expectAccessible(phone, 'a day with care');
  });
});
