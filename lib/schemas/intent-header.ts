/** The header with which a page says what it wants done once: a random UUID, the same when the same thing is sent again. */
export const intentHeader = 'idempotency-key';
