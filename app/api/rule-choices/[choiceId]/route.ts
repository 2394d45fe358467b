import { choiceAnswer, choiceParams, choiceSetting } from '@/lib/schemas/rules';
import { setChoice } from '@/lib/server/data/rule-book/rule-choice';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  PUT: endpoint({
    operation: 'rules.sign',
    summary:
      'Sets one number of the rule book for the clinic as a clinical lead, or gives it back to the book.',
    params: choiceParams,
    body: choiceSetting,
    answer: choiceAnswer,
    handle: ({ actor, params, body }) => setChoice(requireStaff(actor), params.choiceId, body),
  }),
});
