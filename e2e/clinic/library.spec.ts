import { expectAccessible } from '../fixtures/axe';
import { keepFour } from '../fixtures/keep-four';
import { searchLibrary } from '../fixtures/library-panel';
import { expect, test } from '../fixtures/test';

test('A physiotherapist scans the library by pictures, narrows it by counts, and holds two exercises side by side', async ({
  asStaff,
}) => {
  const page = await asStaff('Maya');
  await page.goto('/library');

  await test.step('each choice of a filter says how many it leaves, and that is how many there are', async () => {
    await page.getByRole('button', { name: /Region$/ }).click();
    const hip = page.getByRole('option', { name: /^Hip \(\d+\)$/ });
    const count = /\d+/.exec((await hip.textContent()) ?? '')?.[0] ?? '';
    await hip.click();
    await expect(page.getByText(new RegExp(`^${count} exercises\\.`))).toBeVisible();
  });

  await test.step('two are chosen and compared, what differs first', async () => {
    await searchLibrary(page, 'clamshell');
    await page.getByRole('checkbox', { name: 'Compare Clamshell', exact: true }).check({ force: true });
    await expect(page.getByText('Clamshell: choose one more to compare it with.')).toBeVisible();
    await searchLibrary(page, 'hip abduction');
    await page
      .getByRole('checkbox', { name: /^Compare .*hip abduction/i })
      .first()
      .check({ force: true });
    await keepFour(page, 'library');
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Compare two exercises' })).toBeVisible();
    const differs = page.getByRole('table', { name: 'What differs' });
    await expect(differs.getByRole('columnheader', { name: 'Clamshell', exact: true })).toBeVisible();
    await expect(
      differs
        .getByRole('row', { name: /^One step harder/ })
        .getByRole('link')
        .first(),
    ).toBeVisible();
    await expect(page.getByRole('table', { name: 'What is the same' })).toBeVisible();
    await expectAccessible(page, 'two exercises side by side');
    await keepFour(page, 'compare', differs.getByRole('link').first());
  });
});
