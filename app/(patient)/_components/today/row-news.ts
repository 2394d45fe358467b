import type { PatientWords } from '@/lib/domain/messages/patient-en';
import type { TodayExercise, TodayView } from '@/lib/schemas/today';

/**
 * What is different in one exercise, in one line: what follows from the last sessions comes before what the new version brought. null: it
 * is as it was. What is stopped is told above the way to start.
 */
export function newsOf(
  { name, guidance }: Pick<TodayExercise, 'name' | 'guidance'>,
  program: TodayView['program'],
  words: PatientWords['today'],
): string | null {
  if (guidance !== null) return guidance.leaveOut ? null : guidance.text;
  const change = program?.changes.find((one) => one.name === name && one.kind !== 'removed');
  if (change === undefined) return null;
  const told = change.kind === 'changed' && change.before !== null ? words.was(change.before) : words.isNew;
  return change.agreedBy === null ? told : `${told} ${words.agreedBefore(change.agreedBy)}`;
}
