import { ofPatient } from '@/lib/schemas/review';
import { painMuteParams } from '@/lib/schemas/watch';
import { endPainMute } from '@/lib/server/data/review/watch';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Severe pain of one patient is told again.',
    params: painMuteParams,
    body: ofPatient,
    handle: ({ actor, params }) =>
      endPainMute(requireStaff(actor), params.patientId, params.muteId, new Date()),
  }),
});
