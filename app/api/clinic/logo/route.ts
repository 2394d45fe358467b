import { logoBodyLimit, logoInput } from '@/lib/schemas/clinic-settings';
import { removeLogo, setLogo } from '@/lib/server/data/clinic/clinic-settings';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  PUT: endpoint({
    operation: 'clinic.write',
    summary:
      'Sets the logo of the clinic’s handouts (a PNG or JPEG in base64, decoded and written anew), or takes it off with null.',
    body: logoInput,
    bodyLimit: logoBodyLimit,
    handle: ({ actor, body: { image, revision } }) =>
      image === null ? removeLogo(actor, revision) : setLogo(actor, image, revision),
  }),
});
