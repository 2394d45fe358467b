import { effortLimitByIrritability, irritabilityLevels } from '../pain/irritability.ts';
import {
  acuteOnsetDays,
  healedFromDay,
  protectiveConditions,
  surgeryProtectedDays,
} from '../pain/pain-model.ts';
import { irritabilityValidDays } from '../pain/recorded-irritability.ts';
import { painLimits, painModels, severePain } from '../pain/pain-zone.ts';
import { painRegions, regionsLoading } from '../pain/pain-regions.ts';
import { recentStepDays } from '../progression/engine/attribute-morning-pain.ts';
import type { Rule } from './rule.ts';

/** Sore regions that share the same library regions, side by side. */
function regionRows(): string[][] {
  const groups = new Map<string, string[]>();
  for (const region of painRegions) {
    const key = regionsLoading(region).join(', ');
    groups.set(key, [...(groups.get(key) ?? []), region]);
  }
  return [...groups].map(([loadedBy, sore]) => [sore.join(', '), loadedBy]);
}

export const painRules: readonly Rule[] = [
  {
    id: 'LG-7.1',
    title: 'Pain limits',
    words: [
      'Three clocks are judged apart: the worst pain during the sets, the worst in the hour after, and the next morning. The next morning counts against the usual one, the rounded median of the last seven days: no rise is green, one point amber, two or more red.',
      `In the relative model the limits apply to the rise over the pain just before; only a clinician sets it, for persistent pain. There a pain of ${severePain} or more is never green.`,
    ],
    tables: [
      {
        caption: 'Limits of 10 points',
        head: ['model', 'green to', 'amber to', 'red from', 'basis'],
        rows: painModels.map((model) => {
          const { green, amber, sources, isChoice } = painLimits[model];
          const basis = [...sources, ...(isChoice ? ['choice'] : [])].join(', ');
          return [model, `${green}`, `${amber}`, `${amber + 1}`, basis];
        }),
      },
    ],
    sources: ['Thomee1997', 'Silbernagel2007', 'GLAD', 'Smith2017', 'Childs2005'],
    choices: ['protectiveAmberTo', 'relativeAmberTo'],
  },
  {
    id: 'LG-7.2',
    title: 'Which model is proposed',
    words: [
      `Protective when irritability is high or was not assessed, within ${surgeryProtectedDays} days of surgery, within ${acuteOnsetDays} days of onset, or with any of: ${protectiveConditions.join(', ')}. Of these, healing fractures, the Achilles rupture without surgery and the unstable shoulder count until they are known to be ${healedFromDay} days old. Otherwise standard. A new program begins with what is proposed; the clinician can choose otherwise.`,
    ],
    sources: [],
    choices: ['surgeryProtectedDays', 'acuteOnsetDays'],
  },
  {
    id: 'LG-7.3',
    title: 'Irritability',
    words: [
      'Points: worst pain 0–3 none, 4–6 one, 7–10 two; night or rest pain none, intermittent one, constant two; settling under 30 minutes none, to 120 minutes one, longer two. 0–1 is low, 2–3 moderate, 4–6 high.',
      'High: protective limits, no test sets, review within seven days.',
      `A high irritability counts until it is assessed anew, a low or moderate one for ${irritabilityValidDays} days. High irritability also counts as acute pain for caps and effort bands, as do the first ${acuteOnsetDays} days of the episode or of any active condition in a limb, the spine or the pelvis.`,
      'Irritability that was not assessed counts as moderate for effort and steps, and every upward proposal then waits for the clinician.',
    ],
    tables: [
      {
        caption: 'Highest effort',
        head: ['irritability', 'effort'],
        rows: irritabilityLevels.map((level) => [
          level,
          `${effortLimitByIrritability[level] ?? 'as the goal says'}`,
        ]),
      },
    ],
    sources: ['McClure2015', 'Kareha2021'],
    choices: ['irritabilityValidDays'],
  },
  {
    id: 'LG-8.7',
    title: 'Which exercise a sore morning belongs to',
    words: [
      'Only exercises that load the sore region are asked. The one with the largest rise in the session takes the whole morning; on a tie the one that moved up more recently. Without any rise of a point, the one that moved up within the last ' +
        `${recentStepDays} days; else all share it. The others that load the region hold. An exercise whose rise is not known holds, wherever it is.`,
      'Nothing loads the region: the clinician sees it with the note that the session does not explain it. This rule is about single mornings; the weekly trend always concerns every exercise (LG-8.5).',
    ],
    tables: [{ caption: 'Who loads what', head: ['sore region', 'library regions'], rows: regionRows() }],
    sources: [],
    choices: ['recentStepDays'],
  },
];
