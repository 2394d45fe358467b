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

const icon = (name: string, pixels: number, purpose: 'any' | 'maskable') => ({
  ...{ src: `/icons/${name}.png`, type: 'image/png', purpose },
  sizes: `${pixels}x${pixels}`,
});

/** What a phone is told of the patient's pages when somebody puts them on its home screen; the same for everybody. */
export async function serveManifest(): Promise<Response> {
  const manifest = {
    ...{ name: 'Plimsoll', short_name: 'Plimsoll', id: paths.today, start_url: paths.today, scope: '/' },
    ...{ display: 'standalone', theme_color: '#fbfaf7', background_color: '#fbfaf7' },
    icons: [
      icon('portal-192', 192, 'any'),
      icon('portal-512', 512, 'any'),
      icon('portal-maskable-512', 512, 'maskable'),
    ],
  };
  return Response.json(manifest, { headers: { 'content-type': 'application/manifest+json' } });
}
