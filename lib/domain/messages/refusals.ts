import { loadRefusals } from './load-refusals.ts';
import { measureRefusals } from './measure-refusals.ts';
import type { LocalizedText } from '../result.ts';

/** Every refusal of the rules with its message (LG-10, MS-9). Where both lists name a code, the load guidance's wording is shown. */
export const refusalMessages = { ...measureRefusals, ...loadRefusals } satisfies Record<
  string,
  LocalizedText
>;
export type RefusalCode = keyof typeof refusalMessages;
