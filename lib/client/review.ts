import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@/lib/client/problem';
import type { ReviewGroup } from '@/lib/domain/review/review-reason';
import { paths } from '@/lib/paths';
import { reviewList } from '@/lib/schemas/review';

/** The patients of one group of the review list, read anew each time it is opened. */
export const reviewGroupQuery = (group: ReviewGroup) =>
  queryOptions({
    queryKey: ['review', group],
    queryFn: ({ signal }) => getJson(`${paths.api.review}?group=${group}`, reviewList, signal),
    staleTime: 0,
  });
