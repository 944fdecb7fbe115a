import { z } from 'zod';
import type { StandAnswer } from './stand-client.ts';

const TOKENS = z.strictObject({
  access_token: z.string(),
  refresh_token: z.string(),
  id_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.literal(3600),
  user_id: z.number(),
  state: z.string().optional(),
  scope: z.string(),
});

/** The tokens of an answer; throws where it is anything else. */
export function tokensOf(answer: StandAnswer): z.infer<typeof TOKENS> {
  return TOKENS.parse(JSON.parse(answer.body));
}

const ERROR = z.strictObject({
  error: z.string(),
  error_description: z.string(),
  state: z.string().optional(),
});

/** The error of an answer; throws where it is anything else. */
export function errorOf(answer: StandAnswer): z.infer<typeof ERROR> {
  return ERROR.parse(JSON.parse(answer.body));
}
