import { Component, type ComponentChildren } from 'preact';
import type { OptionsTexts } from '../../locales/options/texts.ts';
import type {
  PreferencesClient,
  PreferencesRequest,
  StoredDataClient,
} from '../../utils/messages/contract.ts';
import type { EffectivePreferences } from '../../utils/preferences/effective-preferences.ts';
import type { PreferenceChanges } from '../../utils/preferences/stored-preferences.ts';
import { ActionButton } from '../action-button.tsx';
import { AboutSection, type BuiltInPackage } from './about-section.tsx';
import { LanguageSection } from './language-section.tsx';
import { MessengerSection } from './messenger-section.tsx';
import { SharedComputerSection } from './shared-computer-section.tsx';
import { StoredDataSection } from './stored-data-section.tsx';

/** Everything that {@link Options} needs from the page where it stands. */
export interface OptionsProps {
  readonly client: PreferencesClient;
  readonly storedData: StoredDataClient;
  readonly texts: OptionsTexts;
  readonly scheme: 'light' | 'dark';
  /** Gives the person a file of what is stored. */
  readonly onSave: (json: string) => void;
  readonly version: string;
  readonly packages: readonly BuiltInPackage[];
  /** Starts the page anew, for a worker that cannot be reached. */
  readonly onReload: () => void;
  /** Sections that need no preferences. */
  readonly children?: ComponentChildren;
}

/** What the options page knows of the preferences. */
type Shown = EffectivePreferences | 'loading' | 'unreachable';

/** The root of the options page: one section per subject. Every change is stored at once; there is no «Save». */
export class Options extends Component<OptionsProps, { readonly shown: Shown }> {
  override state: { readonly shown: Shown } = { shown: 'loading' };
  #stop: (() => void) | undefined;

  override componentDidMount() {
    this.#stop = this.props.client.onChanged(() => this.#ask({ type: 'get-preferences' }));
    this.#ask({ type: 'get-preferences' });
  }

  override componentWillUnmount() {
    this.#stop?.();
  }

  readonly #change = (changes: PreferenceChanges) => this.#ask({ type: 'change-preferences', changes });

  #ask(request: PreferencesRequest) {
    this.props.client.ask(request).then(
      (shown) => this.setState({ shown }),
      () => this.setState({ shown: 'unreachable' }),
    );
  }

  override render(props: OptionsProps) {
    const { texts, scheme, storedData, version, packages, onSave, onReload, children } = props;
    const { shown } = this.state;
    return (
      <main class="chats page options" data-surface="page" data-scheme={scheme} aria-label={texts.title}>
        <h1>{texts.title}</h1>
        {shown === 'loading' && <p class="card">{texts.loading}</p>}
        {shown === 'unreachable' && (
          <div class="card">
            <p>{texts.unreachable.text}</p>
            <div class="actions">
              <ActionButton kind="primary" act={onReload}>
                {texts.unreachable.reload}
              </ActionButton>
            </div>
          </div>
        )}
        {typeof shown === 'object' && (
          <>
            <MessengerSection preferences={shown} texts={texts} onChange={this.#change} />
            <SharedComputerSection preferences={shown} texts={texts} onChange={this.#change} />
            <LanguageSection preferences={shown} texts={texts} onChange={this.#change} />
            <StoredDataSection client={storedData} texts={texts} onSave={onSave} />
          </>
        )}
        {children}
        <AboutSection version={version} packages={packages} texts={texts} />
      </main>
    );
  }
}
