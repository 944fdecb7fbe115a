import { afterAll, vi } from 'vitest';

// Vitest restores spies after each file by itself, but neither globals nor the page that the next file finds.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  if (typeof document === 'undefined') return;
  document.head.replaceChildren();
  document.body.replaceChildren();
  history.replaceState(null, '', '/');
});
