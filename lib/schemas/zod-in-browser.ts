import { config } from 'zod/v4';

/**
 * What browsers get for `zod`, and only pages that read schemas. Without the setting zod tries `new Function` once to see whether it may
 * compile schemas; our content policy forbids it and the browser complains.
 */
config({ jitless: true });

export * from 'zod/v4';
