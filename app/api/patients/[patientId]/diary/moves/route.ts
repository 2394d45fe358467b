import { diaryMove, diaryMoveAnswer } from '@/lib/schemas/diary';
import { patientParams } from '@/lib/schemas/patient';
import { moveDiaryDay } from '@/lib/server/data/diary/diary-move';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'log.transcribe',
    summary:
      'Moves a day of the paper diary that was typed under the wrong date; the old entries stay as corrected.',
    params: patientParams,
    body: diaryMove,
    answer: diaryMoveAnswer,
    handle: ({ actor, params, body }) => {
      return moveDiaryDay(requireStaff(actor), params.patientId, body, new Date());
    },
  }),
});
