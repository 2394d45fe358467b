import { type FlagState, flagState } from '../../body-chart/flag-state.ts';
import { questionContextOf } from '../../body-chart/question-context.ts';
import type { QuestionContext } from '../../body-chart/red-flag-selection.ts';
import type { PatientRecords } from '../../record/recorded.ts';

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
export const flagsOnRecord = (records: PatientRecords): FlagState =>
  flagState({ ...records.safety, context: questionContextFor(records), today: records.today });
