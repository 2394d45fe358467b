import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { choiceAnswer, type ChoiceSetting, type RuleSigning } from '@/lib/schemas/rules';

/** Signs a rule as it was on the screen, or withdraws; one that reads differently by now is refused with `conflict`. */
export const signRule = (ruleId: string, input: RuleSigning) =>
  sendJson('POST', paths.api.ruleSignature(ruleId), input);

/** Sets one number of the book for the clinic, or gives it back; refused with `conflict` when somebody set it since `revision`. */
export const setChoice = (choiceId: string, input: ChoiceSetting) =>
  sendJson('PUT', paths.api.ruleChoice(choiceId), input, choiceAnswer);
