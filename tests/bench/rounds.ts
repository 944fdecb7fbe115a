/** With `npm run bench -- --quick`: enough to see that all is measured, too little for a steady figure. */
const QUICK_ROUNDS = 2;

/** How often something is measured, fewer times where it was asked to be quick. */
export function rounds(count: number): number {
  return process.argv.includes('--quick') ? Math.min(count, QUICK_ROUNDS) : count;
}
