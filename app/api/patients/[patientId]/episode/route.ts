import { patientParams } from '@/lib/schemas/patient';
import { episodeChange } from '@/lib/schemas/record';
import { changeEpisode } from '@/lib/server/data/record/episode';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Discharges the patient or reopens the episode.',
    params: patientParams,
    body: episodeChange,
    handle: ({ actor, params, body }) =>
      changeEpisode(requireStaff(actor), params.patientId, body, new Date()),
  }),
});
