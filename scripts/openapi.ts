import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeApi } from '@/lib/server/http/openapi';
import { loadRoutes } from './lib/api-routes.ts';
import { root } from './lib/folders.ts';
import { programOf } from './lib/static-checks.ts';

// Writes the description of the interface from the routes; run with `node --import tsx --conditions=react-server`.
const file = join(root, 'lib', 'server', 'openapi.json');
writeFileSync(file, JSON.stringify(describeApi(await loadRoutes())));
execFileSync(process.execPath, [programOf('@biomejs/biome', 'biome'), 'format', '--write', file]);
