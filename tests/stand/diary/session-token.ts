import { randomBytes } from 'node:crypto';
import { sign, verify } from 'hono/jwt';
import { z } from 'zod';

/** Name of the cookie, and of the request header that the API takes in its place. */
export const TOKEN_NAME = 'X-JWT-Token';

const payloadSchema = z.strictObject({
  /** 24 hex digits. */
  userId: z.string().regex(/^[0-9a-f]{24}$/),
  lastActivity: z.int(),
  type: z.literal('email'),
  lastId: z.null(),
});

/** Issues and reads the diary's session tokens: JWTs (RFC 7519) signed with HS256, without `exp`, name or role. */
export interface SessionTokens {
  /** A token for the account, another string on every call. */
  issue(userId: string): Promise<string>;
  /** The `userId` that a token was issued for, or null where the token is not one of ours. */
  read(token: string): Promise<string | null>;
}

/**
 * Makes tokens under a secret of their own, so that a token of another run is refused.
 * @param now milliseconds since 1970
 */
export function createSessionTokens(now: () => number): SessionTokens {
  const secret = randomBytes(32).toString('hex');
  let lastActivity = 0;
  return {
    issue(userId) {
      // Two answers of the same millisecond still get two strings: the signature is deterministic.
      lastActivity = Math.max(now(), lastActivity + 1);
      return sign({ userId, lastActivity, type: 'email', lastId: null }, secret, 'HS256');
    },
    async read(token) {
      try {
        return payloadSchema.parse(await verify(token, secret, 'HS256')).userId;
      } catch {
        return null;
      }
    },
  };
}
