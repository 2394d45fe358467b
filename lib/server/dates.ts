import 'server-only';

/** A calendar date as the driver wants it: midnight UTC of that day. Only ever for `date` columns. */
export const toDateColumn = (localDate: string): Date => new Date(`${localDate}T00:00:00Z`);

/** A `date` column as YYYY-MM-DD. */
export const fromDateColumn = (date: Date): string => date.toISOString().slice(0, 10);

export const fromNullableDateColumn = (date: Date | null): string | null =>
  date === null ? null : fromDateColumn(date);
