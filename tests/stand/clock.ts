/** Milliseconds since 1970. Injected wherever something expires, so that a test need not wait for it. */
export type Clock = () => number;
