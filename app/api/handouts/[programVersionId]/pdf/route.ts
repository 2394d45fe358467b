import { buildHandout } from '@/lib/domain/handout/build-handout';
import { handoutOptions, handoutParams } from '@/lib/schemas/handout';
import { loadHandout } from '@/lib/server/data/handout';
import { renderHandoutPdf } from '@/lib/server/handout/render-pdf';
import { endpoint, route } from '@/lib/server/route';

const logWeeks = 3;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'handout.print',
    summary: 'The handout of one program version as a tagged PDF.',
    params: handoutParams,
    query: handoutOptions,
    handle: async ({ actor, params, query }) => {
      const { source, patientLanguage, paperSize } = await loadHandout(
        actor,
        params.programVersionId,
        new Date(),
      );
      const model = buildHandout(source, {
        paper: query.paper ?? paperSize,
        print: query.print ?? 'standard',
        locale: query.lang ?? patientLanguage,
        includeLogWeeks: logWeeks,
      });
      const pdf = await renderHandoutPdf(model);
      return new Response(Buffer.from(pdf), {
        headers: {
          'content-type': 'application/pdf',
          'content-disposition': 'inline; filename="exercises.pdf"',
          'cache-control': 'private, no-store',
        },
      });
    },
  }),
});
