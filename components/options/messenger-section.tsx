import type { OptionsTexts } from '../../locales/options/texts.ts';
import { MESSENGER_TARGETS } from '../../utils/messenger/messenger-targets.ts';
import type { EffectivePreferences } from '../../utils/preferences/effective-preferences.ts';
import type { PreferenceChanges } from '../../utils/preferences/stored-preferences.ts';
import { Choice } from './choice.tsx';
import { Section } from './section.tsx';
import { SetBySchool } from './set-by-school.tsx';

/** What a section of preferences shows and where its changes go. */
export interface PreferencesSectionProps {
  readonly preferences: EffectivePreferences;
  readonly texts: OptionsTexts;
  readonly onChange: (changes: PreferenceChanges) => void;
}

/** Where «Перейти в чаты» leads. */
export function MessengerSection({ preferences: { messenger }, texts, onChange }: PreferencesSectionProps) {
  const { heading, question, targets, session } = texts.messenger;
  return (
    <Section name="messenger" heading={heading}>
      <fieldset class="choices">
        <legend>{question}</legend>
        {MESSENGER_TARGETS.map((target) => (
          <Choice
            key={target}
            kind="radio"
            name="messenger"
            value={target}
            checked={messenger.value === target}
            disabled={messenger.setBy === 'school'}
            texts={targets[target]}
            onChoose={() => onChange({ messenger: target })}
          />
        ))}
      </fieldset>
      <SetBySchool setting={messenger} texts={texts} />
      <p class="aside">{session}</p>
    </Section>
  );
}
