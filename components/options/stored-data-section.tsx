import type { OptionsTexts } from '../../locales/options/texts.ts';
import { Section } from './section.tsx';

/** What the extension keeps in this browser. */
export function StoredDataSection({ texts }: { readonly texts: OptionsTexts }) {
  const { heading, text } = texts.storedData;
  return (
    <Section name="stored-data" heading={heading}>
      <p>{text}</p>
    </Section>
  );
}
