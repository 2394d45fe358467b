import { expect, test } from 'vitest';
import { prepareScene } from '../../e2e/fixtures/data-suite.ts';
import { conditionIn, freshPatientIn, heldPatientIn, orderIn } from '../../e2e/fixtures/record-scene.ts';
import type { Scene } from '../../e2e/fixtures/scene.ts';
import { flagIn } from '../../e2e/fixtures/screening-scene.ts';
import { trialIn } from '../../e2e/fixtures/trial-scene.ts';
import { joinCareTeam } from '@/lib/server/data/patient/patient';
import { withdrawTrial } from '@/lib/server/data/patient/trial';
import { writeSafetyNotes } from '@/lib/server/data/precaution/safety-note-rows';
import { leaveCareTeam } from '@/lib/server/data/record/care-team';
import { changeCondition } from '@/lib/server/data/record/condition';
import { changeEpisode } from '@/lib/server/data/record/episode';
import { addHold } from '@/lib/server/data/record/hold';
import { withdrawOrder } from '@/lib/server/data/record/order';
import { closeFlag } from '@/lib/server/data/screening/flag';
import { inContext } from '@/lib/server/db';

const suite = prepareScene();
const now = new Date();
const words = 'because the letter of the surgeon says so';

/** What was done, where its reason stands, and the doing of it; answers for whom. */
type Deed = [string, { table: string; column: string }, (scene: Scene) => Promise<string>];
const ofScene = ({ harbour }: Scene) => harbour.patient.actor.patientId;
const deeds: Deed[] = [
  [
    'an override',
    { table: 'safety_override', column: 'reason' },
    async (scene) => {
      const { physio, patient, clinicId } = scene.harbour;
      const conditionId = await conditionIn(scene);
      const { first } = await heldPatientIn(scene);
      const decided = { patientId: ofScene(scene), programId: patient.programId, lineageId: first.lineageId };
      const hits = [{ conditionId, rule: '*' }];
      const override = {
        ...decided,
        exerciseSlug: 'goblet_squat',
        kind: 'override' as const,
        hits,
        reason: words,
      };
      await inContext({ clinicId }, (tx) => writeSafetyNotes(tx, physio.actor, override, now));
      return ofScene(scene);
    },
  ],
  [
    'a hold',
    { table: 'clinician_hold', column: 'reason' },
    async (scene) => {
      const { patientId, first } = await heldPatientIn(scene);
      await addHold(scene.harbour.physio.actor, patientId, { ...first, reason: words }, now);
      return patientId;
    },
  ],
  [
    'a discharge',
    { table: 'episode_event', column: 'reason' },
    async ({ harbour }) => {
      const patientId = await freshPatientIn(harbour);
      await changeEpisode(harbour.physio.actor, patientId, { deed: 'discharge', reason: words }, now);
      return patientId;
    },
  ],
  [
    'a condition that was entered in error',
    { table: 'condition', column: 'status_reason' },
    async (scene) => {
      const change = { deed: 'mark_error' as const, reason: words };
      await changeCondition(
        scene.harbour.physio.actor,
        ofScene(scene),
        await conditionIn(scene),
        change,
        now,
      );
      return ofScene(scene);
    },
  ],
  [
    'an order that was withdrawn',
    { table: 'condition_order', column: 'withdrawn_reason' },
    async (scene) => {
      await withdrawOrder(scene.harbour.physio.actor, ofScene(scene), await orderIn(scene), words, now);
      return ofScene(scene);
    },
  ],
  [
    'a trial that was withdrawn',
    { table: 'trial_set', column: 'withdrawn_reason' },
    async (scene) => {
      const { patientId, input } = await trialIn(scene);
      await withdrawTrial(scene.harbour.physio.actor, patientId, input.trialId, words, now);
      return patientId;
    },
  ],
  [
    'a flag that was closed',
    { table: 'red_flag', column: 'close_reason' },
    async (scene) => {
      await closeFlag(scene.harbour.physio.actor, ofScene(scene), await flagIn(scene), words, now);
      return ofScene(scene);
    },
  ],
  [
    'taking a patient over',
    { table: 'care_team_member', column: 'reason' },
    async ({ harbour }) => {
      const patientId = await freshPatientIn(harbour);
      await joinCareTeam(harbour.colleague.actor, patientId, words);
      return patientId;
    },
  ],
  [
    'leaving a care team',
    { table: 'care_team_member', column: 'end_reason' },
    async ({ harbour }) => {
      const patientId = await freshPatientIn(harbour);
      await joinCareTeam(harbour.colleague.actor, patientId, 'the first one');
      await leaveCareTeam(harbour.physio.actor, patientId, words, now);
      return patientId;
    },
  ],
];

test.each(deeds)(
  'U-1 of %s the audit names the row that holds the reason, and not its words',
  async (_, { table, column }, act) => {
    const patientId = await act(suite.scene);
    const { rows } = await suite.admin.query<{ entity_id: string; text: string }>(
      `select entity_id, a::text as text from audit_event a
       where patient_id = $1 and outcome = 'success' order by recorded_at desc, id desc limit 5`,
      [patientId],
    );
    const holding = await suite.admin.query<{ id: string }>(
      `select id from ${table} where patient_id = $1 and ${column} = $2`,
      [patientId, words],
    );
    expect(rows.map((row) => row.entity_id)).toContain(holding.rows[0]?.id);
    expect(rows.some((row) => row.text.includes(words))).toBe(false);
  },
);
