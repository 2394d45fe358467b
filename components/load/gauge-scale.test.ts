import { describe, expect, it } from 'vitest';
import { GAUGE_WIDTH, gaugeX, isMark, shownLabels } from './gauge-scale.ts';

const range = { minKg: 8, lowKg: 10.5, highKg: 13.5, maxKg: 16 };

describe('the load gauge', () => {
  it('puts the middle in the middle and keeps loads beyond its ends at the ends', () => {
    expect(gaugeX(12, range)).toBe(GAUGE_WIDTH / 2);
    expect(gaugeX(0, range)).toBe(gaugeX(8, range));
    expect(gaugeX(500, range)).toBe(gaugeX(16, range));
    expect(gaugeX(8, range)).toBeLessThan(gaugeX(16, range));
  });

  it('draws a line without width as a mark', () => {
    expect(isMark(range)).toBe(false);
    expect(isMark({ minKg: 3, lowKg: 4, highKg: 4, maxKg: 5 })).toBe(true);
  });

  it('does not divide by a gauge without length', () => {
    expect(gaugeX(0, { minKg: 0, lowKg: 0, highKg: 0, maxKg: 0 })).toBe(GAUGE_WIDTH / 2);
  });

  it('writes the labels that fit, the first before the others, and keeps them within the ends', () => {
    const label = (x: number, text: string) => ({ x, text, isBold: false });
    const shown = shownLabels([
      label(150, 'chosen'),
      label(140, 'beside it'),
      label(40, 'free'),
      label(319, 'end'),
    ]);
    expect(shown.map(({ text }) => text)).toEqual(['chosen', 'free', 'end']);
    expect(shown.at(-1)?.x).toBeLessThan(GAUGE_WIDTH);
  });
});
