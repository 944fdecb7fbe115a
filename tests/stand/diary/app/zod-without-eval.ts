import { z } from 'zod';

// zod tries `new Function` when the first schema is made, and the strict policy's Trusted Types report that. So this
// module comes before every module with a schema.
z.config({ jitless: true });
