import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '@/lib/client/problem';
import { putOff } from '@/lib/client/put-off';
import type { ReviewGroup } from '@/lib/domain/review/review-reason';
import { paths } from '@/lib/paths';
import type { AcknowledgementInput } from '@/lib/schemas/review';

const schemas = putOff(() => import('@/lib/schemas/review'));

/** The patients of one group of the review list, read anew each time it is opened. */
export const reviewGroupQuery = (group: ReviewGroup) =>
  queryOptions({
    queryKey: ['review', group],
    queryFn: async ({ signal }) =>
      getJson(`${paths.api.review}?group=${group}`, (await schemas()).reviewList, signal),
    staleTime: 0,
  });

const askAgainMs = 20_000;

/** Asks whether anything has changed since the list was read; a small answer that says nothing of anybody. */
export const reviewMarkQuery = () =>
  queryOptions({
    queryKey: ['review-mark'],
    queryFn: async ({ signal }) => getJson(paths.api.reviewMark, (await schemas()).reviewMark, signal),
    refetchInterval: askAgainMs,
    staleTime: 0,
  });

/** Takes a patient off the list with what was done; refused with `conflict` when something has come in meanwhile. */
export async function acknowledgeReview(input: AcknowledgementInput) {
  const { acknowledgementAnswer } = await schemas();
  return sendJson('POST', paths.api.reviewAcknowledgements(input.patientId), input, acknowledgementAnswer);
}

/** Puts everything back that an acknowledgement covered; refused with `conflict` once something has followed. */
export const undoAcknowledgement = (patientId: string, acknowledgementId: string) =>
  sendJson('POST', paths.api.reviewUndo(patientId, acknowledgementId), { patientId });

/** Takes alerts off the list one by one; those that were sent before a failure stay acknowledged, and sending one again is success. */
export async function acknowledgeAlerts(alertIds: readonly string[]): Promise<void> {
  for (const alertId of alertIds) await sendJson('POST', paths.api.alert(alertId), {});
}
