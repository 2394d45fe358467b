import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { getJson, sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { type SaveTemplateInput, templateSummary } from '@/lib/schemas/program-template';

const templateList = z.object({ templates: z.array(templateSummary) });
const saved = z.object({ templateId: z.string(), number: z.number().int() });

/** Every template the person may start from. */
export const templatesQuery = () =>
  queryOptions({
    queryKey: ['templates'],
    queryFn: ({ signal }) => getJson(paths.api.templates, templateList, signal),
  });

/** Saves a version of a program as a template, or as the next version of one. */
export const saveTemplate = (input: SaveTemplateInput) => sendJson('POST', paths.api.templates, input, saved);

/** Puts a template away, or takes it out again. */
export const archiveTemplate = (templateId: string, archived: boolean) =>
  sendJson('POST', paths.api.archiveTemplate(templateId), { archived });
