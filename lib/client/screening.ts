import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { askedAnswer, type AskedScreening } from '@/lib/schemas/screening';

/** Records answers that a member of staff asked for; sending the same form again is success. */
export const recordAsked = (asked: AskedScreening) =>
  sendJson('POST', paths.api.screenings(asked.patientId), asked, askedAnswer);
