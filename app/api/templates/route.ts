import { z } from 'zod';
import { saveTemplateInput, templateSummary } from '@/lib/schemas/program-template';
import { listTemplates, saveTemplate } from '@/lib/server/data/template/template';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'template.read',
    summary: 'Templates to start a program from: one’s own, the clinic’s, and those of the product.',
    answer: z.object({ templates: z.array(templateSummary) }),
    handle: async ({ actor }) => ({ templates: await listTemplates(requireStaff(actor)) }),
  }),
  POST: endpoint({
    operation: 'template.write',
    summary: 'Saves one version of a program as a template, or as the next version of one.',
    body: saveTemplateInput,
    handle: ({ actor, body }) => saveTemplate(requireStaff(actor), body),
  }),
});
