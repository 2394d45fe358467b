import { needingGroups } from '@/lib/domain/review/review-reason';
import { reviewList, reviewQuery } from '@/lib/schemas/review';
import { viewReviewList } from '@/lib/server/data/review/review-list';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'review.read',
    summary:
      'The review list: how many stand in each group, and the patients of one group or of all who need somebody.',
    query: reviewQuery,
    answer: reviewList,
    handle: ({ actor, query }) =>
      viewReviewList(
        requireStaff(actor),
        new Date(),
        query.group === undefined ? needingGroups : [query.group],
      ),
  }),
});
