/**
 * A number from 0 to `limit` − 1 that is the same for the same seed: the stand's lessons and marks look random,
 * and yet a reload shows them again. FNV-1a, 32 bits, with a final mix so that near seeds give far numbers.
 */
export function seededNumber(seed: string, limit: number): number {
  let hash = 0x811c9dc5;
  for (const character of seed) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % limit;
}

/** One of the choices, the same one for the same seed. */
export function seededChoice<Choice>(seed: string, choices: readonly [Choice, ...Choice[]]): Choice {
  return choices[seededNumber(seed, choices.length)] ?? choices[0];
}
