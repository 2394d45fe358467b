import { patientSearchAnswer } from '@/lib/schemas/exercise-card';
import { patientExerciseSearch } from '@/lib/schemas/exercise-search';
import { patientParams } from '@/lib/schemas/patient';
import { searchForPatient } from '@/lib/server/data/exercise/exercise-for-patient';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'record.read',
    summary:
      'The same search for one own patient: ranked by their conditions, each with what precautions say.',
    params: patientParams,
    query: patientExerciseSearch,
    answer: patientSearchAnswer,
    handle: ({ actor, params, query }) =>
      searchForPatient(requireStaff(actor), params.patientId, query, new Date()),
  }),
});
