import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const sources = ['app', 'components'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(root, folder, name), 'utf8') })),
);

describe('keys know every overlay', () => {
  test.each(
    sources.filter(({ text }) =>
      /react-aria-components\/(Modal|Popover|Menu|Tooltip)'|showModal\(/.test(text),
    ),
  )('$name counts what it opens over the page', ({ text }) => {
    expect(text).toMatch(/<OverlayMark \/>|useOverlay\(/);
  });

  test('nothing asks the page for a dialog in its place', () => {
    const asking = sources.filter(({ text }) => /querySelector\([^)]*(aria-modal|dialog)/.test(text));
    expect(asking.map(({ name }) => name)).toEqual([]);
  });
});
