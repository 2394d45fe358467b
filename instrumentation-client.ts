import { config } from 'zod';

// Without this, zod tries `new Function` once to see whether it may compile schemas; our content policy forbids it and the browser complains.
config({ jitless: true });
