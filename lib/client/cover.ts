import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { type CoverInput, coversView } from '@/lib/schemas/cover';

/** Who covers whom; read when somebody looks. */
export const coversQuery = () =>
  queryOptions({
    queryKey: ['covers'],
    queryFn: ({ signal }) => getJson(paths.api.covers, coversView, signal),
    staleTime: 0,
  });

export const arrangeCover = (input: CoverInput) => sendJson('POST', paths.api.covers, input);
export const endCover = (coverId: string) => sendJson('POST', paths.api.coverEnd(coverId), {});
