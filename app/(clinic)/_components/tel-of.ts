/** The address that calls a number, whatever stands between its digits. */
export const telOf = (phone: string): string => `tel:${phone.replaceAll(/[^+\d]/g, '')}`;
