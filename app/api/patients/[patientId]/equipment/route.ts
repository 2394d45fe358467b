import { equipmentUpdate, patientParams } from '@/lib/schemas/patient';
import { saveEquipment } from '@/lib/server/data/record/equipment';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  PUT: endpoint({
    operation: 'record.write',
    summary: 'Replaces the list of what the patient owns to train with, as it was at a revision.',
    params: patientParams,
    body: equipmentUpdate,
    handle: ({ actor, params, body }) => saveEquipment(requireStaff(actor), params.patientId, body),
  }),
});
