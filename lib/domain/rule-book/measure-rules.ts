import { goodAdherence, overRatioShown, partialAdherence } from '../adherence/adherence-week.ts';
import { type DayState, dayStates } from '../adherence/day-state.ts';
import { silentFromDay } from '../adherence/silence.ts';
import { latestBackdatedDays } from '../time/log-dates.ts';
import { countedCredit } from '../adherence/session-credit.ts';
import { longestOwnPauseDays } from '../record/pause.ts';
import { importantChange } from '../measures/groc.ts';
import { clearPainChange, fewestEntries } from '../measures/pain-change.ts';
import { meaningfulMeanChange, meaningfulSingleChange, mostActivities } from '../measures/psfs.ts';
import type { Rule } from './rule.ts';

const dayWords: Record<DayState, { name: string; when: string }> = {
  stopped_for_pain: {
    name: 'stopped for pain',
    when: 'any exercise was stopped because of pain or a stop symptom',
  },
  paused: { name: 'paused', when: 'the day lies in a recorded pause' },
  skipped_for_pain: {
    name: 'left out for pain',
    when: 'a due exercise was left out because of pain and nothing was done',
  },
  done: {
    name: 'done',
    when: 'every exercise that is due by weekday or daily counts once, or nothing is due by day and at least one does',
  },
  partly: { name: 'partly', when: 'anything was done' },
  skipped: { name: 'left out', when: 'something was reported and nothing done' },
  not_reported: { name: 'not reported', when: 'something was due by weekday or daily and nothing reported' },
  open: { name: 'open', when: 'only exercises of some days in the week, and nothing reported' },
  nothing_planned: { name: 'nothing planned', when: 'none of these' },
};

export const measureRules: readonly Rule[] = [
  {
    id: 'MS-1',
    title: 'Adherence',
    words: [
      `Adherence is that of each exercise by its own schedule: times done of times expected, never above 1; dose and frequency are shown apart. The figure of a program adds up all its exercises, so that one done too often does not stand in for another. Good from ${goodAdherence * 100} %, partial from ${partialAdherence * 100} %, low below; doing more than ${overRatioShown} times the plan is shown.`,
      `The sittings of a local day are joined: an exercise was done once when at least ${countedCredit * 100} % of its dose came together on that day, and two part sittings of 30 % make one. It counts at most once a day, or as often as it is asked for each day.`,
      'Of an exercise each set counts up to the low end of its range, so that a long set does not make up for a missing one: three sets of 10, done 12, 10 and 0, are 20 of 30.',
      'A tick for “done” without numbers is the whole dose, as it was said; “partly” without numbers adds no dose. Of an exercise that is asked for several times on some days of the week, each sitting is its share of the day. Both are choices.',
      'An exercise stopped for pain keeps its real dose, counts as done once something was done, and is listed as stopped, never as missed. Why somebody broke off is not asked: a part with pain during it above the limit agreed for that exercise, severe pain, or symptoms that spread, is taken as stopped for pain (a choice).',
      'The figure of 14 days ends yesterday and is one window, cut where the prescription of the exercise changes and at pauses, and not at weeks nor at a version that leaves the exercise as it was (a choice); 28 days are two of them. Past weeks are whole, Monday to Sunday; the running one is a count: 2 of 3 so far. Paused days are not expected days.',
      `A pause is entered by the clinic, or by the patient on the day it begins, for at most ${longestOwnPauseDays} days after that day (a choice: short of the 56 days without training after which one starts anew). Patients end their own, and the clinic any.`,
      'The decision table reads the adherence of the exercise it judges, not that of the program: a neglected stretch does not hold a squat, and a daily walk does not carry one.',
      'Skipped is reported: it is never shown as not reported. What a day looks like is the first of the rows below that matches; what is still due today is open until the day is over.',
      `A session belongs to the local date on which it started, in the patient’s zone at that moment; later travel moves nothing. Logs may be entered ${latestBackdatedDays} days late. An entry dated ahead of our clock counts from the moment it was received and is flagged; on such a day the more painful entry counts as the later one (a choice), so that a wrong clock hides no pain.`,
    ],
    tables: [
      {
        caption: 'What a day looks like, the first that matches',
        head: ['day', 'when'],
        rows: dayStates.map((state) => [dayWords[state].name, dayWords[state].when]),
      },
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
    needs: ['outcome'],
  },
  {
    id: 'MS-8',
    title: 'Who is silent, and who comes first',
    words: [
      `Silent is nothing reported at all, no set, no skipped exercise, no morning, for ${silentFromDay - 1} whole local days; it is shown from day ${silentFromDay}, in every list. Who is paused is shown as paused and is not silent; after a pause the days are counted from its end. Without any report they are counted from the first day of the program.`,
      'Each patient stands once on the review list, in the first group for which there is a reason. Call today: an open flag, a precaution that conflicts, symptoms that spread, severe pain, pain above the limit, an exercise stopped by the rules, stopped or left out for pain (14 days), a morning 2 above the usual one or of 8 (7 days). Decide: a lower dose, a hold of which the clinician is told, a comment (28 days), a step within signed bounds, stable amber, a step, what could not be judged, the end of the program within 7 days, a date of a hold, clearance or precaution. Nudge: silent, less than half of the plan in 14 days, answers missing for 14 days, safety questions open. Set up: link suspended, program ended and not discharged, no program, link never opened. Within a group emergencies come first, then what is for the same day, then the rest; among these the longest wait.',
      'What was acknowledged is shown under Watching until the day that was chosen; another fact brings the patient back at once. Who had severe pain, pain above the limit, symptoms that spread, a stop, an exercise left out for pain or a sore morning leaves Call today by an acknowledgement alone: each raises an alert with its entry, one for each rule and local day, and no calm day takes it away. Paused shows the day it ends, and keeps only what cannot wait for it. On track has to be proved: a report within the own rhythm, no pain above the limit, stop or skip for pain in 14 days, calm mornings in 7, at least half of the plan, pain told with the last session, nothing unread or open, nothing lowered that was not tried since; what is not known proves nothing, and the patient is watched. Less than half is told of a program that has run for a week, and not of somebody silent: not reported is not the same as not done. The days and the rhythm are choices. No league table between patients.',
    ],
    sources: [],
  },
];
