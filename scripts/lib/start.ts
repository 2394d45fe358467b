import { join } from 'node:path';
import { requireFreePort, serveApp } from './app-server.ts';
import { build, isBuilt } from './build.ts';
import { readDemo, showDemo } from './demo.ts';
import { dataFolder } from './folders.ts';
import { holdDataFolder } from './hold-folder.ts';
import { demoFile, openProduct } from './open-product.ts';
import { readSettings } from './settings.ts';
import { runCommand, shutDown } from './shut-down.ts';
import { say, step } from './steps.ts';

const buildFolder = '.next';

/** `npm start`: database, build, server; then the address and who can sign in. */
export async function main(): Promise<void> {
  let isServing = false;
  await runCommand(
    async () => {
      const settings = readSettings(process.env);
      const folder = holdDataFolder();
      await requireFreePort(settings.port, settings.host);
      const env = await openProduct(settings);
      if (!isBuilt(buildFolder)) {
        await step('Building the product', (progress) =>
          build(buildFolder, join(dataFolder, 'build.log'), progress),
        );
      }
      await step('Starting the product', () => serveApp(settings, env, { onCrash: () => void shutDown(1) }));
      isServing = true;
      folder.announce(settings.origin);
      const demo = settings.isDemo ? readDemo(demoFile, settings.origin) : null;
      if (demo !== null) showDemo(demo, demoFile);
      say(`\nPlimsoll is ready at ${settings.origin} (stop it with Ctrl-C)`);
    },
    () => (isServing ? 0 : 130),
  );
}
