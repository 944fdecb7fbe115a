import { Component, createRef } from 'preact';
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

/** `said` is what became of the last deletion, in words. `answers` counts how often it was confirmed that everything goes. */
interface State {
  readonly shown: Shown;
  readonly said: string;
  readonly answers: number;
}

/** Everything that the extension keeps in this browser, in words, with the ways to delete it and to take it along. */
export class StoredDataSection extends Component<StoredDataSectionProps, State> {
  override state: State = { shown: 'loading', said: '', answers: 0 };
  readonly #heading = createRef<HTMLHeadingElement>();
  readonly #rows = createRef<HTMLUListElement>();
  #stop: (() => void) | undefined;
  readonly #refresh = () => void this.#ask({ type: 'get-stored-data' });

  override componentDidMount() {
    this.#stop = this.props.client.onChanged(this.#refresh);
    this.#refresh();
  }

  override componentWillUnmount() {
    this.#stop?.();
  }

  /** Resolves once it is shown whether there was an answer. */
  async #ask(request: StoredDataRequest): Promise<boolean> {
    const shown = await this.props.client.ask(request).catch(() => 'unreachable' as const);
    await new Promise<void>((resolve) => this.setState({ shown }, resolve));
    return shown !== 'unreachable';
  }

  /** Says what is gone, and gives the focus a place: it went with the pressed button, unless the person has it elsewhere by now. */
  async #delete(request: StoredDataRequest, deleted: string, next: () => HTMLElement | null | undefined) {
    // The same words a second time would be no change, and not be heard.
    this.setState({ said: '' });
    const isDeleted = await this.#ask(request);
    this.setState({ said: isDeleted ? deleted : this.props.texts.unreachable.text });
    if (document.activeElement === document.body) (next() ?? this.#heading.current)?.focus();
  }

  /** The next row has come to the place of the one that went. */
  #deleteThing({ id }: StoredThing, at: number, name: string) {
    const nextRow = () => this.#rows.current?.children[at]?.querySelector('button');
    const deleted = `${this.props.texts.storedData.deleted}: ${name}`;
    void this.#delete({ type: 'delete-stored-thing', id }, deleted, nextRow);
  }

  /** Nothing is named: it may have been somebody's account. */
  readonly #deleteEverything = () => {
    this.setState(({ answers }) => ({ answers: answers + 1 }));
    void this.#delete({ type: 'delete-everything' }, this.props.texts.storedData.deleted, () => null);
  };

  readonly #save = () => {
    const { client, onSave } = this.props;
    client.export().then(onSave, () => this.setState({ shown: 'unreachable' }));
  };

  override render({ texts }: StoredDataSectionProps) {
    const { storedData } = texts;
    const { shown, said } = this.state;
    return (
      <Section name="stored-data" heading={storedData.heading} headingRef={this.#heading}>
        <p>{storedData.text}</p>
        {shown === 'loading' && <p class="aside">{texts.loading}</p>}
        {shown === 'unreachable' && <p class="notice notice-failure">{texts.unreachable.text}</p>}
        {typeof shown === 'object' && this.#list(shown)}
        {/* Without the key it would be taken for another paragraph, and a new one put here, whose text nobody hears. */}
        <p key="said" class="unseen" role="status">
          {said}
        </p>
      </Section>
    );
  }

  #list(things: readonly StoredThing[]) {
    const { storedData } = this.props.texts;
    if (things.length === 0) return <p class="notice">{storedData.nothing}</p>;
    return (
      <>
        <ul class="stored-things" ref={this.#rows}>
          {things.map((thing, at) => (
            <StoredThingRow
              key={thing.id}
              thing={thing}
              texts={storedData}
              onDelete={(name) => this.#deleteThing(thing, at, name)}
            />
          ))}
        </ul>
        <div class="actions">
          <ActionButton kind="secondary" act={this.#save}>
            {storedData.save}
          </ActionButton>
        </div>
        {/* An answered question is over, also where something is there again. */}
        <AskFirst
          key={this.state.answers}
          texts={storedData.deleteAll}
          weight="warning"
          onConfirm={this.#deleteEverything}
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
