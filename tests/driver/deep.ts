/** Before a release (`npm run test:deep`): whole tables instead of one case of each kind. */
export const IS_DEEP = process.env['DEEP'] === '1';

/** All cases of one kind before a release; else the first alone, which must be able to stand for them. */
export function oneOf<Case>(...cases: readonly Case[]): readonly Case[] {
  return IS_DEEP ? cases : cases.slice(0, 1);
}

/** Cases that others stand for, or that a lower level holds: before a release alone. */
export function onlyDeep<Case>(...cases: readonly Case[]): readonly Case[] {
  return IS_DEEP ? cases : [];
}
