import { Component } from 'preact';
import type { OptionsTexts } from '../../locales/options/texts.ts';
import type { StoredDataClient, StoredDataRequest } from '../../utils/messages/contract.ts';
import type { StoredThing } from '../../utils/stored-data/stored-thing.ts';
import { ActionButton } from '../action-button.tsx';
import { AskFirst } from '../ask-first.tsx';
import { Section } from './section.tsx';
import { StoredThingRow } from './stored-thing-row.tsx';

/** What {@link StoredDataSection} shows and does. */
export interface StoredDataSectionProps {
  readonly client: StoredDataClient;
  readonly texts: OptionsTexts;
  /** Gives the person a file of their own. */
  readonly onSave: (json: string) => void;
}

/** What the section knows of what is stored. */
type Shown = readonly StoredThing[] | 'loading' | 'unreachable';

/** Everything that the extension keeps in this browser, in words, with the ways to delete it and to take it along. */
export class StoredDataSection extends Component<StoredDataSectionProps, { readonly shown: Shown }> {
  override state: { readonly shown: Shown } = { shown: 'loading' };
  #stop: (() => void) | undefined;
  readonly #refresh = () => this.#ask({ type: 'get-stored-data' });

  override componentDidMount() {
    this.#stop = this.props.client.onChanged(this.#refresh);
    this.#refresh();
  }

  override componentWillUnmount() {
    this.#stop?.();
  }

  #ask(request: StoredDataRequest) {
    this.props.client.ask(request).then(
      (shown) => this.setState({ shown }),
      () => this.setState({ shown: 'unreachable' }),
    );
  }

  readonly #save = () => {
    const { client, onSave } = this.props;
    client.export().then(onSave, () => this.setState({ shown: 'unreachable' }));
  };

  override render({ texts }: StoredDataSectionProps) {
    const { storedData } = texts;
    const { shown } = this.state;
    return (
      <Section name="stored-data" heading={storedData.heading}>
        <p>{storedData.text}</p>
        {shown === 'loading' && <p class="aside">{texts.loading}</p>}
        {shown === 'unreachable' && <p class="notice notice-failure">{texts.unreachable.text}</p>}
        {typeof shown === 'object' && this.#list(shown)}
      </Section>
    );
  }

  #list(things: readonly StoredThing[]) {
    const { storedData } = this.props.texts;
    if (things.length === 0) return <p class="notice">{storedData.nothing}</p>;
    return (
      <>
        <ul class="stored-things">
          {things.map((thing) => (
            <StoredThingRow
              key={thing.id}
              thing={thing}
              texts={storedData}
              onDelete={() => this.#ask({ type: 'delete-stored-thing', id: thing.id })}
            />
          ))}
        </ul>
        <div class="actions">
          <ActionButton kind="secondary" act={this.#save}>
            {storedData.save}
          </ActionButton>
        </div>
        <AskFirst
          texts={storedData.deleteAll}
          weight="warning"
          onConfirm={() => this.#ask({ type: 'delete-everything' })}
          offer={(ask) => (
            <div class="actions">
              <ActionButton kind="warning" act={ask} first>
                {storedData.deleteAll.offer}
              </ActionButton>
            </div>
          )}
        />
      </>
    );
  }
}
