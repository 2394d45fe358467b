import { expect, test } from 'vitest';
import { type PhotoPlace, type SheetPhoto, sheetPicture } from './sheet-picture.ts';

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" width="400" height="200" role="img"><title>Squat</title><path d="M0 0"/></svg>';
const photo = (name: string, widthPixels = 900, heightPixels = 1200): SheetPhoto => ({
  ...{ jpeg: name, widthPixels, heightPixels },
  alt: { en: name, es: name },
});
const picture = (place: PhotoPlace, photos: readonly SheetPhoto[], svg: string | null = drawing) =>
  sheetPicture(svg, photos, place, false);
const shown = (svg = ''): string[] => [
  ...(svg.includes('M0 0') ? ['drawing'] : []),
  ...[...svg.matchAll(/base64,(\w+)"/g)].map(([, name = '']) => name),
];

test.each<[string, PhotoPlace, string[], string | null, string[] | null]>([
  ['without photos the drawing alone', 'beside', [], drawing, ['drawing']],
  ['with it', 'beside', ['a'], drawing, ['drawing', 'a']],
  ['instead of it', 'instead', ['a'], drawing, ['a']],
  ['instead, but there is no photo', 'instead', [], drawing, ['drawing']],
  ['not on the sheet', 'none', ['a'], drawing, ['drawing']],
  ['two at most', 'beside', ['a', 'b', 'c'], drawing, ['drawing', 'a', 'b']],
  ['no drawing', 'beside', ['a'], null, ['a']],
  ['nothing at all', 'beside', [], null, null],
  ['no drawing, and photos not on the sheet', 'none', ['a'], null, null],
])('own photos on the sheet: %s', (_, place, names, svg, expected) => {
  const made = picture(
    place,
    names.map((name) => photo(name)),
    svg,
  );
  expect(made === null ? null : shown(made.svg)).toEqual(expected);
  expect(made?.photos.map(({ jpeg }) => jpeg) ?? []).toEqual(
    shown(made?.svg).filter((name) => name !== 'drawing'),
  );
});

test('a drawing alone is left as it was drawn', () => {
  expect(picture('beside', [])?.svg).toBe(drawing);
});

test.each([
  ['a wide photo stands under the drawing', photo('a', 1200, 600), 'y'],
  ['a high one beside it', photo('a', 600, 1200), 'x'],
])('%s, because that shows both larger', (_, one, axis) => {
  const svg = picture('beside', [one])?.svg ?? '';
  const [, x = '', y = ''] = /<image x="([\d.]+)" y="([\d.]+)"/.exec(svg) ?? [];
  expect(axis === 'y' ? x : y).toBe('0');
  expect(Number(axis === 'y' ? y : x)).toBeGreaterThan(100);
});

test('photos on a black-and-white sheet are grey', () => {
  expect(sheetPicture(drawing, [photo('a')], 'beside', true)?.svg).toContain('type="saturate" values="0"');
  expect(picture('beside', [photo('a')])?.svg).not.toContain('saturate');
});
