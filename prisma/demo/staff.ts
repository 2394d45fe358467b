import type { ExerciseCard } from '../../lib/schemas/exercise-card';
import type { PractitionerActor, SystemActor } from '../../lib/server/session/actor-types';

/** The people who work in the demo clinic. None of them exists. */
export const staff = [
  { key: 'owner', name: 'Ruth Castellan', email: 'owner@harbour.example', roles: ['owner'] },
  {
    key: 'okafor',
    name: 'Maya Okafor',
    email: 'maya@harbour.example',
    roles: ['physiotherapist'],
    clinicalLead: true,
  },
  { key: 'lindgren', name: 'Erik Lindgren', email: 'erik@harbour.example', roles: ['physiotherapist'] },
  { key: 'nwosu', name: 'Amara Nwosu', email: 'amara@harbour.example', roles: ['physiotherapist'] },
  { key: 'desk', name: 'Sophie Tran', email: 'desk@harbour.example', roles: ['front_desk'] },
] as const;

export type StaffKey = (typeof staff)[number]['key'];

/** Those who treat; the last one is away, and somebody covers for her. */
export const treating = ['okafor', 'lindgren', 'nwosu'] as const satisfies readonly StaffKey[];
export type TreatingKey = (typeof treating)[number];

/** The clinic's zone, and that of every patient who has no other. */
export const zone = 'Europe/London';

export type Cards = Map<string, ExerciseCard>;

/** What is at hand while the demo clinic is filled. */
export type Filling = {
  system: SystemActor;
  people: ReadonlyMap<StaffKey, PractitionerActor>;
  cards: Cards;
  /** Chance, from a seed of the patient's own: what is told of one changes nothing for another. */
  random: () => number;
  now: Date;
};

export function staffOf(people: ReadonlyMap<StaffKey, PractitionerActor>, key: StaffKey): PractitionerActor {
  const actor = people.get(key);
  if (actor === undefined) throw new Error(`no ${key}`);
  return actor;
}
