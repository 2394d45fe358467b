import { describe, expect, test } from 'vitest';
import { aDose } from '../../dosage/dose-fixture.ts';
import { setsOnly } from '../../dosage/dosage.ts';
import { addDays } from '../../time/calendar-date.ts';
import { withChange } from './dose-change.ts';
import { guidanceOf, guidedDose, type JudgedProposal, judgeProposals } from './judged-proposals.ts';
import { openPrecautions } from './override-on-record.ts';
import { toProgramInput, lastRaisedOn } from './program-input.ts';
import { proposalWords } from './proposal-words.ts';
import {
  fixtureToday,
  patientRecords,
  recordedExercise,
  recordedLog,
  recordedPrescription,
  recordedVersion,
} from './record-fixtures.ts';
import type {
  PatientRecords,
  RecordedDecision,
  RecordedExercise,
  RecordedLog,
} from '../../record/recorded.ts';
import type { Dose } from '../../dosage/prescription.ts';

const asIs = (text: string) => text;
const judgedOf = (records: PatientRecords): JudgedProposal => {
  const [first] = judgeProposals(records, 'en', asIs).proposals;
  if (first === undefined) throw new Error('no proposal');
  return first;
};
const rowOf = ({ proposal }: JudgedProposal) =>
  proposal.type === 'refused' ? proposal.refusal : proposal.decision.row;

/** Sessions of six sets of days, the last two at the top of the range with so many repetitions in each set. */
const sessions = (
  amount: number,
  over: (daysAgo: number) => Partial<RecordedLog> = () => ({}),
): RecordedLog[] =>
  [16, 13, 11, 8, 6, 4, 2].map((daysAgo) =>
    recordedLog(daysAgo, {
      sets: [1, 2, 3].map((setNumber) => ({
        setNumber,
        side: 'not_sided',
        amount: daysAgo <= 4 ? amount : 9,
        weight: { value: '10', unit: 'kg' },
      })),
      ...over(daysAgo),
    }),
  );
const dosed = (dose: Partial<Dose>) =>
  recordedVersion({ prescriptions: [recordedPrescription({ dose: aDose(dose) })] });
/** The version that the logs belong to, and one from today that asks for another weight. */
const republished = (value: string, dose: Partial<Dose> = {}) => [
  { ...dosed(dose), isActive: false, lastDay: addDays(fixtureToday, -1) },
  recordedVersion({
    versionId: 'version-2',
    number: 2,
    firstDay: fixtureToday,
    prescriptions: [
      recordedPrescription({
        prescriptionId: 'squat-2',
        dose: aDose({ ...dose, load: { unit: 'kg', value } }),
      }),
    ],
  }),
];
const ready = (over: Partial<PatientRecords> = {}) =>
  patientRecords({ versions: [dosed({ repsMax: 16 })], logs: sessions(16), ...over });
const red = (over: Partial<PatientRecords> = {}) =>
  patientRecords({
    logs: sessions(10, (daysAgo) =>
      daysAgo === 2 ? { pain: { rest: 2, during: 3, after: 7, nextMorning: null } } : {},
    ),
    ...over,
  });
const answered = (one: JudgedProposal, outcome: RecordedDecision['outcome']): RecordedDecision[] => [
  { lineageId: one.prescription.lineageId, basis: one.basis, outcome, note: null, decidedOn: '2026-03-09' },
];

