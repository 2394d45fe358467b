import { describe, expect, test } from 'vitest';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { listPeople, setClinicalLead } from '@/lib/server/data/clinic/people';
import { chooseNow } from '../../../../e2e/fixtures/rule-choices.ts';

const suite = prepareScene();
const harbour = () => suite.scene.harbour;
const leads = async () =>
  (await listPeople(harbour().owner.actor))
    .filter(({ isLead }) => isLead)
    .map((one) => one.practitionerRoleId);

describe('clinical leads', () => {
  test('an owner makes a physiotherapist a lead, who can set a number at once, and takes it back at once', async () => {
    const { owner, colleague } = harbour();
    const id = colleague.actor.practitionerRoleId;
    await expect(chooseNow(colleague.actor, 'driftPoints', 2)).rejects.toMatchObject({ code: 'forbidden' });
    await setClinicalLead(owner.actor, id, true);
    expect(await leads()).toContain(id);
    expect(await chooseNow(colleague.actor, 'driftPoints', 2)).toEqual({ inForce: 2 });
    await setClinicalLead(owner.actor, id, false);
    expect(await leads()).not.toContain(id);
    await expect(chooseNow(colleague.actor, 'driftPoints', 3)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('the front desk cannot be one: signing is clinical', async () => {
    const { owner, desk } = harbour();
    await expect(setClinicalLead(owner.actor, desk.actor.practitionerRoleId, true)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await leads()).not.toContain(desk.actor.practitionerRoleId);
  });

  test('U-1 the audit says who changed whom', async () => {
    const { owner, physio } = harbour();
    await setClinicalLead(owner.actor, physio.actor.practitionerRoleId, true);
    const { rows } = await suite.admin.query(
      `select agent_id, entity_id, fields from audit_event where action = 'people.write' order by recorded_at desc limit 1`,
    );
    expect(rows[0]).toMatchObject({
      agent_id: owner.actor.practitionerRoleId,
      entity_id: physio.actor.practitionerRoleId,
      fields: ['clinicalLead'],
    });
  });

  test('Z-3 people of another clinic are neither listed nor changed', async () => {
    const { hillside } = suite.scene;
    const names = (await listPeople(harbour().owner.actor)).map((one) => one.practitionerRoleId);
    expect(names).not.toContain(hillside.physio.actor.practitionerRoleId);
    await expect(
      setClinicalLead(harbour().owner.actor, hillside.physio.actor.practitionerRoleId, false),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
