import { readFileSync, writeFileSync } from 'node:fs';

// Run after each change of packages: `node scripts/complete-lockfile.mjs`.
// npm leaves packages for other systems out of the lockfile when the registry at hand does not hold them, and `npm ci`
// then refuses the lockfile everywhere. Their exact versions stand in the packages that want them, so they can be filled in.

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

/** "@scope/name-linux-x64-musl" is for linux, x64, musl. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const [os, cpu] = [systems, processors].map((known) =>
    words.filter((word) => known.includes(word)).slice(0, 1),
  );
  const libc = words.includes('musl')
    ? ['musl']
    : words.includes('gnu') && os[0] === 'linux'
      ? ['glibc']
      : [];
  return Object.fromEntries(Object.entries({ cpu, os, libc }).filter(([, values]) => values.length > 0));
}

const isFound = (from, name) => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
  }
};

let added = 0;
for (const [from, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isFound(from, name)) continue;
    if (!/^\d+\.\d+\.\d+/.test(version)) {
      process.stderr.write(
        `${name} of ${from} is wanted as ${version}, which is no exact version: add it by hand.\n`,
      );
      process.exitCode = 1;
      continue;
    }
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} packages for other systems added to package-lock.json\n`);