describe('from records to a proposal', () => {
  test('the top of the range twice, calm mornings: 10 to 12 kg, for the clinician first', () => {
    const one = judgedOf(ready());
    expect([rowOf(one), one.kind, one.state, proposalWords(one)]).toEqual([
      'D23',
      'raise',
      'open',
      '10 → 12 kg',
    ]);
    expect(guidanceOf(one, 'en')).toBeNull();
  });

  test('D15a of stable amber the patient is told that the dose stays until the clinician has decided', () => {
    const one = judgedOf(ready());
    if (one.proposal.type === 'refused') throw new Error('refused');
    const decision = {
      ...one.proposal.decision,
      ...({ row: 'D15a', reason: 'ready_stable_amber', clinicianOnly: true } as const),
    };
    const told = guidanceOf({ ...one, proposal: { ...one.proposal, decision } }, 'en');
    expect(told).toMatchObject({ kind: 'hold', leaveOut: false });
    expect(told?.text).toContain('Keep the same dose until you hear from them.');
    expect(guidedDose(aDose(), told)).toEqual(aDose());
  });

  test.each<[string, (log: RecordedLog) => Partial<RecordedLog>]>([
    ['effort', () => ({ effort: null })],
    ['technique', () => ({ technique: null })],
    ['spreading', () => ({ symptomsSpread: null })],
    ['pain during', (log) => ({ pain: { ...log.pain, during: null } })],
    ['pain after', (log) => ({ pain: { ...log.pain, after: null } })],
    ['the next morning', (log) => ({ pain: { ...log.pain, nextMorning: null } })],
    ['the weight', (log) => ({ sets: log.sets.map((set) => ({ ...set, weight: null })) })],
  ])('LG-0.3 without %s of the last session nothing goes up', (_, without) => {
    const logs = sessions(16).map((log) => (log.logId === 'log-2' ? { ...log, ...without(log) } : log));
    expect(judgedOf(ready({ logs }))).toMatchObject({ kind: 'hold', state: 'quiet' });
  });

  test('LG-8.7 the morning after the session counts, the one before it does not', () => {
    const sore = (daysAgo: number) => [
      { morningId: 'm', correctsId: null, localDate: addDays(fixtureToday, -daysAgo), pain: 6, region: null },
    ];
    expect(rowOf(judgedOf(ready({ mornings: sore(1) })))).toBe('D08');
    expect(rowOf(judgedOf(ready({ mornings: sore(2) })))).toBe('D23');
  });

  test('the order in which logs were read changes nothing, the basis included', () => {
    const logs = sessions(16);
    expect(judgedOf(ready({ logs: logs.toReversed() }))).toEqual(judgedOf(ready({ logs })));
  });

  test('a red session lowers at once and waits for the clinician', () => {
    const one = judgedOf(red());
    expect([rowOf(one), one.kind, one.state, proposalWords(one)]).toEqual([
      'D08',
      'lower',
      'open',
      '10 → 8 kg',
    ]);
    expect(guidanceOf(one, 'es')).toMatchObject({
      kind: 'lower',
      text: expect.stringContaining('8 kg en lugar de 10 kg, un 20 % menos'),
    });
    expect(guidedDose(aDose(), guidanceOf(one, 'en')).load).toEqual({ value: '8', unit: 'kg' });
  });

  test('a lowered dose is never more than the prescription by then', () => {
    const one = judgedOf(red());
    const lighter = aDose({ load: { unit: 'kg', value: '6' } });
    expect(guidedDose(lighter, guidanceOf(one, 'en'))).toEqual(lighter);
  });

  test('severe pain stops the exercise', () => {
    const logs = [
      ...sessions(10),
      recordedLog(1, { pain: { rest: 2, during: 8, after: 6, nextMorning: null } }),
    ];
    const one = judgedOf(patientRecords({ logs }));
    expect([one.kind, one.state, guidanceOf(one, 'en')?.kind]).toEqual(['stop', 'open', 'stop']);
  });

  test('a step inside the prescribed range asks nobody and is not told', () => {
    const one = judgedOf(patientRecords({ logs: sessions(9) }));
    expect([rowOf(one), one.state, guidanceOf(one, 'en')]).toEqual(['D24', 'quiet', null]);
  });

  test('what the program says already is settled: after a step the patient has not taken yet', () => {
    const risen = judgedOf(ready({ versions: republished('12', { repsMax: 16 }) }));
    expect([rowOf(risen), risen.kind, risen.state]).toEqual(['D18a', 'hold', 'quiet']);
    expect(guidanceOf(risen, 'en')?.text).toBe('Your plan has changed since then: use 12 kg next time.');
    const lowered = judgedOf(red({ versions: republished('8') }));
    expect([rowOf(lowered), lowered.kind, lowered.state]).toEqual(['D08', 'lower', 'quiet']);
    expect(guidedDose(lowered.prescription.dose, guidanceOf(lowered, 'en'))).toEqual(
      lowered.prescription.dose,
    );
  });

  test('a version that is not active has no proposals, and its logs still count for the exercise', () => {
    const old = { ...dosed({}), isActive: false, lastDay: addDays(fixtureToday, -10) };
    expect(judgeProposals(patientRecords({ versions: [old] }), 'en', asIs).proposals).toEqual([]);
    const moved = recordedPrescription({ prescriptionId: 'squat-2', dose: aDose({ repsMax: 16 }) });
    const now = recordedVersion({ number: 2, firstDay: addDays(fixtureToday, -9), prescriptions: [moved] });
    expect(judgedOf(ready({ versions: [old, now] })).prescription.prescriptionId).toBe('squat-2');
  });
});

