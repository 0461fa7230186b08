/** The password that a filing number gets: the filer is told it by another way than this interface; here anybody can tell it. */
export const filingPassword = (filingNumber: string): string => `Mm${filingNumber.replace(/\D/g, '')}`;

/** Passwords for numbers, by number. */
export const passwordsFor = (filingNumbers: readonly (string | null)[]): Readonly<Record<string, string>> =>
  Object.fromEntries(filingNumbers.flatMap((number) => (number === null ? [] : [[number, filingPassword(number)]])));
