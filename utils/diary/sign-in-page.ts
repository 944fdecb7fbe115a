import { SIGN_IN_ROUTE } from './site.ts';

/** Whether a path is the sign-in page's, or that of a step below it: one notion for all that is done and left undone there. */
export const isSignInPath = (path: string) => path.startsWith(SIGN_IN_ROUTE);
