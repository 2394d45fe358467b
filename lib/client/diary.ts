import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { type DiaryAnswer, diaryAnswer, type DiaryInput } from '@/lib/schemas/diary';

/** Sends a week typed from paper; sending the same again is success. */
export const sendDiary = (input: DiaryInput): Promise<DiaryAnswer> =>
  sendJson('POST', paths.api.diary(input.patientId), input, diaryAnswer);
