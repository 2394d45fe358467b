import { goodAdherence, overRatioShown, partialAdherence } from '../adherence/adherence-week.ts';
import { latestBackdatedDays } from '../time/log-dates.ts';
import { countedCredit } from '../adherence/session-credit.ts';
import { importantChange } from '../measures/groc.ts';
import { clearPainChange, fewestEntries } from '../measures/pain-change.ts';
import { meaningfulMeanChange, meaningfulSingleChange, mostActivities } from '../measures/psfs.ts';
import type { Rule } from './rule.ts';

export const measureRules: readonly Rule[] = [
  {
    id: 'MS-1',
    title: 'Adherence',
    words: [
      `A session counts when at least ${countedCredit * 100} % of its dose was done. Adherence is sessions done of sessions expected, never above 1; dose and frequency are shown apart. Good from ${goodAdherence * 100} %, partial from ${partialAdherence * 100} %, low below; doing more than ${overRatioShown} times the plan is shown.`,
      'Of an exercise each set counts up to the low end of its range, so that a long set does not make up for a missing one: three sets of 10, done 12, 10 and 0, are 20 of 30.',
      'A session stopped for pain keeps its real dose and is listed as stopped, never as missed. Paused days are not expected days.',
      `A session belongs to the local date on which it started, in the patient’s zone at that moment; later travel moves nothing. Logs may be entered ${latestBackdatedDays} days late.`,
    ],
    sources: ['Bailey2020'],
    choices: ['countedCreditPct'],
  },
  {
    id: 'MS-2',
    title: 'Change in pain',
    words: [
      `A change of ${clearPainChange} points is beyond measurement error. A weekly mean needs ${fewestEntries} of 7 days; the weekly trend compares two such weeks.`,
    ],
    sources: ['Childs2005', 'Farrar2001', 'Suzuki2020', 'ThiemeNrs'],
  },
  {
    id: 'MS-3',
    title: 'Activities and global change',
    words: [
      `Three to ${mostActivities} activities of the patient’s own, 0 to 10. A change of the mean by ${meaningfulMeanChange} is meaningful, by ${meaningfulSingleChange} when only one activity is compared.`,
      `Global change from −5 to +5: from ${importantChange} points on important.`,
    ],
    sources: ['Stratford1995', 'Kamper2009'],
  },
];
