import { figureParams, figureQuery } from '@/lib/schemas/exercise-figure';
import type { z } from 'zod';
import { isOwnSlug } from '@/lib/schemas/exercise-own';
import type { PractitionerActor } from '@/lib/server/actor-types';
import { viewOwnFigure } from '@/lib/server/data/exercise-own-view';
import { drawExercise, drawOwn } from '@/lib/server/exercise-drawing';
import { requireStaff } from '@/lib/server/require-staff';
import { endpoint, route } from '@/lib/server/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'library.read',
    summary: 'The drawn figure of an exercise as SVG: one pose for lists, or the key poses side by side.',
    params: figureParams,
    query: figureQuery,
    isPassive: true,
    handle: async ({ actor, params, query }) =>
      new Response(await draw(requireStaff(actor), params.slug, query), {
        headers: {
          'content-type': 'image/svg+xml; charset=utf-8',
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
        },
      }),
  }),
});

async function draw(
  actor: PractitionerActor,
  slug: string,
  wanted: z.output<typeof figureQuery>,
): Promise<string> {
  return isOwnSlug(slug) ? drawOwn(await viewOwnFigure(actor, slug), wanted) : drawExercise(slug, wanted);
}
