import { diaryAnswer, diaryInput } from '@/lib/schemas/diary';
import { patientParams } from '@/lib/schemas/patient';
import { transcribeDiary } from '@/lib/server/data/diary/diary';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

const weekBytesLimit = 256 * 1024;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'log.transcribe',
    summary: 'Stores a week typed in from the patient’s paper diary, under the name of who typed.',
    params: patientParams,
    body: diaryInput,
    answer: diaryAnswer,
    bodyLimit: weekBytesLimit,
    handle: ({ actor, params, body }) => {
      return transcribeDiary(requireStaff(actor), params.patientId, body, new Date());
    },
  }),
});
