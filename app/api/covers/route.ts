import { z } from 'zod';
import { coverInput, coversView } from '@/lib/schemas/cover';
import { id } from '@/lib/schemas/values';
import { arrangeCover, viewCovers } from '@/lib/server/data/cover/cover';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'cover.arrange',
    summary: 'Who covers whom from today on, and who may.',
    answer: coversView,
    handle: ({ actor }) => viewCovers(requireStaff(actor), new Date()),
  }),
  POST: endpoint({
    operation: 'cover.arrange',
    summary: 'Lets somebody look after another’s patients on these days of the clinic.',
    body: coverInput,
    answer: z.object({ coverId: id }),
    handle: ({ actor, body }) => arrangeCover(requireStaff(actor), body, new Date()),
  }),
});
