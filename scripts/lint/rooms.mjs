/**
 * The rooms of lib/domain, lowest first: a room imports from itself and from rooms above its own line in this list, never from one
 * below. `ground` are the files that lie in lib/domain itself. Rooms with sub-rooms keep an order of their own in the same way.
 */
export const domainRooms = [
  'number',
  'messages',
  'choices',
  'time',
  'sources',
  'access',
  'person',
  'dosage',
  'library',
  'pain',
  'safety',
  'body-chart',
  'load',
  'record',
  'adherence',
  'volume',
  'measures',
  'progression',
  'review',
  'program',
  'figure',
  'handout',
  'log',
  'rule-book',
];

export const subRooms = {
  progression: ['engine', 'rows', 'words', 'records', 'rule-card', 'simulation'],
  figure: ['body', 'solve', 'props', 'paint', 'words'],
};
