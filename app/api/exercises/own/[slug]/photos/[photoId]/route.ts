import { photoParams } from '@/lib/schemas/exercise-photo';
import { readPhoto } from '@/lib/server/data/exercise/exercise-photo';
import { photoResponse } from '@/lib/server/http/photo-response';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'exercise.photo',
    summary: 'One photo of an own exercise as JPEG; for patients those of what was prescribed to them.',
    params: photoParams,
    isPassive: true,
    handle: async ({ actor, params }) => photoResponse(await readPhoto(actor, params.slug, params.photoId)),
  }),
});
