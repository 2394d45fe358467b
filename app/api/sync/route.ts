import { AppError } from '@/lib/errors';
import { batchBytesLimit, syncAnswer, syncInput } from '@/lib/schemas/sync';
import { endpoint, route } from '@/lib/server/http/route';
import { answerBatch } from '@/lib/server/sync/answer-batch';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'log.write',
    summary: 'Takes sessions and logs from a patient’s device; each item has its own answer.',
    repeats: 'Each record has an id that its device made.',
    body: syncInput,
    answer: syncAnswer,
    bodyLimit: batchBytesLimit,
    handle: async ({ actor, body }) => {
      if (actor.kind !== 'patient') throw new AppError('forbidden');
      return { items: await answerBatch(actor, body, new Date()) };
    },
  }),
});
