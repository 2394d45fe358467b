import { clinicSettingsInput } from '@/lib/schemas/clinic-settings';
import { saveClinicSettings } from '@/lib/server/data/clinic/clinic-settings';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  PUT: endpoint({
    operation: 'clinic.write',
    summary: 'Changes how patients reach the clinic and how it stands on handouts.',
    body: clinicSettingsInput,
    handle: ({ actor, body }) => saveClinicSettings(actor, body),
  }),
});
