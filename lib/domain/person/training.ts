export const trainingStatuses = ['novice', 'trained'] as const;
/** Whether somebody is used to strength training; a choice of the populations (LG enumerations). */
export type TrainingStatus = (typeof trainingStatuses)[number];
