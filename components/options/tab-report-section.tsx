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

/** What came of the last press; null while nothing did. */
type Said = 'ready' | 'noPage' | 'unreachable' | 'copied' | 'notCopied' | null;

/** `report` is null while there is none. */
interface State {
  readonly report: string | null;
  readonly said: Said;
}

/** «Что не так с вкладкой?»: a short text about how the tab was or was not found, to copy and send. */
export class TabReportSection extends Component<TabReportSectionProps, State> {
  override state: State = { report: null, said: null };

  readonly #make = async () => {
    this.#beginAnew();
    try {
      const report = await this.props.onReport();
      this.setState({ report, said: report === null ? 'noPage' : 'ready' });
    } catch {
      this.setState({ report: null, said: 'unreachable' });
    }
  };

  async #copy(report: string) {
    this.#beginAnew();
    try {
      await this.props.onCopy(report);
      this.setState({ said: 'copied' });
    } catch {
      this.setState({ said: 'notCopied' });
    }
  }

  /** The same words a second time would be no change, and a screen reader would not say them. */
  #beginAnew() {
    this.setState({ said: null });
  }

  override render({ texts }: TabReportSectionProps) {
    const { heading, explanation, make, copy, label } = texts.tabReport;
    const { report, said } = this.state;
    return (
      <Section name="tab-report" heading={heading}>
        <p>{explanation}</p>
        <div class="actions">
          <ActionButton kind="secondary" act={() => void this.#make()}>
            {make}
          </ActionButton>
        </div>
        <p role="status">{said === 'unreachable' ? texts.unreachable.text : said && texts.tabReport[said]}</p>
        {report !== null && (
          <>
            <textarea class="tab-report" readOnly rows={12} aria-label={label} value={report} />
            <div class="actions">
              <ActionButton kind="secondary" act={() => void this.#copy(report)}>
                {copy}
              </ActionButton>
            </div>
          </>
        )}
      </Section>
    );
  }
}
