import { isEffort } from '../../load/effort.ts';
import { type Missing, isMissing, isNumber } from '../../number/values.ts';
import type { SessionRecord } from './decision-input.ts';
import { placeWithoutEffort } from './effort-drift.ts';
import type { DecisionFacts } from './facts.ts';

/** The load of so many sessions is looked at (D16). */
export const sessionsThatNeedLoad = 4;

/** What is asked about each session, and must be answered before a step. */
export const sessionAnswers = [
  'effort',
  'technique',
  'spreading',
  'painBefore',
  'painDuring',
  'painAfter',
  'morning',
  'load',
] as const;
export type SessionAnswer = (typeof sessionAnswers)[number];
/** Everything that a step needs, the program's own part included (D16). */
export type NeededAnswer =
  | SessionAnswer
  | 'easier'
  | 'earlierEffort'
  | 'redFlag'
  | 'painModel'
  | 'effortBand'
  | 'trend';

/** Whether a session holds an answer; zero is one. */
export function isAnswered(session: SessionRecord, answer: SessionAnswer): boolean {
  switch (answer) {
    case 'effort':
      return isEffort(session.effort);
    case 'technique':
      // A question that was not asked is no missing answer; the rows that step up ask for it by themselves.
      return session.technique === 'ok' || session.technique === 'poor' || session.techniqueAsked === false;
    case 'spreading':
      return typeof session.peripheralised === 'boolean';
    case 'painBefore':
      return !isMissing(session.painBefore);
    case 'painDuring':
      return !isMissing(session.painDuring);
    case 'painAfter':
      return !isMissing(session.painAfter);
    case 'morning':
      return isNumber(session.morningDelta);
    case 'load':
      // Of the easier version no load of this one could be told.
      return session.loadKg !== undefined || session.isEasier === true;
  }
}

/** What keeps a step from being judged, in the order in which it is told; empty when nothing is missing. A session that is red or amber is judged without the rest of its pain. */
export function missingAnswers(facts: DecisionFacts): NeededAnswer[] {
  const { input, latest, latestZone, limits, hasBand, owned } = facts;
  const missing = (answer: SessionAnswer, session = latest): boolean => !isAnswered(session, answer);
  const isZoneOpen = latestZone === 'missing';
  const found: [NeededAnswer, boolean][] = [
    ['easier', latest.isEasier === true],
    ['effort', missing('effort')],
    ['technique', missing('technique')],
    ['spreading', isZoneOpen && missing('spreading')],
    ['painBefore', isZoneOpen && limits.painModel === 'relative' && missing('painBefore')],
    ['painDuring', isZoneOpen && missing('painDuring')],
    ['painAfter', isZoneOpen && missing('painAfter')],
    ['morning', isZoneOpen && missing('morning')],
    ['load', input.sessions.slice(-sessionsThatNeedLoad).some((session) => missing('load', session))],
    ['earlierEffort', placeWithoutEffort(input.sessions, owned) !== null],
    ['redFlag', input.redFlag === 'incomplete'],
    ['painModel', isMissing(input.painModel)],
    ['effortBand', !hasBand],
    ['trend', !isNumberOrNull(input.weeklyMorningTrend)],
  ];
  return found.flatMap(([answer, isOpen]) => (isOpen ? [answer] : []));
}

const isNumberOrNull = (value: number | Missing): boolean => value === null || isNumber(value);
