import { clinicSettingsInput } from '@/lib/schemas/clinic-settings';
import { saveClinicSettings } from '@/lib/server/data/clinic/clinic-settings';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  PUT: endpoint({
    operation: 'clinic.write',
    summary: 'Changes how the clinic stands on handouts: name, contact, colour, paper, marks of identity.',
    body: clinicSettingsInput,
    handle: ({ actor, body }) => saveClinicSettings(actor, body),
  }),
});
