const systems = 'aix android darwin freebsd linux netbsd openbsd openharmony sunos win32'.split(' ');
const processors = 'arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x x64 wasm32'.split(' ');

/**
 * The optional packages that others in a lockfile want and that it lacks: where each is wanted, its name and exact version.
 * @param {{ packages: Record<string, any> }} lock
 * @returns {{ from: string, name: string, version: string, isDev: boolean }[]}
 */
export function missingPackages(lock) {
  return Object.entries(lock.packages).flatMap(([from, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isFound(lock, from, name))
      .map(([name, version]) => ({ from, name, version, isDev: entry.dev === true })),
  );
}

/**
 * The lockfile with the packages for other systems filled in.
 * @param {{ packages: Record<string, any> }} lock
 */
export function completeLockfile(lock) {
  const packages = { ...lock.packages };
  for (const { from, name, version, isDev } of missingPackages(lock)) {
    if (!/^\d+\.\d+\.\d+/.test(version)) {
      throw new Error(
        `${name} of ${from} is wanted as ${version}, which is no exact version: add it by hand.`,
      );
    }
    const dev = isDev ? { dev: true } : {};
    packages[`node_modules/${name}`] = { version, ...platformOf(name), ...dev, optional: true };
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** Looks where Node would: beside the package that wants it, then upwards. */
function isFound(lock, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
  }
}

/** "@scope/name-linux-x64-musl" is for linux, x64, musl. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => systems.includes(word)).slice(0, 1);
  const cpu = words.filter((word) => processors.includes(word)).slice(0, 1);
  const libc = words.includes('musl')
    ? ['musl']
    : words.includes('gnu') && os[0] === 'linux'
      ? ['glibc']
      : [];
  return Object.fromEntries(Object.entries({ cpu, os, libc }).filter(([, values]) => values.length > 0));
}
