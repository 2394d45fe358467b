import { expect, test } from 'vitest';
import { bodyRegionCodes, bodyRegions } from './body-regions.ts';
import { figureRoom, regionPlaces } from './region-places.ts';

test.each(bodyRegionCodes)(
  'SF-5 %s has its place within the figure, in the middle unless it has two sides',
  (region) => {
    const [fromMiddle, down] = regionPlaces[region];
    expect(fromMiddle > 0).toBe(bodyRegions[region].sided);
    expect(fromMiddle).toBeLessThan(figureRoom.halfWidth);
    expect(down > 0 && down < figureRoom.height).toBe(true);
  },
);

test('SF-5 no two regions of one figure lie on one another', () => {
  for (const view of ['front', 'back'] as const) {
    const places = bodyRegionCodes
      .filter((region) => bodyRegions[region].view !== (view === 'front' ? 'back' : 'front'))
      .map((region) => regionPlaces[region].join(' '));
    expect(new Set(places).size).toBe(places.length);
  }
});
