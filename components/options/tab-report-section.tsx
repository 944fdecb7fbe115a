import { Component } from 'preact';
import type { OptionsTexts } from '../../locales/options/texts.ts';
import { ActionButton } from '../action-button.tsx';
import { Section } from './section.tsx';

/** What {@link TabReportSection} needs from the page where it stands. */
export interface TabReportSectionProps {
  readonly texts: OptionsTexts;
  /** The report's text; null if no page of the diary is open. Rejects if the worker cannot be reached. */
  readonly onReport: () => Promise<string | null>;
  readonly onCopy: (text: string) => Promise<void>;
}

type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'no-page' }
  | { readonly kind: 'report'; readonly text: string; readonly isCopied: boolean };

/** «Что не так с вкладкой?»: a short text about how the tab was or was not found, to copy and send. */
export class TabReportSection extends Component<TabReportSectionProps, { readonly shown: Shown }> {
  override state: { readonly shown: Shown } = { shown: { kind: 'nothing' } };

  readonly #show = (shown: Shown) => this.setState({ shown });

  readonly #report = () => {
    this.props.onReport().then(
      (text) => this.#show(text === null ? { kind: 'no-page' } : { kind: 'report', text, isCopied: false }),
      () => this.#show({ kind: 'no-page' }),
    );
  };

  override render({ texts, onCopy }: TabReportSectionProps) {
    const { heading, explanation, make, noPage, copy, copied, label } = texts.tabReport;
    const { shown } = this.state;
    return (
      <Section name="tab-report" heading={heading}>
        <p>{explanation}</p>
        <div class="actions">
          <ActionButton kind="secondary" act={this.#report}>
            {make}
          </ActionButton>
        </div>
        <div role="status">
          {shown.kind === 'no-page' && <p>{noPage}</p>}
          {shown.kind === 'report' && shown.isCopied && <p>{copied}</p>}
        </div>
        {shown.kind === 'report' && (
          <>
            <textarea class="tab-report" readOnly rows={12} aria-label={label} value={shown.text} />
            <div class="actions">
              <ActionButton
                kind="secondary"
                act={() => void onCopy(shown.text).then(() => this.#show({ ...shown, isCopied: true }))}
              >
                {copy}
              </ActionButton>
            </div>
          </>
        )}
      </Section>
    );
  }
}
