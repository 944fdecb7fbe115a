/** Reads the numeric id of a VK ID app; null if it is none. */
export function parseAppId(text: string | undefined): number | null {
  return /^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : null;
}
