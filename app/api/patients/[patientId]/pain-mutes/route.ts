import { patientParams } from '@/lib/schemas/patient';
import { painMuteInput } from '@/lib/schemas/watch';
import { mutePain } from '@/lib/server/data/review/watch';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Mutes severe pain within the agreed limits of one patient for 28 days, with the reason.',
    params: patientParams,
    body: painMuteInput,
    handle: ({ actor, params, body }) =>
      mutePain(requireStaff(actor), params.patientId, body.note, new Date()),
  }),
});
