/** The calls of the protocol, as the journal and the faults name them. */
export const ENDPOINTS = [
  'authorize',
  'exchange',
  'refresh',
  'user_info',
  'public_info',
  'revoke',
  'logout',
] as const;

/** One of {@link ENDPOINTS}. */
export type Endpoint = (typeof ENDPOINTS)[number];
