import { LANGUAGE_PREFERENCES } from '../../utils/preferences/preferences.ts';
import { Choice } from './choice.tsx';
import type { PreferencesSectionProps } from './messenger-section.tsx';
import { Section } from './section.tsx';

/** Which language the extension speaks. */
export function LanguageSection({ preferences: { language }, texts, onChange }: PreferencesSectionProps) {
  const { heading, question, choices } = texts.language;
  return (
    <Section name="language" heading={heading}>
      <fieldset class="choices">
        <legend>{question}</legend>
        {LANGUAGE_PREFERENCES.map((choice) => (
          <Choice
            key={choice}
            kind="radio"
            name="language"
            value={choice}
            checked={language.value === choice}
            texts={choices[choice]}
            onChoose={() => onChange({ language: choice })}
          />
        ))}
      </fieldset>
    </Section>
  );
}
