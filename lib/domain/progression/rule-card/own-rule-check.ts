import { bodyAreaOf } from '../../library/derived-fields.ts';
import type { Pattern } from '../../library/vocabulary.ts';
import { limitsOf } from '../../pain/agreed-limits.ts';
import { type PainModel, chosenAmberTo } from '../../pain/pain-zone.ts';
import { byLocale, type LocalizedText } from '../../result.ts';
import type { WithChoices } from '../../choices/rule-choices.ts';
import { floorWhole, isMissing, isWhole } from '../../number/values.ts';
import { incrementPct } from '../engine/increments.ts';
import { type OwnRuleId, type OwnRules, type WithOwnRules, ownRuleBounds } from '../../dosage/own-rules.ts';
import { daysBetweenSteps } from '../rows/d22-too-soon.ts';

export const ownRuleIds = [
  'painToRaise',
  'painAllowed',
  'fullSessions',
  'daysBetweenSteps',
  'stepPct',
] as const satisfies readonly OwnRuleId[];

/** What the own numbers are measured against: the program's pain rule, the clinic's choices, and the exercise's usual step. */
export type OwnRuleReference = WithChoices & { painModel: PainModel; pattern: Pattern };

/** What a prescription may set, both ends included: as careful as the program and the clinic, or more. null where the rule has no number (LB-1: no load increments). */
export function ownRuleRange(
  id: OwnRuleId,
  { painModel, choices, pattern }: OwnRuleReference,
): { min: number; max: number } | null {
  const { min, max } = ownRuleBounds[id];
  const programLimits = limitsOf({ painModel, painAmberTo: chosenAmberTo(painModel, choices) }, null);
  switch (id) {
    case 'painToRaise':
      return { min, max: programLimits.green };
    case 'painAllowed':
      return { min, max: programLimits.amber };
    case 'daysBetweenSteps':
      return { min: choices?.daysBetweenSteps ?? daysBetweenSteps.standard, max };
    case 'fullSessions':
      return { min, max };
    case 'stepPct': {
      const usual = incrementPct(bodyAreaOf(pattern), false);
      return usual === null ? null : { min, max: floorWhole(Math.min(max, usual)) };
    }
  }
}

export type OwnRuleProblem = { id: OwnRuleId; message: string };

/** Every number outside its range, and a limit for going up that lies above the limit for going down. */
export function ownRuleProblems(
  own: WithOwnRules['ownRules'],
  reference: OwnRuleReference,
): OwnRuleProblem[] {
  if (isMissing(own)) return [];
  const outside = ownRuleIds.flatMap((id): OwnRuleProblem[] => {
    const range = ownRuleRange(id, reference);
    if (own[id] === null) return [];
    if (range === null) return [{ id, message: 'This exercise has no steps of the load: leave it empty.' }];
    if (isWhole(own[id], range.min, range.max)) return [];
    return [{ id, message: `A whole number from ${range.min} to ${range.max}, or empty.` }];
  });
  const { painToRaise, painAllowed } = own;
  if (outside.length > 0 || painToRaise === null || painAllowed === null || painToRaise <= painAllowed)
    return outside;
  return [{ id: 'painToRaise', message: `At most ${painAllowed}: pain above that lowers the load.` }];
}

/** The own numbers carried into another program: those that its pain rule, the clinic or the exercise is more careful about are left to them; null when none is left. */
export function ownRulesWithin(own: WithOwnRules['ownRules'], reference: OwnRuleReference): OwnRules | null {
  if (isMissing(own)) return null;
  const kept = { ...own };
  for (const { id } of ownRuleProblems(own, reference)) kept[id] = null;
  return Object.values(kept).some((value) => value !== null) ? kept : null;
}

/** The own numbers in words for patient and clinician; null where there are none. */
export function ownRuleWords(own: WithOwnRules['ownRules']): LocalizedText | null {
  const parts = ownRuleIds.flatMap((id) => {
    const value = own?.[id] ?? null;
    return value === null ? [] : [partWords[id](value)];
  });
  if (parts.length === 0) return null;
  return byLocale((locale) => `${ownLimits[locale]}: ${parts.map((part) => part[locale]).join(', ')}`);
}

const ownLimits: LocalizedText = { en: 'Own limits', es: 'Límites propios' };

const partWords: Record<OwnRuleId, (value: number) => LocalizedText> = {
  painToRaise: (pain) => ({
    en: `pain limit for going up ${pain}`,
    es: `límite de dolor para subir ${pain}`,
  }),
  painAllowed: (pain) => ({
    en: `pain limit for staying ${pain}`,
    es: `límite de dolor para seguir igual ${pain}`,
  }),
  fullSessions: (count) => ({
    en: `more load or the harder version after ${count} full sessions`,
    es: `más carga o la versión más difícil tras ${count} sesiones completas`,
  }),
  daysBetweenSteps: (days) => ({
    en: `${days} days or more between steps`,
    es: `${days} días o más entre pasos`,
  }),
  stepPct: (pct) => ({ en: `steps of about ${pct} %`, es: `pasos de un ${pct} % aproximadamente` }),
};
