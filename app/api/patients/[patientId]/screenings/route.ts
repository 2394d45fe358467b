import { patientParams } from '@/lib/schemas/patient';
import { askedAnswer, askedScreening } from '@/lib/schemas/screening';
import { recordScreening } from '@/lib/server/data/screening/screening';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Records safety questions that were asked by phone or in person.',
    params: patientParams,
    body: askedScreening,
    answer: askedAnswer,
    handle: ({ actor, params, body }) => {
      const { patientId: _, ...asked } = body;
      return recordScreening(requireStaff(actor), params.patientId, asked, new Date());
    },
  }),
});
