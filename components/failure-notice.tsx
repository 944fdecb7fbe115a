import type { FailureTexts } from '../locales/texts.ts';

/** Says why the last attempt failed and what to do. The live region of the root reads it out, not this element. */
export function FailureNotice({ texts }: { readonly texts: FailureTexts }) {
  return (
    <p class="notice notice-failure">
      <strong>{texts.happened}</strong> {texts.advice}
    </p>
  );
}
