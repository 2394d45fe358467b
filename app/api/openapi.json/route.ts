import description from '@/lib/server/openapi.json';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'anyone',
    summary: 'This description of the interface.',
    handle: () => Promise.resolve(description),
  }),
});
