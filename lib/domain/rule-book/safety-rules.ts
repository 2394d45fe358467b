import { attributeLabels } from '../safety/attribute-labels.ts';
import {
  earlyOnsetBeforeYears,
  longerThanMonths,
  onsetBeforeYears,
  reportedSigns,
} from '../safety/axial-spa-screen.ts';
import { clearableConditions, clearanceKinds, clearanceTable } from '../safety/clearance-kinds.ts';
import { conditionLabels } from '../safety/condition-labels.ts';
import { stoppedAboveEffort } from '../safety/dose-findings.ts';
import { levelGateDays, levelGateFrom } from '../safety/level-gate.ts';
import type { MatrixGroup } from '../safety/matrix/matrix-group.ts';
import { highEffortFrom } from '../safety/prescription-checks.ts';
import { redFlagQuestions } from '../safety/red-flag-questions.ts';
import { postpartumLastDay } from '../body-chart/red-flag-selection.ts';
import { reasonLength } from '../safety/reason-length.ts';
import type { RedFlagRecord } from '../safety/red-flag-record.ts';
import { type RedFlagId, redFlagIds, redFlags } from '../safety/red-flags.ts';
import { safetyMatrix } from '../safety/safety-matrix.ts';
import { fractureAgeYears, fracturePain, sameDayFeatures } from '../safety/vertebral-fracture-risk.ts';
import { patternLabels } from '../library/pattern-labels.ts';
import { patterns } from '../library/vocabulary.ts';
import { type ConditionCode, isExerciseAttribute } from '../safety/vocabulary.ts';
import { isRuleSource } from '../sources/rule-sources.ts';
import type { Rule } from './rule.ts';

function windowText({ days }: MatrixGroup): string {
  if (days === null) return 'always';
  return days.toDay === null ? `from ${days.fromDay}` : `${days.fromDay}–${days.toDay}`;
}

function attributeText(attribute: string): string {
  if (attribute === '*') return 'every exercise';
  if (isExerciseAttribute(attribute)) return attributeLabels[attribute].en;
  const pattern = patterns.find((one) => `pattern:${one}` === attribute);
  return pattern === undefined ? attribute : `movement: ${patternLabels[pattern].en}`;
}

/** In the words of the record, without what the label adds in brackets. */
const namesOf = (codes: readonly ConditionCode[]): string =>
  codes.map((code) => conditionLabels[code].en).join('; ');

function askedOf(id: RedFlagId): string {
  const { groups, onlyWith }: RedFlagRecord = redFlags[id];
  const named = groups.join(', ').replaceAll('_', ' ');
  return onlyWith === undefined ? named : `${named}; only with ${namesOf(onlyWith)}`;
}

const citedBy = (lists: readonly (readonly string[])[]): Rule['sources'] =>
  [...new Set(lists.flat())].toSorted().filter(isRuleSource);

