import { describe, expect, test } from 'vitest';
import { isPermitted, type Operation, type Party, permissions } from './permissions.ts';

/**
 * The role table of the security bar, written a second time by hand: o owner, p physiotherapist, f front desk, a patient, s the
 * product itself. What a person may see on top of this is the business of the data layer.
 */
const table: Record<Operation, string> = {
  'clinic.read': 'opfas',
  'clinic.write': 'o s',
  'people.read': 'o',
  'people.write': 'o s',
  'patient.search': 'opf',
  'patient.read': 'opfa',
  'patient.register': 'opf',
  'patient.write': 'opf',
  'careTeam.join': 'p',
  'cover.arrange': 'op',
  'access.issue': 'opf s',
  'record.read': 'p',
  'record.write': 'p',
  'program.read': 'p',
  'program.write': 'p',
  'handout.print': 'pa',
  'review.read': 'p',
  'proposal.decide': 'p',
  'bounds.sign': 'p',
  'bounds.apply': 's',
  'safety.override': 'p',
  'alert.acknowledge': 'p',
  'flag.close': 'p',
  'log.read': 'a',
  'log.transcribe': 'p',
  'log.write': 'as',
  'template.read': 'p',
  'template.write': 'p',
  'library.read': 'opf',
  'rules.read': 'opf',
  'rules.sign': 'op',
  'library.keep': 'opf',
  'exercise.sign': 'p',
  'exercise.write': 'p',
  'exercise.photo': 'opfa',
  'audit.read': 'o',
};
const letters: Record<Party, string> = {
  owner: 'o',
  physiotherapist: 'p',
  front_desk: 'f',
  patient: 'a',
  system: 's',
};

const parties: readonly Party[] = ['owner', 'physiotherapist', 'front_desk', 'patient', 'system'];
const operations = Object.keys(table).filter((name): name is Operation => name in permissions);

describe('Z-1 the permission table', () => {
  test('Z-1 every operation of the product has a row here', () => {
    expect(Object.keys(table).toSorted()).toEqual(Object.keys(permissions).toSorted());
  });

  test.each(operations)('Z-1 %s is for these parties and nobody else', (operation) => {
    const allowed = parties.filter((party) => isPermitted([party], operation));
    expect(allowed).toEqual(parties.filter((party) => table[operation].includes(letters[party])));
  });

  test('Z-1 roles combine, and nobody is nobody', () => {
    expect(isPermitted(['owner', 'physiotherapist'], 'record.read')).toBe(true);
    expect(isPermitted(['owner', 'front_desk'], 'record.read')).toBe(false);
    for (const operation of operations) expect(isPermitted([], operation)).toBe(false);
  });
});
