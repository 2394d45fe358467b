import 'server-only';
import { type ChoiceId, choiceProblem, choicesFrom, clinicChoices } from '@/lib/domain/rule-book/choices';
import type { RuleChoices } from '@/lib/domain/choices/rule-choices';
import { AppError, changedMeanwhile, invalid } from '@/lib/errors';
import type { ChoiceSetting } from '@/lib/schemas/rules';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { act, type Tx } from '@/lib/server/db';

/** The latest word on one choice: what was set (null: the book's own number again), by whom and when; how often it was set is its revision. */
export type SetChoice = { choiceId: string; value: number | null; revision: number; by: string; at: Date };

/** The latest row of every choice of this clinic. One statement. */
export const readSetChoices = (tx: Tx, clinicId: string): Promise<SetChoice[]> =>
  tx.$queryRaw<SetChoice[]>`
    select distinct on (c.choice_id) c.choice_id as "choiceId", c.value, r.display_name as by, c.chosen_at as at,
      (count(*) over (partition by c.choice_id))::int as revision
    from rule_choice c join practitioner_role r on r.clinic_id = c.clinic_id and r.id = c.chosen_by_id
    where c.clinic_id = ${clinicId}::uuid order by c.choice_id, c.chosen_at desc`;

/** The numbers that every calculation for this clinic uses. Asked for once per transaction. */
export async function readRuleChoices(tx: Tx, clinicId: string): Promise<RuleChoices> {
  const rows = await tx.$queryRaw<{ choiceId: string; value: number | null }[]>`
    select distinct on (choice_id) choice_id as "choiceId", value from rule_choice
    where clinic_id = ${clinicId}::uuid order by choice_id, chosen_at desc`;
  return choicesFrom(setValues(rows));
}

/** The values that are set, by id; a choice that was given back is not among them. */
export const setValues = (
  rows: readonly { choiceId: string; value: number | null }[],
): Record<string, number> =>
  Object.fromEntries(rows.flatMap(({ choiceId, value }) => (value === null ? [] : [[choiceId, value]])));

/** Makes everybody else of the clinic wait who signs a rule or sets a choice, until the transaction ends. */
export async function holdRuleBook(tx: Tx, clinicId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`rule book ${clinicId}`}, 0))`;
}

/** Refuses somebody who is no clinical lead (any more), and keeps the audit of it. */
export async function refuseNoLead(tx: Tx, actor: PractitionerActor): Promise<AppError> {
  await audit(tx, actor, { action: 'rules.sign', outcome: 'denied' });
  return new AppError('forbidden', {
    userMessage: 'Only a clinical lead of the clinic signs rules and sets their numbers.',
  });
}

/**
 * Sets one number of the rule book for the clinic, or gives it back to the book (null); it counts from the next calculation on.
 * Refuses anybody but a clinical lead, a value outside its bounds, one that contradicts another choice, and `conflict` when somebody
 * else set it since the revision that was on the screen (0: never set).
 */
export function setChoice(
  actor: PractitionerActor,
  choiceId: ChoiceId,
  { value, revision }: ChoiceSetting,
): Promise<{ inForce: number }> {
  return act(actor, 'rules.sign', async (tx) => {
    await holdRuleBook(tx, actor.clinicId);
    const timesSet = await tx.ruleChoice.count({ where: { clinicId: actor.clinicId, choiceId } });
    const wanted = value ?? clinicChoices[choiceId].value;
    const before = await readRuleChoices(tx, actor.clinicId);
    const problem = choiceProblem({ ...before, [choiceId]: wanted });
    if (problem !== null) throw invalid([{ path: 'value', code: problem.code, message: wordsOf(problem) }]);
    const id = crypto.randomUUID();
    const rows = await tx.$queryRaw<unknown[]>`
      with lead as (
        select clinic_id, id from practitioner_role
        where clinic_id = ${actor.clinicId}::uuid and id = ${actor.practitionerRoleId}::uuid and clinical_lead
          and ended_at is null and roles && array['owner', 'physiotherapist']::role[] for share)
      insert into rule_choice (id, clinic_id, choice_id, value, chosen_by_id)
      select ${id}::uuid, clinic_id, ${choiceId}, ${value}::int, id from lead returning id`;
    if (rows.length === 0) return refuseNoLead(tx, actor);
    if (timesSet !== revision) throw changedMeanwhile('this number');
    await audit(tx, actor, { action: 'rules.sign', entity: { kind: 'RuleChoice', id }, fields: ['value'] });
    return { inForce: wanted };
  });
}

function wordsOf(problem: NonNullable<ReturnType<typeof choiceProblem>>): string {
  if (problem.code === 'out_of_order')
    return `“${clinicChoices[problem.lower].name}” may not be more than “${clinicChoices[problem.upper].name}”.`;
  const { min, max, unit } = clinicChoices[problem.choiceId];
  return `Enter a whole number from ${min} to ${max} (${unit}).`;
}
