import { figureParams, figureQuery } from '@/lib/schemas/exercise-figure';
import type { z } from 'zod';
import { isOwnSlug } from '@/lib/schemas/exercise-own';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { viewOwnPicture } from '@/lib/server/data/exercise/exercise-own-view';
import { readPhoto } from '@/lib/server/data/exercise/exercise-photo';
import { drawExercise, drawOwn } from '@/lib/server/pictures/exercise-drawing';
import { photoResponse } from '@/lib/server/http/photo-response';
import { svgResponse } from '@/lib/server/http/svg-response';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'library.read',
    summary:
      'The drawn figure of an exercise as SVG: one pose for lists, or the key poses side by side. An own exercise without one shows its first photo.',
    params: figureParams,
    query: figureQuery,
    isPassive: true,
    handle: ({ actor, params, query }) => picture(requireStaff(actor), params.slug, query),
  }),
});

/** An own exercise without a drawing is known by its first photo. */
async function picture(
  actor: PractitionerActor,
  slug: string,
  wanted: z.output<typeof figureQuery>,
): Promise<Response> {
  if (!isOwnSlug(slug)) return svgResponse(drawExercise(slug, wanted));
  const { figure, photoId } = await viewOwnPicture(actor, slug);
  return figure === null && photoId !== null
    ? photoResponse(await readPhoto(actor, slug, photoId))
    : svgResponse(drawOwn(figure, wanted));
}
