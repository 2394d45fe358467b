import { sessionWords } from '@/lib/domain/messages/patient-session';
import { allLinks } from '../fixtures/demo';
import { keepToItself } from '../fixtures/keep-to-itself';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const words = sessionWords.en;

test('X-4 The figure of an exercise turns under a finger, with the arrow keys and with taps; who asked for less motion sees it still', async ({
  asPatient,
}) => {
  for (const { name } of allLinks()) {
    const phone = await asPatient(name);
    await keepToItself(phone);
    await phone.setViewportSize({ width: 360, height: 640 });
    await phone.goto('/today/session');
    const decline = phone.getByRole('button', { name: words.feel.decline });
    const pause = phone.getByRole('button', { name: words.figure.pause });
    await expect(decline.or(pause).or(phone.locator('main h1')).first()).toBeVisible();
    if (await decline.isVisible()) {
      await expect(phone.locator('main h1')).toBeFocused();
      await decline.press('Enter');
    }
    if (!(await pause.isVisible())) {
      await phone.close();
      continue;
    }
    const picture = phone.locator('main').getByRole('img').first();
    const drawn = () => picture.innerHTML();
    const sizeOf = () => picture.getAttribute('viewBox');
    await pause.press('Enter');
    await keepScreen(phone, 'turn-1-hint', 'window');
    const before = await drawn();

    await test.step('dragged to the right', async () => {
      await expect(phone.getByText(words.figure.drag)).toBeVisible();
      const box = await picture.boundingBox();
      const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
      await phone.mouse.move(x, y);
      await phone.mouse.down();
      await phone.mouse.move(x + 60, y, { steps: 4 });
      await phone.mouse.up();
      await expect(phone.getByText(words.figure.drag)).toHaveCount(0);
      await expect.poll(drawn).not.toBe(before);
      await keepScreen(phone, 'turn-2-dragged', 'window');
    });

    await test.step('with keys and taps, back to where it was', async () => {
      const turn = phone.getByRole('button', { name: words.figure.turn });
      const [size, dragged] = [await sizeOf(), await drawn()];
      await turn.press('ArrowLeft');
      await expect.poll(drawn).not.toBe(dragged);
      await turn.press('ArrowRight');
      await expect.poll(drawn).toBe(dragged);
      for (let eighth = 0; eighth < 8; eighth += 1) await turn.press('Enter');
      await expect.poll(drawn).toBe(dragged);
      expect(await sizeOf()).toBe(size);
    });

    await test.step('less motion: the poses stand side by side', async () => {
      await phone.emulateMedia({ reducedMotion: 'reduce' });
      await expect(phone.getByRole('button', { name: words.figure.turn })).toHaveCount(0);
      await expect(picture).toBeVisible();
    });
    await phone.close();
    return;
  }
  throw new Error('no demo patient has something to do today');
});

test('X-4 A figure that was stopped before it can be turned stays still when it can', async ({
  asPatient,
}) => {
  const phone = await asPatient('Priya Raman');
  await keepToItself(phone);
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let held = 0;
  await phone.route('**/_next/static/chunks/*.js', async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes('cursor-grab')) {
      held += 1;
      await released;
    }
    await route.fulfill({ response });
  });
  await phone.goto('/today/session');
  // The heading takes the focus when it comes; a key pressed before that would go to it.
  await expect(phone.locator('main h1')).toBeFocused();
  await phone.getByRole('button', { name: words.feel.decline }).press('Enter');
  await phone.getByRole('button', { name: words.figure.pause }).press('Enter');
  await expect(phone.getByRole('button', { name: words.figure.play })).toBeVisible();
  await expect(phone.getByText(words.figure.drag)).toHaveCount(0);
  expect(held).toBeGreaterThan(0);
  release();
  await expect(phone.getByText(words.figure.drag)).toBeVisible();
  await expect(phone.getByRole('button', { name: words.figure.play })).toBeVisible();
});
