/** What stands where a birth date is not shown. */
export const maskedBirthDate = 'ask for the birth date';
