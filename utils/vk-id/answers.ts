import * as z from 'zod/mini';
import { accountName } from './account.ts';

/*
 * VK's answers, as far as they are used. Unknown fields are dropped: what is not read cannot leak.
 * Source: VK ID's documentation of /oauth2/auth, /oauth2/user_info and /oauth2/revoke.
 */

/** Answer to the code exchange. `user_id` is a number here and a string in {@link userInfoAnswer}. */
export const tokenAnswer = z.object({
  access_token: z.string().check(z.minLength(1)),
  user_id: z.int().check(z.positive()),
});

/** Answer to `/oauth2/user_info`. */
export const userInfoAnswer = z.object({
  user: z.object({
    user_id: z.string().check(z.regex(/^[1-9]\d{0,19}$/)),
    first_name: accountName,
    last_name: accountName,
  }),
});

/** Answer to `/oauth2/revoke`. */
export const revokeAnswer = z.object({ response: z.literal(1) });

/** An OAuth error, which VK often sends with HTTP 200. */
export const errorAnswer = z.object({ error: z.string().check(z.minLength(1)) });
