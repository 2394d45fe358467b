import { transferInput, transferLimit, transferReport } from '@/lib/schemas/exercise-transfer';
import { exportOwnExercises, importExercises } from '@/lib/server/data/exercise/exercise-transfer';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'exercise.write',
    summary: 'The clinic’s own exercises as a file that an import reads.',
    handle: async ({ actor }) =>
      new Response(JSON.stringify(await exportOwnExercises(requireStaff(actor)), null, 2), {
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'content-disposition': 'attachment; filename="exercises.json"',
        },
      }),
  }),
  POST: endpoint({
    operation: 'exercise.write',
    summary:
      'Adds the exercises of such a file, or says as a trial what it would do; what has a fault is left out and named.',
    body: transferInput,
    answer: transferReport,
    // The file stands in a JSON text, where a quote takes two bytes.
    bodyLimit: transferLimit * 2,
    handle: ({ actor, body }) => importExercises(requireStaff(actor), body),
  }),
});
