import { fillIn } from '../../locales/fill-in.ts';
import type { OptionsTexts } from '../../locales/options/texts.ts';
import { Section } from './section.tsx';

/** A package that goes into the extension. */
export interface BuiltInPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package states it. */
  readonly license: string;
}

/** What this copy of the extension is made of. */
export interface AboutSectionProps {
  readonly version: string;
  readonly packages: readonly BuiltInPackage[];
  readonly texts: OptionsTexts;
}

/** The extension's version, and what others have made of it, with its licences. */
export function AboutSection({ version, packages, texts: { about } }: AboutSectionProps) {
  return (
    <Section name="about" heading={about.heading}>
      <p>{fillIn(about.version, { version })}</p>
      <p>{about.packages}</p>
      <ul class="packages">
        {packages.map((part) => (
          <li key={part.name}>
            {part.name} {part.version}, {part.license}
          </li>
        ))}
      </ul>
    </Section>
  );
}