describe('a proposal that no lighter load can answer names the easier version (LG-8.2)', () => {
  const neighbour = (slug: string, over: Partial<RecordedExercise> = {}) =>
    recordedExercise({ slug, names: { en: slug, es: slug }, equipment: 'none', ...over });
  const neighbours = (...all: RecordedExercise[]) => new Map(all.map((one) => [one.slug, one]));
  const regressions = ['jump_squat', 'box_squat', 'sit_to_stand'];
  const lightest = (over: Partial<PatientRecords> = {}) => {
    const exercise = recordedExercise({ regressions, progressions: ['split_squat'] });
    const dose = aDose({ load: { unit: 'kg', value: '6' } });
    const kg6 = (log: RecordedLog) =>
      log.sets.map((set) => ({ ...set, weight: { value: '6', unit: 'kg' as const } }));
    return red({
      versions: [recordedVersion({ prescriptions: [recordedPrescription({ dose, exercise })] })],
      logs: red().logs.map((log) => ({ ...log, sets: kg6(log) })),
      neighbours: neighbours(
        neighbour('jump_squat', { attributes: ['high_impact'] }),
        neighbour('box_squat', { equipment: 'barbell' }),
        neighbour('sit_to_stand'),
      ),
      ...over,
    });
  };

  test('the first that is checked and owned: impact is never brought in, and what is not owned is not named', () => {
    const one = judgedOf(lightest());
    expect([one.kind, one.state, one.change, one.variation?.slug]).toEqual([
      'lower',
      'open',
      null,
      'sit_to_stand',
    ]);
    expect(proposalWords(one)).toBe('An easier version: sit_to_stand');
  });

  test('never one that the program holds already', () => {
    const [version] = lightest().versions;
    const bridge = recordedPrescription({
      prescriptionId: 'chair-1',
      lineageId: 'chair',
      exercise: neighbour('sit_to_stand'),
    });
    const versions = [recordedVersion({ prescriptions: [...(version?.prescriptions ?? []), bridge] })];
    const squat = judgeProposals(lightest({ versions }), 'en', asIs).proposals.find(
      ({ prescription }) => prescription.lineageId !== 'chair',
    );
    expect([squat?.kind, squat?.variation]).toEqual(['lower', null]);
  });

  test('never one that a condition on record forbids; none left: the clinician chooses', () => {
    const fracture = { code: 'vertebral_compression_fracture', onsetOn: null, side: 'not_sided' as const };
    const context = { ...lightest().context, conditions: [fracture] };
    const forbidden = neighbours(neighbour('sit_to_stand', { attributes: ['high_impact'] }));
    const one = judgedOf(lightest({ context, neighbours: forbidden }));
    expect(one.variation).toBeNull();
    expect(proposalWords(one)).toBe('An easier version: choose one');
    expect(guidanceOf(one, 'en')?.text).toContain('which your physiotherapist will choose');
  });

  test('the patient is told one thing: leave it out, with the easier version by name; not the old weight', () => {
    const told = guidanceOf(judgedOf(lightest()), 'en');
    expect(told).toMatchObject({ kind: 'lower', leaveOut: true, instead: { slug: 'sit_to_stand' } });
    expect(told?.text).toMatch(/easier version \(sit_to_stand\).*Leave this one out until then/);
    expect(told?.text).not.toMatch(/%|6 kg/);
  });

  test('a lighter dose is done at once, and nothing is left out', () => {
    expect(guidanceOf(judgedOf(red()), 'en')).toMatchObject({ leaveOut: false, instead: null });
  });

  test('another version is another proposal; the clinician has the last word', () => {
    const one = judgedOf(lightest());
    const other = judgedOf(lightest({ neighbours: neighbours(neighbour('box_squat')) }));
    expect(other.basis).not.toBe(one.basis);
    const declined = judgedOf(lightest({ decisions: answered(one, 'declined') }));
    expect([declined.state, guidanceOf(declined, 'en')]).toEqual(['decided', null]);
  });

  test('upward the same: the harder version by name, told to nobody but the clinician', () => {
    const exercise = recordedExercise({ equipment: 'none', progressions: ['split_squat'] });
    const dose = aDose({ load: { unit: 'bodyweight' }, repsMax: 16 });
    const one = judgedOf(
      ready({
        versions: [recordedVersion({ prescriptions: [recordedPrescription({ dose, exercise })] })],
        logs: sessions(16).map((log) => ({
          ...log,
          sets: log.sets.map((set) => ({ ...set, weight: null })),
        })),
        neighbours: neighbours(neighbour('split_squat')),
      }),
    );
    expect([rowOf(one), one.kind, one.variation?.slug, guidanceOf(one, 'en')]).toEqual([
      'D23',
      'raise',
      'split_squat',
      null,
    ]);
  });
});

