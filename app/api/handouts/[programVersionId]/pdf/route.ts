import { buildHandout } from '@/lib/domain/handout/build-handout';
import { handoutChoice, handoutOptions, handoutParams } from '@/lib/schemas/handout';
import { loadHandout } from '@/lib/server/data/handout/handout';
import { renderHandoutPdf } from '@/lib/server/handout/render-pdf';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'handout.print',
    summary: 'The handout of one program version as a tagged PDF.',
    params: handoutParams,
    query: handoutOptions,
    handle: async ({ actor, params, query }) => {
      const handout = await loadHandout(actor, params.programVersionId, new Date());
      const pdf = await renderHandoutPdf(buildHandout(handout.source, handoutChoice(query, handout)));
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
