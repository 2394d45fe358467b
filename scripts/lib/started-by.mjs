/** The process that started this one; read at once, because it may be gone by the time anyone asks. */
export const startedBy = process.ppid;
