import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');

/** The colours between two marks of the style sheet, by role. */
function coloursOf(from: string, to: string): Map<string, string> {
  const part = css.slice(css.indexOf(from), css.indexOf(to));
  return new Map(
    [...part.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, role = '', colour = '']) => [role, colour]),
  );
}

const sets = {
  light: coloursOf('color-scheme: light', '@variant dark-set'),
  dark: coloursOf('color-scheme: dark', '--scrim: rgb(0 0 0'),
};

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'side', 'card', 'tint'];
const textOnGround = ['ink', 'muted', 'action', 'teal-ink'].flatMap((text) =>
  grounds.map((ground) => [text, ground] as const),
);
const text = [
  ...textOnGround,
  ...['red', 'amber', 'blue'].flatMap((tone) =>
    ['paper', 'card', `${tone}-tint`].map((ground) => [tone, ground] as const),
  ),
  ...['red', 'amber', 'blue'].map((tone) => ['ink', `${tone}-tint`] as const),
  ['on-action', 'action'],
  ['on-action', 'action-strong'],
  ['on-red', 'red'],
  ['on-red', 'red-strong'],
  ['ink', 'line'],
] as const;
const shapes = [
  ...['edge', 'focus', 'teal'].flatMap((shape) =>
    ['paper', 'side', 'card'].map((ground) => [shape, ground] as const),
  ),
  ['focus', 'tint'],
  ['amber', 'card'],
] as const;

describe.each(Object.entries(sets))('X-1 the %s set', (_name, colours) => {
  const ratio = (front: string, back: string) =>
    contrast(colours.get(front) ?? '#000000', colours.get(back) ?? '#000000');

  it.each(text)('shows text in %s on %s at 4.5 : 1 or more', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(shapes)('shows borders and shapes in %s on %s at 3 : 1 or more', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(3);
  });
});

it('X-1 both sets give a colour to the same roles', () => {
  expect([...sets.dark.keys()].toSorted()).toEqual([...sets.light.keys()].toSorted());
  expect(sets.light.size).toBeGreaterThan(20);
});
