import { spawn } from 'node:child_process';
import { requireFreePort } from './app-server.ts';
import { readDemo, showDemo } from './demo.ts';
import { root } from './folders.ts';
import { holdDataFolder } from './hold-folder.ts';
import { demoFile, openProduct } from './open-product.ts';
import { readSettings } from './settings.ts';
import { onShutDown, runCommand, shutDown } from './shut-down.ts';
import { programOf } from './static-checks.ts';

/** `npm run dev`: the same database as `npm start`, and pages that follow the sources. */
export async function main(): Promise<void> {
  await runCommand(
    async () => {
      const settings = readSettings(process.env);
      const folder = holdDataFolder();
      await requireFreePort(settings.port, settings.host);
      const env = await openProduct(settings);
      const demo = settings.isDemo ? readDemo(demoFile, settings.origin) : null;
      if (demo !== null) showDemo(demo, demoFile);
      folder.announce(settings.origin);
      const next = [programOf('next', 'next'), 'dev', '-H', settings.host, '-p', String(settings.port)];
      const child = spawn(process.execPath, next, {
        cwd: root,
        env: { ...process.env, ...env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      onShutDown(async () => {
        if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
        await ended;
      });
      await ended;
      await shutDown(0);
    },
    () => 0,
  );
}
