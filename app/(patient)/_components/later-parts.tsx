import { later, laterScreen } from './later';

/** Parts of the session that the page of the day fetches too, so that a network that goes away before they are wanted takes none along. */
export const SafetyQuestions = laterScreen(() =>
  import('./safety-questions').then((file) => file.SafetyQuestions),
);
export const TurnBox = later(() => import('@/components/figure/turn-box').then((file) => file.TurnBox));
