import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cwd } from 'node:process';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';

const pages = [paths.today, paths.session, paths.progress, paths.me];

/** The worker of the patient's pages with the mark of this build in it, so that each build is another worker; 404 where nothing is built. */
export async function serveWorker(): Promise<Response> {
  const build = readBuild();
  if (build === null) return new Response(null, { status: 404 });
  const text = readFileSync(join(cwd(), 'lib', 'worker', 'sw.js'), 'utf8')
    .replace("'__BUILD__'", JSON.stringify(build))
    .replace('__PAGES__', JSON.stringify(pages));
  return new Response(text, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' },
  });
}

function readBuild(): string | null {
  try {
    return readFileSync(join(cwd(), env().buildFolder, 'BUILD_ID'), 'utf8').trim();
  } catch {
    return null;
  }
}