describe('a decision holds until there are new logs', () => {
  test.each(['accepted', 'changed', 'declined'] as const)('%s hides it for the same logs only', (outcome) => {
    const one = judgedOf(red());
    const decisions = answered(one, outcome);
    expect(judgedOf(red({ decisions }))).toMatchObject({ state: 'decided', decided: outcome });
    const again = recordedLog(1, { pain: { rest: 2, during: 3, after: 7, nextMorning: null } });
    expect(judgedOf(red({ decisions, logs: [...red().logs, again] }))).toMatchObject({ state: 'open' });
  });

  test('LG-0.1 an accepted reduction does not come back smaller with the version that it made', () => {
    const free = { unit: 'bodyweight' } as const;
    const exercise = recordedExercise({ equipment: 'none' });
    const version = (dose: Partial<Dose>) =>
      recordedVersion({
        prescriptions: [recordedPrescription({ dose: aDose({ load: free, ...dose }), exercise })],
      });
    const twiceRed = (daysAgo: number) =>
      daysAgo <= 4 ? { pain: { rest: 4, during: 6, after: 6, nextMorning: null } } : {};
    const logs = sessions(10, twiceRed).map((log) => ({
      ...log,
      sets: log.sets.map((set) => ({ ...set, weight: null })),
    }));
    const one = judgedOf(red({ logs, versions: [version({})] }));
    expect([one.kind, one.state]).toEqual(['lower', 'open']);
    const lowered = version({ ...setsOnly(2), repsMin: 6, repsMax: 8 });
    const after = judgedOf(red({ logs, versions: [lowered], decisions: answered(one, 'accepted') }));
    // The numbers would be others: they are reckoned from the dose that is in force.
    expect(judgedOf(red({ logs, versions: [lowered] })).state).toBe('open');
    expect(after.state).toBe('decided');
    // The version is the reduction: nobody does less than it, and no sentence says so.
    const guidance = guidanceOf(after, 'en');
    expect(guidance).toBeNull();
    expect(guidedDose(after.prescription.dose, guidance)).toEqual(after.prescription.dose);
  });

  test('another outcome from the same logs is another proposal', () => {
    const decisions = answered(judgedOf(red()), 'declined');
    const later = addDays(fixtureToday, 30);
    const one = judgedOf(red({ decisions, today: later, context: { ...red().context, today: later } }));
    expect([rowOf(one), one.state]).toEqual(['D06', 'open']);
  });

  test('the key changes with the version, the basis does not', () => {
    const [one, other] = [
      judgedOf(red()),
      judgedOf(red({ versions: [recordedVersion({ versionId: 'version-2' })] })),
    ];
    expect(other.basis).toBe(one.basis);
    expect(other.key).not.toBe(one.key);
  });

  test('the clinician has the last word: declined, changed or made a version, the patient is told nothing beside it', () => {
    const one = judgedOf(red());
    const { prescription, change } = one;
    const dose = change === null ? prescription.dose : withChange(prescription.dose, change);
    const told = (outcome: RecordedDecision['outcome'], inForce: Dose) => {
      const versions = [recordedVersion({ prescriptions: [{ ...prescription, dose: inForce }] })];
      const judged = judgedOf(red({ versions, decisions: answered(one, outcome) }));
      return guidanceOf(judged, 'en')?.kind ?? null;
    };
    expect(told('accepted', dose)).toBeNull();
    for (const outcome of ['changed', 'declined'] as const)
      expect(told(outcome, prescription.dose)).toBeNull();
    // Agreed to once, and given back since: nobody is told of less than the program asks for.
    expect(told('accepted', prescription.dose)).toBeNull();
  });

  test('H-9 D03 a contraindicated exercise stops until an override is on record; a declined stop alone lifts nothing', () => {
    const exercise = recordedExercise({ attributes: ['high_impact'] });
    const versions = [recordedVersion({ prescriptions: [recordedPrescription({ exercise })] })];
    const conditions = [
      { code: 'vertebral_compression_fracture', onsetOn: null, side: 'not_sided' as const },
    ];
    const recorded = conditions.map((one) => ({ ...one, conditionId: 'fracture', label: 'Fracture' }));
    const records = patientRecords({
      versions,
      context: { ...patientRecords().context, conditions },
      precautions: { conditions: recorded, notes: [] },
    });
    const one = judgedOf(records);
    expect([rowOf(one), one.kind]).toEqual(['D03', 'stop']);
    const more = [...records.logs, recordedLog(1)];
    for (const outcome of ['accepted', 'declined'] as const)
      expect(rowOf(judgedOf({ ...records, decisions: answered(one, outcome), logs: more }))).toBe('D03');
    const [prescription] = recordedVersion({
      prescriptions: [recordedPrescription({ exercise })],
    }).prescriptions;
    if (prescription === undefined) throw new Error('no prescription');
    const notes = openPrecautions(prescription, records).map(({ conditionId, rule }) => ({
      lineageId: 'squat',
      exerciseSlug: 'goblet_squat',
      conditionId,
      rule,
      kind: 'override' as const,
    }));
    expect(rowOf(judgedOf({ ...records, precautions: { conditions: recorded, notes } }))).not.toBe('D03');
    const second = {
      ...records.precautions,
      conditions: [...recorded, ...recorded].map((condition, at) => ({
        ...condition,
        conditionId: `fracture-${at}`,
      })),
    };
    expect(judgedOf({ ...records, precautions: second }).key).not.toBe(one.key);
  });
});

