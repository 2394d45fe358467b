import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { id } from '@/lib/schemas/values';
import { dismissDevice } from '@/lib/server/data/access/patient-device';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'log.read',
    summary: 'Says that the patient or carer knows a device that their page was opened on.',
    repeats: 'Said twice it is the same.',
    params: z.strictObject({ deviceId: id }),
    body: z.strictObject({}),
    handle: ({ actor, params }) => {
      if (actor.kind !== 'patient') throw new AppError('forbidden');
      return dismissDevice(actor, params.deviceId, new Date());
    },
  }),
});
