import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { handoutWords } from '../handout/handout-words.ts';
import { reasonSentences } from '../progression/rows/lookup.ts';
import { type RedFlagId, redFlags } from '../safety/red-flags.ts';
import { type StopSymptomId, stopSymptoms } from '../safety/stop-symptoms.ts';
import { type Urgency, urgencies } from '../safety/urgency.ts';

/** How English texts name a symptom, and the question of SF-2 that decides how urgent it is. */
const namings: readonly (readonly [RegExp, RedFlagId])[] = [
  [/numb(ness)? (between|saddle)|saddle/i, 'rf_saddle_numbness'],
  [/bladder/i, 'rf_bladder_change'],
  [/bowel/i, 'rf_bowel_change'],
  [/both legs/i, 'rf_both_legs'],
  [/leg (that )?(grows|gets) weak/i, 'rf_leg_weakness_progressive'],
  [/leg .*shorter|shortening of the leg/i, 'rf_dislocation_thr'],
  [/cannot stand on the leg after a fall/i, 'rf_hip_fracture'],
  [/(cold|pale|newly numb|out of shape)/i, 'rf_limb_threat'],
  [/hot and far more painful/i, 'rf_septic_joint'],
  [/chest pain/i, 'rf_chest_pain_exertion'],
  [/faint/i, 'rf_syncope_exertion'],
  [/breathless/i, 'rf_breathless_sudden'],
  [/heavy bleeding|blurred vision/i, 'rf_postpartum_warning'],
  [/calf (pain|.*(swollen|swelling))/i, 'rf_calf_clot'],
  [/wound/i, 'rf_wound_problem'],
  [/fever/i, 'rf_fever'],
  [/snap/i, 'rf_achilles_pop'],
];

/** What a sentence asks of the reader; null where it asks for nothing. */
function askedBy(sentence: string): Urgency | null {
  if (/emergency|help now|call 112|do not wait/i.test(sentence)) return 'emergency_now';
  if (/same day|today/i.test(sentence)) return 'same_day';
  return /\b(stop|call|tell|phone|contact)\b/i.test(sentence) ? 'inform_clinician' : null;
}

/** Sentences that ask for less than SF-2 does for a symptom they name. */
function lowered(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).filter((sentence) => {
    const asked = askedBy(sentence);
    if (asked === null) return false;
    return namings.some(
      ([naming, id]) =>
        naming.test(sentence) && urgencies.indexOf(asked) > urgencies.indexOf(redFlags[id].urgency),
    );
  });
}

const json = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../prisma/catalogue/${path}`, import.meta.url), 'utf8'));
const templates = readdirSync(new URL('../../../prisma/catalogue/templates/', import.meta.url)).map(
  (name) => ({
    name,
    ruleCard: (json(`templates/${name}`) as { ruleCard: string }).ruleCard,
  }),
);
const adviceCards = json('advice-cards.json') as { slug: string; stopIf: { en: string } | null }[];

describe('SF-6 no text gives a lower urgency than SF-2 for the same symptom', () => {
  it('a test that can fail', () => {
    expect(lowered('A sudden shortening of the leg: stop and call the same day.')).toHaveLength(1);
    expect(lowered('New weakness, numb saddle or bladder trouble: stop and call.')).toHaveLength(1);
    expect(lowered('Calf pain or fever: stop and call us.')).toHaveLength(1);
    expect(lowered('Calf pain or fever: stop and call the same day. Raise one thing at a time.')).toEqual([]);
    expect(lowered('The leg suddenly looks shorter: call the emergency number now.')).toEqual([]);
  });

  it.each(templates)('the rule card of $name', ({ ruleCard }) => {
    expect(lowered(ruleCard)).toEqual([]);
  });

  it('advice cards, the reasons of the decision table and the safety box of the sheet', () => {
    const { safetyAll, safetyParts, footerEmergency } = handoutWords.en;
    const texts = [
      ...adviceCards.flatMap(({ stopIf }) => (stopIf === null ? [] : [stopIf.en])),
      ...Object.values(reasonSentences).flatMap(({ patient }) => patient?.en ?? []),
      ...[safetyAll, footerEmergency, ...Object.values(safetyParts)].map((say) => say('112')),
    ];
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.flatMap(lowered)).toEqual([]);
  });

  it.each([
    ['chest_pain', 'rf_chest_pain_exertion'],
    ['angina_not_settling', 'rf_chest_pain_exertion'],
    ['fainting', 'rf_syncope_exertion'],
    ['severe_breathlessness', 'rf_breathless_sudden'],
    ['both_legs', 'rf_both_legs'],
    ['saddle_bladder_bowel', 'rf_saddle_numbness'],
    ['tearing_pain', 'rf_aneurysm_tearing'],
    ['worst_headache', 'rf_thunderclap_headache'],
    ['replaced_hip_gives', 'rf_dislocation_thr'],
    ['pregnancy_bleeding', 'rf_pregnancy_warning'],
    ['repaired_tendon_snaps', 'rf_rerupture'],
    ['calf_swelling', 'rf_calf_clot'],
  ] as const satisfies readonly (readonly [StopSymptomId, RedFlagId])[])(
    'the stop symptom %s is as urgent as the question %s',
    (symptom, question) => {
      expect(stopSymptoms[symptom].urgency).toBe(redFlags[question].urgency);
    },
  );
});
