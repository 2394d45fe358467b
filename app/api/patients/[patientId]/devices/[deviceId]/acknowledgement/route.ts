import { z } from 'zod';
import { id } from '@/lib/schemas/values';
import { acknowledgeDevice } from '@/lib/server/data/access/patient-device';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'alert.acknowledge',
    summary: 'Acknowledges by name a new device that a patient’s page was opened on.',
    params: z.strictObject({ patientId: id, deviceId: id }),
    body: z.strictObject({ patientId: id }),
    handle: ({ actor, params }) =>
      acknowledgeDevice(requireStaff(actor), params.patientId, params.deviceId, new Date()),
  }),
});
