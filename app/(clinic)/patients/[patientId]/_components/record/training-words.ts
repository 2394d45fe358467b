import type { TrainingStatus } from '@/lib/domain/person/training';

export const trainingWords: Record<TrainingStatus, string> = {
  novice: 'new to it',
  trained: 'trains regularly',
};
