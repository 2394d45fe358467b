import { worryCode } from './flag-raised.ts';
import { redFlagQuestions } from './red-flag-questions.ts';
import { isRedFlagId, redFlags } from './red-flags.ts';
import { isStopSymptom, stopSymptoms } from './stop-symptoms.ts';
import type { Urgency } from './urgency.ts';

/** A flag for the clinician, in English: what may be behind it, and what the person said. Never shown to the patient as a diagnosis. */
export function flagWords({ code }: { code: string }): { title: string; said: string | null } {
  if (isRedFlagId(code)) return { title: redFlags[code].suspected, said: redFlagQuestions[code].en };
  if (isStopSymptom(code)) return { title: 'Stopped a session', said: stopSymptoms[code].label.en };
  if (code === worryCode) return { title: 'Something new or worrying, in their own words', said: null };
  // A question that is no longer in the book keeps its flag.
  return { title: code.replaceAll('_', ' '), said: null };
}

/** How urgent, on a badge of the clinic's screens. */
export const flagUrgencyWords: Record<Urgency, string> = {
  emergency_now: 'Emergency',
  same_day: 'Check today',
  inform_clinician: 'Before the next step',
};

/** What an open flag of this urgency stops (SF-2). */
export const flagStopWords: Record<Urgency, string> = {
  emergency_now: 'The program is locked; the patient was told to call the emergency number.',
  same_day: 'The program is paused; the patient was told to call the clinic today.',
  inform_clinician: 'Nothing is raised; the patient goes on with the present dose.',
};
