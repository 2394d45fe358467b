import { serveManifest } from '@/lib/server/http/worker';

export const GET = serveManifest;
