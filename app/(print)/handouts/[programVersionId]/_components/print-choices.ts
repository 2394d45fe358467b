import type { SelectOption } from '@/components/ui/select';
import type { HandoutOptions } from '@/lib/domain/handout/handout-source';
import { languageNames } from '@/lib/domain/messages/languages';
import { locales } from '@/lib/domain/result';

type Choices<K extends keyof HandoutOptions> = readonly SelectOption<HandoutOptions[K] & string>[];

export const paperChoices: Choices<'paper'> = [
  { value: 'a4', label: 'A4' },
  { value: 'letter', label: 'Letter' },
];
export const printChoices: Choices<'print'> = [
  { value: 'standard', label: 'Standard, 12 point' },
  { value: 'large', label: 'Large, 18 point' },
];
export const layoutChoices: Choices<'layout'> = [
  { value: 'flow', label: 'As many as fit' },
  { value: 'four', label: 'Up to four a page, no diary boxes' },
  { value: 'two', label: 'Up to two a page' },
  { value: 'one', label: 'One a page' },
  { value: 'summary', label: 'Summary: one table, no diary boxes' },
];
export const colourChoices: Choices<'colour'> = [
  { value: 'colour', label: 'Colour' },
  { value: 'grey', label: 'Black and white' },
];

export const photoChoices: Choices<'photos'> = [
  { value: 'beside', label: 'With the drawing' },
  { value: 'instead', label: 'Instead of the drawing' },
  { value: 'none', label: 'Not on the sheet' },
];

/** The languages a handout can be printed in, the patient's own marked. */
export function languageChoices(patientLanguage: HandoutOptions['locale']): Choices<'locale'> {
  return locales.map((value) => ({
    value,
    label: value === patientLanguage ? `${languageNames[value]}, the patient’s` : languageNames[value],
  }));
}
