import { attributeLabels } from '../safety/attribute-labels.ts';
import {
  earlyOnsetBeforeYears,
  longerThanMonths,
  onsetBeforeYears,
  reportedSigns,
} from '../safety/axial-spa-screen.ts';
import { conditionLabels } from '../safety/condition-labels.ts';
import { levelGateDays, levelGateFrom, stoppedAboveEffort } from '../safety/dose-findings.ts';
import type { MatrixGroup } from '../safety/matrix/matrix-group.ts';
import { highEffortFrom } from '../safety/prescription-checks.ts';
import { redFlagQuestions } from '../safety/red-flag-questions.ts';
import { redFlagIds, redFlags } from '../safety/red-flags.ts';
import { safetyMatrix } from '../safety/safety-matrix.ts';
import { fractureAgeYears, fracturePain, sameDayFeatures } from '../safety/vertebral-fracture-risk.ts';
import { isExerciseAttribute } from '../safety/vocabulary.ts';
import { isRuleSource } from '../sources/rule-sources.ts';
import type { Rule } from './rule.ts';

function windowText({ days }: MatrixGroup): string {
  if (days === null) return 'always';
  return days.toDay === null ? `from ${days.fromDay}` : `${days.fromDay}–${days.toDay}`;
}

function attributeText(attribute: string): string {
  if (attribute === '*') return 'every exercise';
  return isExerciseAttribute(attribute)
    ? attributeLabels[attribute].en
    : attribute.replace('pattern:', 'pattern ');
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
      'When the stage of a condition is not known, every contraindication and caution of it applies. The end of a window is not clearance. A condition that is not on the list is shown as not checked.',
      `Beside the matrix: effort of ${highEffortFrom} or more counts as high effort; with conditions that stop resistance, weights and bands and effort above ${stoppedAboveEffort} are contraindicated; for ${levelGateDays} days after surgery or fracture, exercises of level ${levelGateFrom} or 5 are at least caution.`,
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
    id: 'SF-2',
    title: 'Red flags',
    words: [
      'Any yes is asked about, never diagnosed. Urgency only goes up; a clinician closes a flag. Unanswered is not no.',
    ],
    tables: [
      {
        caption: 'Questions',
        head: ['urgency', 'question', 'sources'],
        rows: redFlagIds.map((id) => [
          redFlags[id].urgency,
          redFlagQuestions[id].en,
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
      `Inflammatory back pain that began before ${onsetBeforeYears} and has lasted more than ${longerThanMonths} months: ${reportedSigns} signs are told to the clinician; an onset before ${earlyOnsetBeforeYears} is one of them.`,
    ],
    sources: ['Enthoven2016', 'Henschke2009', 'NiceNg65'],
    needs: ['fractureSigns'],
  },
];
