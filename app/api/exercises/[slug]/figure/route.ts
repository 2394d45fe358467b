import { figureParams, figureQuery } from '@/lib/schemas/exercise-figure';
import { drawExercise } from '@/lib/server/exercise-drawing';
import { endpoint, route } from '@/lib/server/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'library.read',
    summary: 'The drawn figure of an exercise as SVG: one pose for lists, or the key poses side by side.',
    params: figureParams,
    query: figureQuery,
    isPassive: true,
    handle: ({ params, query }) =>
      Promise.resolve(
        new Response(drawExercise(params.slug, query), {
          headers: {
            'content-type': 'image/svg+xml; charset=utf-8',
            'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
          },
        }),
      ),
  }),
});
