import { archiveTemplateInput, templateParams } from '@/lib/schemas/program-template';
import { archiveTemplate } from '@/lib/server/data/template/template';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'template.write',
    summary: 'Puts a template away, or takes it out again.',
    params: templateParams,
    body: archiveTemplateInput,
    handle: ({ actor, params, body }) =>
      archiveTemplate(requireStaff(actor), params.templateId, body.archived, new Date()),
  }),
});