describe('latest is never by the clock of a device alone', () => {
  const felt = (score: number) => ({ rest: 0, during: score, after: score, nextMorning: null });
  const calm = recordedLog(0, { logId: 'calm', pain: felt(0) });
  const painful = recordedLog(0, { logId: 'painful', pain: felt(9) });
  const at = (hour: number) => ({ startedAt: `${fixtureToday}T${String(hour).padStart(2, '0')}:00:00.000Z` });
  const ahead = { isDatedAhead: true };

  test.each<[string, RecordedLog[]]>([
    [
      'received before the pain',
      [
        { ...calm, ...ahead, ...at(8) },
        { ...painful, ...at(10) },
      ],
    ],
    [
      'received after the pain',
      [
        { ...calm, ...ahead, ...at(12) },
        { ...painful, ...at(10) },
      ],
    ],
    [
      'received with the pain',
      [
        { ...calm, ...ahead, ...at(10) },
        { ...painful, ...at(10) },
      ],
    ],
    [
      'when the painful one was dated ahead',
      [
        { ...calm, ...at(10) },
        { ...painful, ...ahead, ...at(8) },
      ],
    ],
  ])('an entry dated tomorrow without pain does not hide a pain of 9 from today: %s', (_, logs) => {
    for (const given of [logs, logs.toReversed()]) {
      const records = patientRecords({ logs: [...patientRecords().logs, ...given] });
      expect(rowOf(judgedOf(records))).toBe('D05');
    }
  });

  test('an entry that really came later counts as the later one', () => {
    const logs = [
      { ...painful, ...at(8) },
      { ...calm, ...at(18), mark: { kind: 'again', sameAs: null } as const },
    ];
    expect(rowOf(judgedOf(patientRecords({ logs: [...patientRecords().logs, ...logs] })))).not.toBe('D05');
  });

  test('whether it came later or was noted twice is not known until somebody says so: the worse one counts', () => {
    const logs = [
      { ...painful, ...at(8) },
      { ...calm, ...at(18) },
    ];
    expect(rowOf(judgedOf(patientRecords({ logs: [...patientRecords().logs, ...logs] })))).toBe('D05');
  });

  test('left out because of pain on a day with a wrong clock leaves open how the last session ended', () => {
    const left = recordedLog(0, {
      logId: 'left',
      outcome: 'skipped',
      skipReason: 'pain',
      sets: [],
      ...at(8),
    });
    const input = toProgramInput(
      patientRecords({ logs: [left, { ...calm, ...ahead, ...at(12) }] }),
      recordedVersion(),
      'en',
    );
    expect(input.prescriptions[0]?.skippedForPain).toBe(true);
  });
});

