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

/** `deleted` names what was deleted last, in words. */
interface State {
  readonly shown: Shown;
  readonly deleted: string | null;
}

/** Everything that the extension keeps in this browser, in words, with the ways to delete it and to take it along. */
export class StoredDataSection extends Component<StoredDataSectionProps, State> {
  override state: State = { shown: 'loading', deleted: null };
  readonly #heading = createRef<HTMLHeadingElement>();
  readonly #rows = createRef<HTMLUListElement>();
  #stop: (() => void) | undefined;
  readonly #refresh = () => this.#ask({ type: 'get-stored-data' });

  override componentDidMount() {
    this.#stop = this.props.client.onChanged(this.#refresh);
    this.#refresh();
  }

  override componentWillUnmount() {
    this.#stop?.();
  }

  #ask(request: StoredDataRequest, whenShown?: () => void) {
    this.props.client.ask(request).then(
      (shown) => this.setState({ shown }, whenShown),
      () => this.setState({ shown: 'unreachable' }),
    );
  }

  #delete(thing: StoredThing, at: number, name: string) {
    this.#ask({ type: 'delete-stored-thing', id: thing.id }, () => {
      this.setState({ deleted: name });
      // The focus went with the pressed button, unless the person has it elsewhere by now: the next row has come to its place.
      if (document.activeElement !== document.body) return;
      const next = this.#rows.current?.children[at]?.querySelector('button');
      (next ?? this.#heading.current)?.focus();
    });
  }

  /** What was deleted last is not named any more either: it may have been somebody's account. */
  readonly #deleteEverything = () => {
    this.#ask({ type: 'delete-everything' }, () => this.setState({ deleted: null }));
  };

  readonly #save = () => {
    const { client, onSave } = this.props;
    client.export().then(onSave, () => this.setState({ shown: 'unreachable' }));
  };

  override render({ texts }: StoredDataSectionProps) {
    const { storedData } = texts;
    const { shown, deleted } = this.state;
    return (
      <Section name="stored-data" heading={storedData.heading} headingRef={this.#heading}>
        <p>{storedData.text}</p>
        {shown === 'loading' && <p class="aside">{texts.loading}</p>}
        {shown === 'unreachable' && <p class="notice notice-failure">{texts.unreachable.text}</p>}
        {typeof shown === 'object' && this.#list(shown)}
        <p class="unseen" role="status">
          {deleted === null ? '' : `${storedData.deleted}: ${deleted}`}
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
              onDelete={(name) => this.#delete(thing, at, name)}
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
