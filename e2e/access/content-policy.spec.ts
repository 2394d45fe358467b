import type { APIRequestContext } from '@playwright/test';
import { linkOf } from '../fixtures/demo';
import { expect, test } from '../fixtures/test';

/** Each script tag of a page as it is sent, with the nonce that the same answer's policy names. */
async function scriptsOf(request: APIRequestContext, path: string) {
  const answer = await request.get(path);
  const nonce = /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1];
  const html = await answer.text();
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  return { nonce, tags, html };
}

test('W-3 B-10 W-8 every page of staff: scripts carry the answer’s nonce, the demo says so, nothing comes from elsewhere', async ({
  asStaff,
}) => {
  const page = await asStaff('Maya');
  const hosts = new Set<string>();
  page.on('request', (sent) => hosts.add(new URL(sent.url()).host));
  await page.goto('/patients');
  await page.getByRole('link', { name: 'Priya Raman', exact: true }).click();
  await page.getByRole('heading', { name: 'Programs' }).waitFor();
  const record = new URL(page.url()).pathname;
  const linked = await page
    .locator('main a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const paths = ['/dashboard', '/patients', '/patients/new', '/library', '/library/clamshell', record];
  const programs = linked.filter((href) => href.includes('/programs/') || href.startsWith('/handouts/'));
  expect(programs.length).toBeGreaterThanOrEqual(3);
  for (const path of new Set([...paths, ...programs, '/nothing-here'])) {
    const { nonce, tags, html } = await scriptsOf(page.context().request, path);
    expect(nonce, path).toMatch(/^[A-Za-z0-9+/]{24}$/);
    expect(
      tags.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);
    expect(html, path).toMatch(/not for real patients|an invented person/);
    await page.goto(path);
  }
  expect([...hosts]).toEqual([new URL(page.url()).host]);
});

test('W-3 B-10 W-8 every page of a patient: scripts carry the answer’s nonce, the demo says so, nothing comes from elsewhere', async ({
  asPatient,
}) => {
  const page = await asPatient('Priya Raman');
  const hosts = new Set<string>();
  page.on('request', (sent) => hosts.add(new URL(sent.url()).host));
  const link = new URL(linkOf('Priya Raman').link).pathname;
  for (const path of ['/today', '/today/session', '/progress', '/me', '/p', link, '/sign-in']) {
    const { nonce, tags, html } = await scriptsOf(page.context().request, path);
    expect(
      tags.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);
    expect(html, path).toContain('Datos de prueba');
    await page.goto(path);
  }
  expect([...hosts]).toEqual([new URL(page.url()).host]);
});
