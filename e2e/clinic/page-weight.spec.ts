import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';

/** Gzipped kilobytes of script that each page asks for before it works; what is fetched once it rests is not in it. */
const mostScript = { list: 260, record: 260 };
/** Of what is sent, so much may be the data from which the page is drawn again. */
const mostData = { list: 0.4, record: 0.4 };
/** Kilobytes of that data for each patient shown. */
const mostPerPatient = 6;

type Weight = { script: number; html: number; data: number };

async function weigh(page: Page, address: string): Promise<Weight> {
  const html = await (await page.request.get(address)).text();
  const sources = [...html.matchAll(/<script[^>]* src="([^"]+\.js[^"]*)"[^>]*>/g)]
    .filter(([tag]) => !/nomodule/i.test(tag))
    .map(([, source]) => source ?? '');
  let script = 0;
  for (const source of new Set(sources))
    script += gzipSync(await (await page.request.get(source)).body(), { level: 9 }).length / 1024;
  const data = [...html.matchAll(/<script[^>]*>(self\.__next_f\.push[\s\S]*?)<\/script>/g)]
    .map(([, text]) => Buffer.byteLength(text ?? ''))
    .reduce((sum, bytes) => sum + bytes, 0);
  return { script, html: Buffer.byteLength(html) / 1024, data: data / 1024 };
}

test('MS-8 The review list and a patient’s page stay light: script, and data beside what is drawn', async ({
  asStaff,
}) => {
  const maya = await asStaff('Maya');
  await maya.goto('/dashboard');
  const rows = maya.locator('[data-row]');
  await expect(rows.first()).toBeVisible();
  const shown = await rows.count();
  const patient =
    (await maya.getByRole('link', { name: 'Daniel Amsel', exact: true }).getAttribute('href')) ?? '';
  const list = await weigh(maya, '/dashboard');
  const record = await weigh(maya, patient.replace(/#.*$/, ''));
  const figures = JSON.stringify({ shown, list, record });
  expect.soft(list.script, figures).toBeLessThanOrEqual(mostScript.list);
  expect.soft(record.script, figures).toBeLessThanOrEqual(mostScript.record);
  expect.soft(list.data / list.html, figures).toBeLessThanOrEqual(mostData.list);
  expect.soft(record.data / record.html, figures).toBeLessThanOrEqual(mostData.record);
  expect.soft(list.data / shown, figures).toBeLessThanOrEqual(mostPerPatient);
});
