import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Endpoint } from '@/lib/server/http/route';
import { root } from './folders.ts';

const appFolder = join(root, 'app');

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[]>> },
) => Response | Promise<Response>;

/** One route file: `api/patients/[patientId]` and what it exports. */
export type ApiRoute = {
  address: string;
  handlers: Record<string, Handler>;
  endpoints: Record<string, Endpoint> | null;
};

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const isHandler = (value: unknown): value is Handler => typeof value === 'function';
const isEndpoints = (value: unknown): value is Record<string, Endpoint> =>
  typeof value === 'object' && value !== null;

/** Every route file of the product, found in the file system and imported. */
export function loadRoutes(): Promise<ApiRoute[]> {
  const folders = readdirSync(appFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'route.ts')
    .map((entry) => entry.parentPath)
    .toSorted();
  return Promise.all(
    folders.map(async (folder) => {
      const file = pathToFileURL(join(folder, 'route.ts')).href;
      const exported: Record<string, unknown> = await import(file);
      const handlers: Record<string, Handler> = {};
      for (const method of methods) {
        const handler = exported[method];
        if (isHandler(handler)) handlers[method] = handler;
      }
      const { endpoints } = exported;
      return {
        address: relative(appFolder, folder),
        handlers,
        endpoints: isEndpoints(endpoints) ? endpoints : null,
      };
    }),
  );
}
