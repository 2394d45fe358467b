import { z } from 'zod';
import { coverParams } from '@/lib/schemas/cover';
import { endCover } from '@/lib/server/data/cover/cover';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'cover.arrange',
    summary: 'Ends a cover at once.',
    params: coverParams,
    body: z.strictObject({}),
    handle: ({ actor, params }) => endCover(requireStaff(actor), params.coverId, new Date()),
  }),
});
