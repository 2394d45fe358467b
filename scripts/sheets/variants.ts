import type { HandoutOptions } from '@/lib/domain/handout/handout-source';
import { handoutOptionsOf } from '@/lib/domain/handout/handout-fixture';
import { locales } from '@/lib/domain/result';
import { handoutLayouts } from '@/lib/schemas/handout';

/** Every way in which a sheet can lie on its paper; colour moves nothing. */
export const sheetVariants: readonly HandoutOptions[] = handoutLayouts.flatMap((layout) =>
  (['standard', 'large'] as const).flatMap((print) =>
    (['a4', 'letter'] as const).flatMap((paper) =>
      locales.map((locale) => handoutOptionsOf({ layout, print, paper, locale })),
    ),
  ),
);

export const nameOf = ({ layout, print, paper, locale }: HandoutOptions): string =>
  `${layout}-${print}-${paper}-${locale}`;
