/** What {@link SettingsLink} says and does. */
export interface SettingsLinkProps {
  readonly label: string;
  /** Brings the options page to the front, the one that is open already if there is one. */
  readonly onOpen: () => void;
}

/** The quiet way to the options page. A link by its address too, so that it can be opened as any other. */
export function SettingsLink({ label, onOpen }: SettingsLinkProps) {
  return (
    <a
      class="settings-link"
      href="/options.html"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen();
      }}
    >
      {label}
    </a>
  );
}
