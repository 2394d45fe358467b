import { slugParams } from '@/lib/schemas/exercise-keeping';
import { ownSaved } from '@/lib/schemas/exercise-own';
import { photoBodyLimit, photoInput, photosChange } from '@/lib/schemas/exercise-photo';
import { addPhoto, changePhotos } from '@/lib/server/data/exercise/exercise-photo';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'exercise.write',
    summary:
      'Adds a photo (a PNG or JPEG in base64, decoded and written anew) with its words; makes the next version.',
    params: slugParams,
    body: photoInput,
    bodyLimit: photoBodyLimit,
    answer: ownSaved,
    handle: ({ actor, params, body }) => addPhoto(requireStaff(actor), params.slug, body),
  }),
  PUT: endpoint({
    operation: 'exercise.write',
    summary: 'Orders, rewords and takes out photos of an own exercise; makes the next version.',
    params: slugParams,
    body: photosChange,
    answer: ownSaved,
    handle: ({ actor, params, body }) => changePhotos(requireStaff(actor), params.slug, body),
  }),
});
