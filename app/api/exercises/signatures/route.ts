import { signatureAnswer, signatureInput } from '@/lib/schemas/exercise-keeping';
import { signExercises } from '@/lib/server/data/exercise/exercise-sign';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'exercise.sign',
    summary: 'A clinical lead signs exercises off as they were read, or takes signatures back with a reason.',
    body: signatureInput,
    answer: signatureAnswer,
    handle: ({ actor, body }) => signExercises(requireStaff(actor), body),
  }),
});