describe('the program as the rules see it', () => {
  test('what is not on record is missing, never assumed', () => {
    const { patient } = toProgramInput(patientRecords(), recordedVersion(), 'en');
    expect(patient).toMatchObject({ irritability: null, baselineMorning: null, stopSymptom: null });
  });

  const figuresOf = (over: Partial<PatientRecords>, version = recordedVersion()) =>
    toProgramInput(patientRecords({ versions: [version], ...over }), version, 'en').prescriptions.map(
      ({ adherence14d, sessions14d, sessionsPlanned14d }) => [adherence14d, sessions14d, sessionsPlanned14d],
    );

  test('the fortnight counts the 14 days that end yesterday: of six planned sessions six were done', () => {
    expect(figuresOf({})).toEqual([[1, 6, 6]]);
    expect(figuresOf({ logs: [recordedLog(0), recordedLog(15)] })).toEqual([[0, 0, 6]]);
    expect(figuresOf({ logs: [] }, recordedVersion({ firstDay: fixtureToday }))).toEqual([[null, 0, null]]);
  });

  test('MS-1 (1.1) each exercise has its own figures: a neglected stretch does not hold a squat, nor does a walk carry it', () => {
    const stretch = recordedPrescription({
      prescriptionId: 'stretch-1',
      lineageId: 'stretch',
      dose: aDose({ schedule: { type: 'every_day' } }),
    });
    const both = recordedVersion({ prescriptions: [recordedPrescription(), stretch] });
    expect(figuresOf({}, both)).toEqual([
      [1, 6, 6],
      [0, 0, 14],
    ]);
    const walked = Array.from({ length: 14 }, (_, index) => recordedLog(index + 1, { lineageId: 'stretch' }));
    expect(figuresOf({ logs: walked }, both)).toEqual([
      [0, 0, 6],
      [1, 14, 14],
    ]);
  });

  test('MS-1 (1.1) paused days are not expected days of an exercise', () => {
    const pauses = [
      {
        pauseId: 'pause',
        reason: 'holiday' as const,
        programId: null,
        firstDay: '2026-03-16',
        lastDay: '2026-03-22',
      },
    ];
    expect(figuresOf({ pauses })).toEqual([[1, 3, 3]]);
  });

  test('the last step is the first day of the version that asked for more', () => {
    const version = (number: number, firstDay: string, value: string) => ({
      ...dosed({ load: { unit: 'kg', value } }),
      number,
      firstDay,
    });
    const first = version(1, '2026-02-01', '8');
    const raised = version(2, '2026-02-15', '10');
    const lowered = version(3, '2026-03-01', '6');
    expect(lastRaisedOn([lowered, first, raised], 'squat')).toBe('2026-02-15');
    expect(lastRaisedOn([first], 'squat')).toBeNull();
    expect(lastRaisedOn([first, raised], 'bridge')).toBeNull();
  });

  test('the weights are those of the implement that is prescribed', () => {
    const inventoryOf = (loadEquipment: string | null) =>
      toProgramInput(patientRecords(), dosed({ loadEquipment }), 'en').prescriptions[0]?.inventory;
    expect(inventoryOf(null)).toMatchObject({ weights: [6, 8, 10, 12, 14, 16] });
    expect(inventoryOf('kettlebell')).toBeNull();
  });
});

