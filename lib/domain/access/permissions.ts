/** Staff roles of a clinic; a person may hold several. */
export type Role = 'owner' | 'physiotherapist' | 'front_desk';
/** Everyone the permission table speaks of. */
export type Party = Role | 'patient' | 'system';

type Permission = { parties: readonly Party[]; words: string };

/**
 * Who may do what: the one table. What a person may *see* (own patients, own record) is decided by the visible sets of the
 * data layer on top of this; an operation that is not listed here does not exist.
 */
export const permissions = {
  'clinic.read': {
    parties: ['owner', 'physiotherapist', 'front_desk', 'patient', 'system'],
    words: 'see the clinic’s name and contact',
  },
  'clinic.write': { parties: ['owner', 'system'], words: 'change clinic settings' },
  'people.read': { parties: ['owner'], words: 'see the people of the clinic' },
  'people.write': { parties: ['owner', 'system'], words: 'add people, change roles, disable' },
  'patient.search': {
    parties: ['owner', 'physiotherapist', 'front_desk'],
    words: 'find a patient by name and birth date',
  },
  'patient.read': {
    parties: ['owner', 'physiotherapist', 'front_desk', 'patient'],
    words: 'see identity and contact',
  },
  'patient.register': {
    parties: ['owner', 'physiotherapist', 'front_desk'],
    words: 'register a patient',
  },
  'patient.write': {
    parties: ['owner', 'physiotherapist', 'front_desk'],
    words: 'change identity and contact',
  },
  'careTeam.join': { parties: ['physiotherapist'], words: 'take over a patient, with a reason' },
  'cover.arrange': {
    parties: ['owner', 'physiotherapist'],
    words: 'arrange who looks after whose patients, and see it; physiotherapists for themselves',
  },
  'access.issue': {
    parties: ['owner', 'physiotherapist', 'front_desk', 'system'],
    words: 'issue, replace or revoke a patient’s link',
  },
  'record.read': { parties: ['physiotherapist'], words: 'see conditions, programs, loads and notes' },
  'record.write': {
    parties: ['physiotherapist'],
    words: 'record conditions, equipment and test sets',
  },
  'program.read': { parties: ['physiotherapist'], words: 'see programs and their versions' },
  'program.write': { parties: ['physiotherapist'], words: 'write and publish programs' },
  'handout.print': { parties: ['physiotherapist', 'patient'], words: 'print the handout' },
  'review.read': { parties: ['physiotherapist'], words: 'see adherence, pain and alerts' },
  'proposal.decide': { parties: ['physiotherapist'], words: 'accept, change or decline a proposal' },
  'bounds.sign': {
    parties: ['physiotherapist'],
    words: 'sign how far one prescription may move by itself, and withdraw that',
  },
  'bounds.apply': {
    parties: ['system'],
    words: 'apply a step within bounds that a physiotherapist has signed',
  },
  'safety.override': {
    parties: ['physiotherapist'],
    words: 'prescribe against a precaution, with a reason',
  },
  'alert.acknowledge': { parties: ['physiotherapist'], words: 'acknowledge an alert' },
  'flag.close': { parties: ['physiotherapist'], words: 'close an open safety flag, with a reason' },
  'log.read': { parties: ['patient'], words: 'see one’s own day and progress' },
  'log.write': { parties: ['patient', 'system'], words: 'record what was done' },
  'log.transcribe': { parties: ['physiotherapist'], words: 'type in a paper diary' },
  'template.read': { parties: ['physiotherapist'], words: 'see program templates' },
  'template.write': { parties: ['physiotherapist'], words: 'save and put away program templates' },
  'library.read': {
    parties: ['owner', 'physiotherapist', 'front_desk'],
    words: 'look things up in the exercise library',
  },
  'rules.read': { parties: ['owner', 'physiotherapist', 'front_desk'], words: 'read the rule book' },
  'rules.sign': {
    parties: ['owner', 'physiotherapist'],
    words: 'as a clinical lead, sign rules and set their numbers',
  },
  'library.keep': {
    parties: ['owner', 'physiotherapist', 'front_desk'],
    words: 'keep exercises at hand: own favourites and what was prescribed last',
  },
  'exercise.sign': {
    parties: ['physiotherapist'],
    words: 'sign exercises off or take that back; clinical leads only',
  },
  'exercise.write': {
    parties: ['physiotherapist'],
    words: 'write, adapt and archive the clinic’s own exercises',
  },
  'exercise.photo': {
    parties: ['owner', 'physiotherapist', 'front_desk', 'patient'],
    words: 'see the photos of the clinic’s own exercises; patients those of what was prescribed to them',
  },
  'audit.read': { parties: ['owner'], words: 'read the audit of the clinic' },
} as const satisfies Record<string, Permission>;

export type Operation = keyof typeof permissions;

/** Whether this is a line of the table. */
export const isOperation = (name: string): name is Operation => Object.hasOwn(permissions, name);

/** Whether any of these parties may do this at all. */
export function isPermitted(parties: readonly Party[], operation: Operation): boolean {
  const allowed: readonly Party[] = permissions[operation].parties;
  return parties.some((party) => allowed.includes(party));
}
