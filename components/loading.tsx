import type { Texts } from '../locales/texts.ts';

/** Stands in while the first answer is awaited: the outline of a screen, about as tall as one. */
export function Loading({ texts }: { readonly texts: Texts['loading'] }) {
  return (
    <div class="skeleton" role="img" aria-label={texts.label}>
      <span class="skeleton-heading" />
      <span class="skeleton-line" />
      <span class="skeleton-line" />
      <span class="skeleton-button" />
    </div>
  );
}
