import { readFileSync, readlinkSync } from 'node:fs';

/**
 * Whether a process with this id is there, ours or not.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Tells one process from a later one that was given the same number: the boot, and its start time in clock ticks since then.
 * Empty where the system has no /proc.
 * @param {number} pid
 */
export function startMark(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    // A zombie has ended; only its number is still in use.
    if (fields[0] === 'Z') return 'ended';
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    return '';
  }
}

/**
 * The folder a process works in; null when the system does not tell.
 * @param {number} pid
 */
export function workingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