export const safetyRules: readonly Rule[] = [
  {
    id: 'SF-1',
    title: 'Precaution check',
    words: [
      'A rating is a prompt with its reason, not a diagnosis. Contraindicated: the exercise cannot be published until a clinician has recorded why it is prescribed all the same; when the condition is recorded later, the exercise stops for the patient (D03) until a clinician changes it or records the reason. The record holds the exercise, the condition, the reason in the clinician’s own words, the name and the time; it stays with the program and is shown to the next clinician. Caution: shown, one click to note it, and the smaller steps of LG-8.0. Preferred only ranks suggestions.',
      '“Precautions on” in the name of a hip replacement means that the surgeon’s movement precautions are in force; they count as long as the condition is on record under that name.',
      'When the stage of a condition is not known, every contraindication and caution of it applies; a day that is negative or not a whole number is not known. The end of a window is not clearance.',
      'A condition that is not on the list is shown as not checked: among the common ones hip arthroscopy, a meniscus injury without repair, muscle strain, avascular necrosis, lung disease, ligament repair of elbow or hand, total shoulder replacement, spinal fractures other than compression, neurological disease, cancer treatment, and children under 13. The matrix is a screening aid; many rows rest on expert opinion, and it has not been validated.',
      'A condition of hip, knee, ankle, foot, shoulder, elbow or wrist, and a healing fracture, is checked against its own side; a side that is not recorded counts as both. Standing and walking load both legs, and weight on the hands loads both arms. What the whole body does, such as getting to the floor or into water, holds on either side; so do balance without support, an unstable surface and closed eyes when an arm is affected.',
      `Beside the matrix: effort of ${highEffortFrom} or more counts as high effort, and a dose for power as a fast movement; with conditions that stop resistance, weights and bands and effort above ${stoppedAboveEffort} are contraindicated; for ${levelGateDays} days after surgery or fracture, exercises of level ${levelGateFrom} or 5 are at least caution, leg and trunk excepted when an arm is affected, arm and neck when a leg is.`,
      'A weight-bearing order stands on its condition until it is ended. No weight and touch weight: every standing or walking exercise and all that take weight on the feet are contraindicated, whatever clearance is recorded. Partial weight: standing and walking are caution, weight on one leg is contraindicated. Weight as tolerated makes the ban on weight of the same condition a caution. A row about weight on both feet acts on every standing or walking exercise; walking with crutches and the pool keep their own marks. After a leg or foot fracture the strictest order holds for six weeks unless one is recorded; when the feet have lost feeling, that is the one to keep.',
    ],
    tables: [
      {
        caption: 'Matrix',
        head: ['condition', 'rating', 'what', 'days', 'reason', 'sources'],
        rows: safetyMatrix.map((group) => [
          conditionLabels[group.condition].en,
          group.rating,
          group.attributes.map(attributeText).join('; '),
          windowText(group),
          group.reason,
          group.sources.join(', '),
        ]),
      },
    ],
    sources: citedBy(safetyMatrix.map((group) => group.sources)),
  },
  {
    id: 'SF-1.5',
    title: 'Clearance',
    words: [
      `A clearance is a record on a condition: what for, from which day, who gave it in which role, on what basis, and a note of ${reasonLength} characters or more. It can be withdrawn; both stay in the record.`,
      'It turns a contraindication of that condition into a caution while its window lasts, and never removes a row. It does not act before the first day of its kind, while the day is not known, or on a ban without a window. What no kind names (the throwing position, a loaded stretch of the ankle, kneeling, a joint pushed to its limit, every exercise) yields only to a reason on record, and so does the strict rest in the first two weeks after a rotator cuff repair.',
      `Conditions that can be cleared: ${namesOf(clearableConditions)}.`,
    ],
    tables: [
      {
        caption: 'Kinds of clearance',
        head: ['kind', 'from day', 'what it lifts'],
        rows: clearanceKinds.map((kind) => [
          kind.replaceAll('_', ' '),
          String(clearanceTable[kind].fromDay),
          clearanceTable[kind].lifts.map(attributeText).join('; '),
        ]),
      },
    ],
    sources: ['CommonPractice'],
  },
  {
    id: 'SF-2',
    title: 'Red flags',
    words: [
      'Any yes is asked about, never diagnosed. Urgency only goes up; a clinician closes a flag. Unanswered is not no.',
      `The emergency questions of the patient’s regions must be answered; without any region those of the whole body. Surgery, pregnancy and a birth in the last ${postpartumLastDay} days count unless they are known not to apply. A lesser yes does not hide a gap: while such a question is open and the urgency is below the same day, test sets, trial sets, the flare plan and every “all clear” wait for the answer.`,
    ],
    tables: [
      {
        caption: 'Questions',
        head: ['urgency', 'question', 'asked of', 'sources'],
        rows: redFlagIds.map((id) => [
          redFlags[id].urgency,
          redFlagQuestions[id].en,
          askedOf(id),
          redFlags[id].sources.join(', '),
        ]),
      },
    ],
    sources: citedBy(redFlagIds.map((id) => redFlags[id].sources)),
    needs: ['redFlag'],
  },
  {
    id: 'SF-3',
    title: 'Vertebral fracture and inflammatory back pain',
    words: [
      `Features of a vertebral fracture: ${fractureAgeYears} or over, trauma, osteoporosis, pain of ${fracturePain} or more, thoracic pain, long-term steroids. Trauma with one other feature, or ${sameDayFeatures} features, are checked the same day; a single one is told to the clinician.`,
      `An unanswered question is asked again and never read as no.`,
      `Inflammatory back pain that began before ${onsetBeforeYears} and has lasted more than ${longerThanMonths} months: ${reportedSigns} signs are told to the clinician; an onset before ${earlyOnsetBeforeYears} is one of them. With fewer, a sign that was not asked keeps the screen open; a later onset or a shorter time means that it does not apply, which is no reassurance.`,
    ],
    sources: ['Enthoven2016', 'Henschke2009', 'NiceNg65'],
    needs: ['fractureSigns'],
  },
];
