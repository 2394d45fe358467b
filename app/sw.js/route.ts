import { serveWorker } from '@/lib/server/http/worker';

export const GET = serveWorker;
