import { firstMorningDays } from '../log/usual-morning.ts';
import { effortLimitByIrritability, irritabilityLevels } from '../pain/irritability.ts';
import {
  acuteOnsetDays,
  healedFromDay,
  protectiveConditions,
  surgeryProtectedDays,
} from '../pain/pain-model.ts';
import {
  amberMorningRise,
  assessedMorningDays,
  baselineDays,
  fewestBaselineScores,
  redMorningRise,
} from '../pain/morning-pain.ts';
import { irritabilityValidDays } from '../pain/recorded-irritability.ts';
import { painLimits, painModels, severePain } from '../pain/pain-zone.ts';
import { painRegions, regionsLoading } from '../pain/pain-regions.ts';
import { recentStepDays } from '../progression/engine/attribute-morning-pain.ts';
import {
  flareDays,
  flareEffortMax,
  flareFromPain,
  flarePct,
  flareRise,
} from '../progression/engine/flare-stage.ts';
import { sessionsAfterFlare } from '../progression/records/flare-hold.ts';
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
      `Three clocks are judged apart: the worst pain during the sets, the worst in the hour after, and the next morning. The next morning counts against the usual one (LG-7.5): no rise is green, ${amberMorningRise} point amber, ${redMorningRise} or more red.`,
      'One limit for everybody: what the phone calls too much raises the alert, stands on the sheet and in the review list, and lowers the dose. It is that of the version, lowered where the clinician set a stricter one for a single exercise, which then stands under that exercise on the sheet.',
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
    id: 'LG-7.4',
    title: 'Severe pain is told',
    words: [
      `A latest pain during or after of ${severePain} or more is told to the clinician in every row of the decision table and in every pain model, also where the row only holds; during the exercise it stops it (D05). What happens with the dose does not change: the next morning decides. It raises an alert once a day for each patient, that stays until somebody has acknowledged it; symptoms that spread raise one every time. A score that was not given is neither severe nor a “no”.`,
    ],
    sources: ['Boonstra2016'],
    needs: [['painDuring', 'painAfter']],
  },
  {
    id: 'LG-7.5',
    title: 'The usual morning',
    words: [
      `The rounded median of the mornings of the ${baselineDays} days before a session, at least ${fewestBaselineScores} of them, so that two sessions a week are enough. Fewer: what was asked at the start, for ${assessedMorningDays} days. Neither: the morning is not judged, and nothing steps up.`,
      `How mornings usually are is asked once when a program begins. After that the phone asks on every morning that follows a session, and on every morning of the first ${firstMorningDays} days; the sheet has a line for each day.`,
      'A morning that is still to come is waited for; nobody is told that an answer is missing (D16).',
    ],
    sources: [],
    needs: ['morning'],
  },
  {
    id: 'LG-7.6',
    title: 'Pain before and after, asked once a session',
    words: [
      'Pain before the first exercise counts for each exercise of the session. On paper a day is a session: its boxes are filled once, and of several sittings of an exercise the weakest is judged.',
      'One score for the hour after the session is shared out. The exercises with the largest rise during it, and those whose rise is not known, get it as it is; every other one at most the highest amber score of the program’s limits, and never less than its own pain during. One sore hour must not lower every exercise, and a score that was lowered so never lets a step be taken on stable amber (D15a).',
    ],
    sources: [],
    needs: ['painAfterSession'],
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
  {
    id: 'LG-8.8',
    title: 'A flare-up',
    words: [
      `Only the patient says that there is one. A red flag or stop symptom stops everything; open questions are asked first. Pain that spreads down a limb, or of ${severePain} or more, is told at once. A rise of less than ${flareRise} points over the usual pain, or without a usual one a pain below ${flareFromPain}, is no flare-up.`,
      `Never more than the decision table allows: of two reductions the larger counts, and nothing steps up until ${sessionsAfterFlare} sessions of that exercise after the day on which it was over. While it settles the effort stays at ${flareEffortMax} or below. Walking stays.`,
      'The weight comes down to one that is owned; where no lighter one can be set, the sets stay halved until it is over. It is over when the patient says so, or when pain is back near the usual one.',
    ],
    tables: [
      {
        caption: 'Stages',
        head: ['day', 'stage', 'less load %', 'sets'],
        rows: [
          [`0–${flareDays.settle}`, 'settle', `${flarePct.early}`, 'half'],
          [`${flareDays.settle + 1}–${flareDays.rebuild}`, 'rebuild', `${flarePct.later}`, 'same'],
          [`from ${flareDays.rebuild + 1}`, 'contact; the clinician is told', `${flarePct.later}`, 'same'],
        ],
      },
    ],
    sources: ['Costa2019', 'Childs2005', 'George2021', 'Smith2017'],
    needs: ['flare', 'redFlag'],
  },
];
