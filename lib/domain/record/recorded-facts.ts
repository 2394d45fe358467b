/**
 * What a rule can look at, in words for the rule book, and whether a record of the product holds it today. The one place that says
 * so: a rule that needs a fact which nothing feeds is printed as not in use and cannot be signed. Who begins to record a fact, and
 * hands it on, sets its mark here.
 */
export const recordedFacts = {
  session: { words: 'the day of a session', isFed: true },
  amount: { words: 'what each set came to', isFed: true },
  load: { words: 'the weight of a session', isFed: true },
  prescribedLoad: { words: 'the weight that is prescribed', isFed: true },
  effort: { words: 'the effort of a session', isFed: true },
  technique: { words: 'how well the movement went', isFed: true },
  spreading: { words: 'symptoms that spread', isFed: true },
  painBefore: { words: 'pain just before', isFed: true },
  painDuring: { words: 'pain during the exercise', isFed: true },
  painAfter: { words: 'pain after the exercise', isFed: true },
  painAfterSession: { words: 'pain after, asked once for a whole session', isFed: true },
  morning: { words: 'pain in the morning', isFed: true },
  adherence: { words: 'how much of the plan was done', isFed: true },
  lastStep: { words: 'the day of the last step up', isFed: true },
  condition: { words: 'a condition on record', isFed: true },
  redFlag: { words: 'the answers to the red flag questions', isFed: true },
  stopSymptom: { words: 'a stop symptom during a session', isFed: true },
  clinicianHold: { words: 'a hold that the clinician sets', isFed: true },
  trialSet: { words: 'a trial set that the patient is led through', isFed: true },
  trialAtHome: { words: 'a trial set at home, where a clinician has allowed it', isFed: true },
  outcome: { words: 'an outcome measure', isFed: false },
  flare: { words: 'a flare-up that the patient reports', isFed: true },
  fractureSigns: { words: 'the answers of the vertebral fracture and back pain screens', isFed: false },
} as const satisfies Record<string, { words: string; isFed: boolean }>;

export type RecordedFact = keyof typeof recordedFacts;

/** Every entry has to be known for a rule to act; of an entry with several facts one is enough. */
export type Needs = readonly (RecordedFact | readonly RecordedFact[])[];

const isFed = (fact: RecordedFact): boolean => recordedFacts[fact].isFed;

/** The needs that no record of the product feeds today, each as its facts; empty when the rule can act. */
export function unfedNeeds(needs: Needs): readonly (readonly RecordedFact[])[] {
  return needs
    .map((need) => (typeof need === 'string' ? [need] : need))
    .filter((facts) => !facts.some(isFed));
}