describe('the easier version in its place', () => {
  const easier = (daysAgo: number, over: Partial<RecordedLog> = {}) => ({
    ...recordedLog(daysAgo, { isEasier: true, ...over }),
    logId: `easier-${daysAgo}`,
  });
  /** As `ready`, with these days done as the easier version. */
  const instead = (days: readonly number[], over: Partial<RecordedLog> = {}) =>
    ready({
      logs: sessions(16).map((log, place) => {
        const daysAgo = [16, 13, 11, 8, 6, 4, 2][place] ?? 0;
        return days.includes(daysAgo) ? easier(daysAgo, over) : log;
      }),
    });

  test('LG-8.5 holds: whatever was done of it, nothing rises by it, and the dose is not too heavy for it either', () => {
    expect(rowOf(judgedOf(ready())), 'without it a step is due').toBe('D23');
    const heavy = {
      sets: recordedLog(2).sets.map((set) => ({
        ...set,
        amount: 40,
        weight: { value: '40', unit: 'kg' } as const,
      })),
    };
    for (const over of [{}, heavy, { sets: [] }])
      for (const days of [[2], [4, 2], [6, 4, 2]]) {
        const { proposal } = judgedOf(instead(days, over));
        expect(proposal).toMatchObject({
          decision: { row: 'D16', action: 'hold', reason: 'easier_version' },
        });
      }
  });

  test('LG-8.5 done on each side without a weight it is not too heavy either', () => {
    const exercise = recordedExercise({ laterality: 'unilateral', equipment: 'none' });
    const dose = aDose({ side: 'bilateral', load: null });
    const records = patientRecords({
      versions: [recordedVersion({ prescriptions: [recordedPrescription({ exercise, dose })] })],
      logs: [easier(6), easier(4), easier(2)],
    });
    const { proposal } = judgedOf(records);
    expect(proposal).toMatchObject({ decision: { row: 'D16', action: 'hold' } });
  });

  test('LG-8.5 a session of it before the last one is no full session either', () => {
    expect(rowOf(judgedOf(instead([4])))).not.toBe('D23');
  });

  test('LG-7.1 the pain of it counts as any other', () => {
    const pain = { rest: 1, during: 7, after: 7, nextMorning: 7 };
    const harder = ready({
      logs: sessions(16, (daysAgo) => (daysAgo === 2 ? { pain } : {})),
    });
    expect(rowOf(judgedOf(harder))).not.toBe('D23');
    expect(rowOf(judgedOf(instead([2], { pain })))).toBe(rowOf(judgedOf(harder)));
  });

  test('the patient is told why the dose stays', () => {
    expect(guidanceOf(judgedOf(instead([2])), 'en')).toMatchObject({
      kind: 'hold',
      text: expect.stringContaining('Last time you did the easier version.'),
    });
  });
});
