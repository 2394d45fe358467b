import { patientParams } from '@/lib/schemas/patient';
import { previewStartInput, startOptions, startPreview } from '@/lib/schemas/program-start';
import { listStarts, previewStart } from '@/lib/server/data/program/program-start';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'program.write',
    summary: 'What a new program of this patient can start from: their own versions, and goals.',
    params: patientParams,
    answer: startOptions,
    handle: ({ actor, params }) => listStarts(requireStaff(actor), params.patientId),
  }),
  POST: endpoint({
    operation: 'program.write',
    summary: 'What would go into a program from a source, with reasons; writes nothing.',
    params: patientParams,
    body: previewStartInput,
    repeats: 'It writes nothing.',
    answer: startPreview,
    handle: ({ actor, params, body }) => {
      return previewStart(requireStaff(actor), params.patientId, body.source, new Date());
    },
  }),
});
