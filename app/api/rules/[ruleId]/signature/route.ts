import { ruleParams, ruleSigning } from '@/lib/schemas/rules';
import { signRule } from '@/lib/server/data/rule-book/rule-book';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'rules.sign',
    summary: 'Signs a rule of the book as a clinical lead, or withdraws the signature.',
    params: ruleParams,
    body: ruleSigning,
    handle: ({ actor, params, body }) => signRule(requireStaff(actor), params.ruleId, body),
  }),
});
