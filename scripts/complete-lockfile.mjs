import { readFileSync, writeFileSync } from 'node:fs';
import { completeLockfile, missingPackages } from './lib/lockfile.mjs';

// Run after each change of packages: `node scripts/complete-lockfile.mjs`.
// npm leaves packages for other systems out of the lockfile when the registry at hand does not hold them, and `npm ci`
// then refuses the lockfile everywhere. Their exact versions stand in the packages that want them, so they can be filled in.

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
writeFileSync(path, `${JSON.stringify(completeLockfile(lock), null, 2)}\n`);
process.stdout.write(
  `${missingPackages(lock).length} packages for other systems added to package-lock.json\n`,
);
