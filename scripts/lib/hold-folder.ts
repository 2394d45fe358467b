import { Fault } from './fault.ts';
import { takeFolder } from './folder-lock.mjs';
import { dataFolder, makeFolder } from './folders.ts';
import { onShutDown } from './shut-down.ts';

/** Takes this checkout's data for the command, or says who has them. */
export function holdDataFolder(): { announce: (address: string) => void } {
  makeFolder(dataFolder);
  const taken = takeFolder(dataFolder, 'start');
  if ('release' in taken) {
    onShutDown(taken.release);
    return taken;
  }
  const where = taken.address === null ? '' : ` at ${taken.address}`;
  throw new Fault(
    `Plimsoll already runs from this folder${where} (process ${taken.pid}): use it, or stop it first.`,
  );
}
