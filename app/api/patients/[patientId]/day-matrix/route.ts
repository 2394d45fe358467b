import { dayMatrix, dayMatrixQuery } from '@/lib/schemas/day-matrix';
import { patientParams } from '@/lib/schemas/patient';
import { viewDayMatrix } from '@/lib/server/data/review/day-matrix';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'review.read',
    summary: 'Two weeks of a patient that end with a day, exercise by day.',
    params: patientParams,
    query: dayMatrixQuery,
    answer: dayMatrix,
    handle: ({ actor, params, query }) =>
      viewDayMatrix(requireStaff(actor), params.patientId, query.until, new Date()),
  }),
});
