import type { Vault } from '@/lib/client/offline/vault';

/** What lies on a device, by id, as text. */
export type Disk = Map<string, string>;

type Ways = {
  /** Before each use; may refuse. */
  before?: () => void | Promise<void>;
};

/** A vault on a disk of the test; each change is there wholly or not at all. */
export const vaultOn = (disk: Disk, { before = () => {} }: Ways = {}): Vault => ({
  readAll: async (prefix) => {
    await before();
    return [...disk]
      .filter(([id]) => id.startsWith(prefix))
      .map(([id, text]) => ({ id, isReadable: true, value: JSON.parse(text) }));
  },
  put: async (records) => {
    await before();
    for (const { id, value } of records) disk.set(id, JSON.stringify(value));
  },
  remove: async (ids) => {
    await before();
    for (const id of ids) disk.delete(id);
  },
});
