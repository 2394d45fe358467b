import { type FlagState, flagState, unansweredSince } from '../../body-chart/flag-state.ts';
import { questionContextOf } from '../../body-chart/question-context.ts';
import type { QuestionContext } from '../../body-chart/red-flag-selection.ts';
import type { ToldScore } from '../../pain/pain-rise.ts';
import type { PatientRecords } from '../../record/recorded.ts';
import { lastForms } from '../../record/last-forms.ts';
import { morningsOf } from './recorded-sessions.ts';

/** Who is asked which safety questions, from everything that is on record about a patient. */
export const questionContextFor = (
  records: PatientRecords,
  answeredByRelated: boolean = false,
): QuestionContext =>
  questionContextOf({
    birthDate: records.context.birthDate,
    today: records.today,
    conditions: records.context.conditions,
    exerciseRegions: records.versions
      .filter(({ isActive }) => isActive)
      .flatMap(({ prescriptions }) => prescriptions.map(({ exercise }) => exercise.region)),
    painRegions: records.mornings.flatMap(({ region }) => (region === null ? [] : [region])),
    answeredByRelated,
  });

/** Where the patient stands with the safety questions and stop symptoms today. */
export const flagsOnRecord = (records: PatientRecords): FlagState => flagState(flagInput(records));

/** Since when required safety questions are unanswered, for a program that began on a day; null when none is. */
export const safetyOpenSince = (records: PatientRecords, programFrom: string): string | null =>
  unansweredSince(flagInput(records), programFrom);

const flagInput = (records: PatientRecords) => ({
  ...records.safety,
  context: questionContextFor(records),
  today: records.today,
});

/** Every pain score that was told at rest: in the morning, before and after exercise; corrected ones in their last form. */
export function toldScores({ logs, mornings }: Pick<PatientRecords, 'logs' | 'mornings'>): ToldScore[] {
  const told = (localDate: string, moment: ToldScore['moment'], score: number | null): ToldScore[] =>
    score === null ? [] : [{ localDate, moment, score }];
  const last = lastForms(logs);
  return [
    ...morningsOf(mornings, last).flatMap(({ localDate, pain }) => told(localDate, 'morning', pain)),
    ...last.flatMap(({ localDate, pain }) => [
      ...told(localDate, 'rest', pain.rest),
      ...told(localDate, 'after', pain.after),
    ]),
  ];
}
