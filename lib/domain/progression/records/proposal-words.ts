import type { DoseKind } from '../../dosage/goals.ts';
import { plannedAmount } from '../../dosage/dosage.ts';
import type { Weight } from '../../dosage/load.ts';
import type { Dose } from '../../dosage/prescription.ts';
import type { Decision } from '../rows/decision.ts';
import { amountWords, arrowWords } from '../words/change-words.ts';
import { answerName } from '../words/missing-words.ts';
import { type DoseChange, isEmptyChange } from './dose-change.ts';
import type { JudgedProposal } from './judged-proposals.ts';
import type { ProgramNote } from './program.ts';

/** What changes, for staff: "10 → 12 kg", "3 → 2 sets". */
export function changeWords(before: Dose, change: DoseChange): string {
  const parts: string[] = [];
  if (change.load !== undefined) parts.push(loadWords(before, change.load));
  if (change.sets !== undefined) parts.push(`${before.sets} → ${amountWords('sets', change.sets, 'en')}`);
  if (change.amount !== undefined) {
    parts.push(rangeWords(before.doseKind, plannedAmount(before), change.amount));
  }
  return parts.join(', ');
}

function loadWords({ load }: Dose, next: Weight): string {
  const to = `${next.value} ${next.unit}`;
  if (load?.unit === next.unit) return `${load.value} → ${to}`;
  if (load?.unit === 'kg' || load?.unit === 'lb') return `${load.value} ${load.unit} → ${to}`;
  return load?.unit === 'percent1RM' ? `${load.value} % → ${to}` : `→ ${to}`;
}

type Range = { min: number; max: number };

function rangeWords(kind: DoseKind, was: Range, is: Range): string {
  const write = ({ min, max }: Range): string => {
    const top = amountWords(kind, max, 'en');
    return min === max ? top : `${min}–${top}`;
  };
  return arrowWords(write(was), write(is));
}

/** What is proposed in a few words, for staff. */
export function proposalWords({ proposal, change, prescription, kind }: JudgedProposal): string {
  if (proposal.type === 'refused') return 'No proposal';
  const { decision, context } = proposal;
  if (change !== null && !isEmptyChange(change)) {
    const days = decision.days === undefined ? '' : ` for ${decision.days} days`;
    return `${changeWords(prescription.dose, change)}${days}`;
  }
  if (decision.newReps !== undefined && kind === 'raise')
    return `${amountWords(prescription.dose.doseKind, decision.newReps, 'en')}, inside the range`;
  if (change !== null) return kind === 'raise' ? 'The program already says so' : 'Already lowered';
  return `${actionInWords(decision)}${variationOf(decision, context.variationName ?? null)}`;
}

function actionInWords({ action, dose }: Decision): string {
  if (dose?.action === 'regress_variation') return 'An easier version';
  switch (action) {
    case 'stop_contact':
      return 'Stop this exercise';
    case 'hold':
      return 'Stay at this dose';
    case 'restart_light':
      return 'Start again lightly, by effort';
    case 'progress_variation':
      return 'A harder version';
    case 'progress_load':
    case 'progress_reps':
      return 'More than now';
    case 'regress':
    case 'deload':
    case 'reenter':
      return 'Less than now';
  }
}

const variationOf = ({ action, dose }: Decision, name: string | null): string =>
  action === 'progress_variation' || dose?.action === 'regress_variation' ? `: ${name ?? 'choose one'}` : '';

const listWords = (code: string): string => code.replaceAll('_', ' ');

/** "16 days", "three weeks" as "3 weeks". */
const spanWords = (days: number): string => (days < 21 ? `${days} days` : `${Math.floor(days / 7)} weeks`);

/** A remark on the whole program, for staff. */
export function noteWords(note: ProgramNote): string {
  switch (note.code) {
    case 'sore_region_unexplained':
      return `Sore ${listWords(note.region)} on the morning of ${note.localDate}: not explained by the session before.`;
    case 'volume_check_recovery':
      return `${listWords(note.muscle)}: ${amountWords('sets', note.sets, 'en')} this week. Check recovery.`;
    case 'volume_jump':
      return `${listWords(note.muscle)}: ${amountWords('sets', note.sets, 'en')} this week, ${note.lastWeek} last week.`;
    case 'cannot_progress':
      return `Cannot progress: ${answerName(note.answer, 'en') ?? listWords(note.answer)} not answered for ${spanWords(note.days)}${note.of === 1 ? '' : ` (${note.exercises} of ${note.of} exercises)`}.`;
    case 'review_within_7_days':
      return 'High irritability: review within seven days.';
  }
}
