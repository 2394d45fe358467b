import { z } from 'zod';
import type { Barrier } from '@/lib/domain/adherence/barrier';
import { fallbackLocale } from '@/lib/domain/messages/languages';
import { byLocale, locales } from '@/lib/domain/result';
import { codeWord, lineText, noteText, whole } from './values.ts';

const labelText = lineText(80);
const tipText = noteText(400);
const words = z.strictObject({ label: labelText, tip: tipText });
const mostBarriers = 12;

/** One thing that can get in the way, as it is stored: in English always, in other languages where the clinic has written it. */
const barrier = z.strictObject({
  key: codeWord(40),
  words: z
    .strictObject(byLocale(() => words.nullable()))
    .refine((written) => written[fallbackLocale] !== null, {
      message: 'Write it in English too: it is what everybody else reads.',
      params: { code: 'barrier_unwritten' },
    }),
});

/** A stored list, in its order. */
export const barrierList = z
  .array(barrier)
  .max(mostBarriers)
  .refine((list) => new Set(list.map(({ key }) => key)).size === list.length, {
    message: 'Each of them stands in the list once.',
    params: { code: 'barrier_twice' },
  });

/** What can get in the way from now on; an empty list asks nobody. `after`: the number of the list that the writer has seen, 0 for none. */
export const barrierListInput = z.strictObject({ barriers: barrierList, after: whole(0, 1_000_000) });
export type BarrierListInput = z.infer<typeof barrierListInput>;

const orNull = (typed: string) => (typed.trim() === '' ? null : typed);
const maybe = (text: typeof labelText) => z.string().transform(orNull).pipe(text.nullable());
const typedWords = z.strictObject({ label: maybe(labelText), tip: maybe(tipText) });
type TypedWords = z.output<typeof typedWords>;

const bothOf = ({ label, tip }: TypedWords) => (label === null || tip === null ? null : { label, tip });

/** The same as it is typed: an empty box is nothing, and label and tip belong together. */
export const barrierForm = z.strictObject({
  barriers: z
    .array(
      z
        .strictObject({ key: codeWord(40), words: z.strictObject(byLocale(() => typedWords)) })
        .superRefine(({ words: typed }, context) => {
          for (const locale of locales)
            for (const [part, other] of [
              ['label', 'tip'],
              ['tip', 'label'],
            ] as const)
              if (
                typed[locale][part] === null &&
                (locale === fallbackLocale || typed[locale][other] !== null)
              )
                context.addIssue({
                  code: 'custom',
                  path: ['words', locale, part],
                  message: 'Please write something here.',
                });
        })
        .transform(({ key, words: typed }) => ({ key, words: byLocale((locale) => bothOf(typed[locale])) })),
    )
    .max(mostBarriers, `At most ${mostBarriers}.`),
});

/** A list as the form has it. */
export const toBarrierForm = (barriers: readonly Barrier[]): z.input<typeof barrierForm> => ({
  barriers: barriers.map(({ key, words: written }) => ({
    key,
    words: byLocale((locale) => written[locale] ?? { label: '', tip: '' }),
  })),
});
