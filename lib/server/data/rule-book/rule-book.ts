import 'server-only';
import { createHash } from 'node:crypto';
import { ruleRegistry } from '@/lib/domain/rule-book/registry';
import { notInUse, type Rule } from '@/lib/domain/rule-book/rule';
import { ruleContent } from '@/lib/domain/rule-book/rule-content';
import { choicesFrom } from '@/lib/domain/rule-book/choices';
import type { RuleChoices } from '@/lib/domain/choices/rule-choices';
import { AppError, notFound } from '@/lib/errors';
import type { RuleSigning } from '@/lib/schemas/rules';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { audit } from '@/lib/server/audit';
import { act, type Tx } from '@/lib/server/db';
import {
  holdRuleBook,
  readRuleChoices,
  readSetChoices,
  refuseNoLead,
  setValues,
} from '@/lib/server/data/rule-book/rule-choice';

/** Whether a rule is signed off: `changed` was signed as it read before, `withdrawn` was taken back, `not_in_use` cannot be signed. */
export type SignatureState = 'unsigned' | 'signed' | 'changed' | 'withdrawn' | 'not_in_use';
export type RuleStatus = {
  ruleId: string;
  contentHash: string;
  state: SignatureState;
  /** Who signed or withdrew last, and when; null while nobody has. */
  by: string | null;
  at: string | null;
};
export type RuleBookView = {
  statuses: RuleStatus[];
  /** The numbers that count in this clinic, and what a lead has set. */
  choices: RuleChoices;
  set: { choiceId: string; value: number | null; revision: number; by: string; at: string }[];
  /** Whether the reader may sign and set numbers. */
  isLead: boolean;
};

type SignatureRow = { ruleId: string; contentHash: string; isWithdrawn: boolean; by: string; at: Date };

/** The state of every rule in this clinic: who signed it off, and the numbers in force. Reading it is audited. */
export function viewRuleBook(actor: PractitionerActor): Promise<RuleBookView> {
  return act(actor, 'rules.read', async (tx) => {
    const set = await readSetChoices(tx, actor.clinicId);
    const choices = choicesFrom(setValues(set));
    const rows = await readSignatures(tx, actor.clinicId);
    const own = await tx.practitionerRole.findUnique({
      where: { clinicId_id: { clinicId: actor.clinicId, id: actor.practitionerRoleId } },
      select: { clinicalLead: true },
    });
    await audit(tx, actor, { action: 'rules.read' });
    return {
      statuses: ruleRegistry.map((rule) => statusOf(rule, choices, rows)),
      choices,
      set: set.map(({ at, ...one }) => ({ ...one, at: at.toISOString() })),
      isLead: own?.clinicalLead === true,
    };
  });
}

/** The latest row of every rule of this clinic. One statement. */
const readSignatures = (tx: Tx, clinicId: string): Promise<SignatureRow[]> =>
  tx.$queryRaw<SignatureRow[]>`
    select distinct on (s.rule_id) s.rule_id as "ruleId", s.content_hash as "contentHash",
      s.is_withdrawn as "isWithdrawn", r.display_name as by, s.signed_at as at
    from rule_signature s join practitioner_role r on r.clinic_id = s.clinic_id and r.id = s.signed_by_id
    where s.clinic_id = ${clinicId}::uuid order by s.rule_id, s.signed_at desc`;

const hashOf = (rule: Rule, choices: RuleChoices): string =>
  createHash('sha256').update(ruleContent(rule, choices)).digest('hex');

function statusOf(rule: Rule, choices: RuleChoices, rows: readonly SignatureRow[]): RuleStatus {
  const contentHash = hashOf(rule, choices);
  const row = rows.find(({ ruleId }) => ruleId === rule.id);
  const common = { ruleId: rule.id, contentHash, by: row?.by ?? null, at: row?.at.toISOString() ?? null };
  if (notInUse(rule) !== null) return { ...common, state: 'not_in_use' };
  if (row === undefined) return { ...common, state: 'unsigned' };
  if (row.isWithdrawn) return { ...common, state: 'withdrawn' };
  return { ...common, state: row.contentHash === contentHash ? 'signed' : 'changed' };
}

/**
 * Puts the actor's name under one rule, or takes the clinic's signature back. Refuses anybody but a clinical lead; `conflict` when
 * the rule does not read as it did on the screen, is not in use, or when there is nothing to take back.
 */
export function signRule(actor: PractitionerActor, ruleId: string, input: RuleSigning): Promise<void> {
  return act(actor, 'rules.sign', async (tx): Promise<void | AppError> => {
    const rule = ruleRegistry.find((one) => one.id === ruleId);
    if (rule === undefined) throw notFound();
    const unused = notInUse(rule);
    if (unused !== null) throw new AppError('conflict', { userMessage: `${unused} It cannot be signed.` });
    await holdRuleBook(tx, actor.clinicId);
    const isWithdrawn = input.action === 'withdraw';
    const rows = await readSignatures(tx, actor.clinicId);
    const now = statusOf(rule, await readRuleChoices(tx, actor.clinicId), rows);
    const isPossible = isWithdrawn ? now.state === 'signed' || now.state === 'changed' : true;
    if (now.contentHash !== input.contentHash || !isPossible) throw movedOn();
    const id = crypto.randomUUID();
    const written = await tx.$queryRaw<unknown[]>`
      with lead as (
        select clinic_id, id from practitioner_role
        where clinic_id = ${actor.clinicId}::uuid and id = ${actor.practitionerRoleId}::uuid and clinical_lead
          and ended_at is null and roles && array['owner', 'physiotherapist']::role[] for share)
      insert into rule_signature (id, clinic_id, rule_id, content_hash, is_withdrawn, signed_by_id)
      select ${id}::uuid, clinic_id, ${rule.id}, ${now.contentHash}, ${isWithdrawn}, id from lead returning id`;
    if (written.length === 0) return refuseNoLead(tx, actor);
    await audit(tx, actor, {
      action: 'rules.sign',
      entity: { kind: 'RuleSignature', id },
      fields: [isWithdrawn ? 'withdrawn' : 'signed'],
    });
  });
}

const movedOn = () =>
  new AppError('conflict', {
    userMessage: 'This rule has changed since the page was opened. Nothing was saved: read it again.',
  });
