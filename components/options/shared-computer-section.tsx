import { Choice } from './choice.tsx';
import type { PreferencesSectionProps } from './messenger-section.tsx';
import { Section } from './section.tsx';
import { SetBySchool } from './set-by-school.tsx';

/** Whether links outlive their owner's visit. */
export function SharedComputerSection({
  preferences: { sharedComputer },
  texts,
  onChange,
}: PreferencesSectionProps) {
  const { heading, choice, advice, privateWindows } = texts.sharedComputer;
  return (
    <Section name="shared-computer" heading={heading}>
      <Choice
        kind="checkbox"
        name="shared-computer"
        value="on"
        checked={sharedComputer.value}
        disabled={sharedComputer.setBy === 'school'}
        texts={choice}
        onChoose={(checked) => onChange({ sharedComputer: checked })}
      />
      <SetBySchool setting={sharedComputer} texts={texts} />
      {sharedComputer.value && <p class="notice">{advice}</p>}
      <p class="aside">{privateWindows}</p>
    </Section>
  );
}
