import { reviewMark } from '@/lib/schemas/review';
import { readMark } from '@/lib/server/data/review/review';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'review.read',
    summary:
      'Another mark as soon as anything has changed that the review list is made from; says nothing of anybody.',
    answer: reviewMark,
    isPassive: true,
    handle: async ({ actor }) => ({ mark: await readMark(requireStaff(actor), new Date()) }),
  }),
});
