import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson } from '@/lib/client/problem';
import type { HandoutModel } from '@/lib/domain/handout/handout-model';
import { isRecord } from '@/lib/domain/number/values';
import { paths } from '@/lib/paths';

// Made by our own `buildHandout` a moment before: words to show, nothing that is worked with.
const handoutPreview = z.object({ model: z.custom<HandoutModel>(isRecord) });

/** The handout of a version as it was saved with this revision; the one before stays on the screen while the next is on its way. */
export const handoutPreviewQuery = (programVersionId: string, revision: number) =>
  queryOptions({
    queryKey: ['handout-preview', programVersionId, revision],
    queryFn: ({ signal }) => getJson(paths.api.handoutPreview(programVersionId), handoutPreview, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
