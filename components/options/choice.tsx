/** One radio button or checkbox with its label and what follows from it. */
export interface ChoiceProps {
  readonly kind: 'radio' | 'checkbox';
  /** The group's name in the page; with `value` it makes the ids. */
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  /** Where the school has chosen. */
  readonly disabled?: boolean;
  readonly texts: { readonly label: string; readonly explanation: string };
  readonly onChoose: (checked: boolean) => void;
}

/** A choice whose label is its accessible name and whose explanation is its description. */
export function Choice({ kind, name, value, checked, disabled = false, texts, onChoose }: ChoiceProps) {
  const id = `${name}-${value}`;
  return (
    <div class="choice">
      <input
        type={kind}
        id={id}
        name={name}
        value={value}
        checked={checked}
        disabled={disabled}
        aria-describedby={`${id}-explanation`}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{texts.label}</label>
        <p class="aside" id={`${id}-explanation`}>
          {texts.explanation}
        </p>
      </div>
    </div>
  );
}
