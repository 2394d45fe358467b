import type { PatientWords } from '@/lib/domain/messages/patient-en';
import type { TodayExercise, TodayView } from '@/lib/schemas/today';

/**
 * What is different in one exercise, in one line: what follows from the last sessions comes before what the new version brought, and who
 * agreed to a step beforehand is said with either. null: it is as it was. What is stopped is told above the way to start.
 */
export function newsOf(
  { name, guidance }: Pick<TodayExercise, 'name' | 'guidance'>,
  program: TodayView['program'],
  words: PatientWords['today'],
): string | null {
  if (guidance?.leaveOut === true) return null;
  const change = program?.changes.find((one) => one.name === name && one.kind !== 'removed');
  const told = guidance === null ? changeText(change, words) : guidance.text;
  const agreedBy = change?.agreedBy ?? null;
  return agreedBy === null || told === null ? told : `${told} ${words.agreedBefore(agreedBy)}`;
}

type Change = NonNullable<TodayView['program']>['changes'][number];

function changeText(change: Change | undefined, words: PatientWords['today']): string | null {
  if (change === undefined) return null;
  return change.kind === 'changed' && change.before !== null ? words.was(change.before) : words.isNew;
}
