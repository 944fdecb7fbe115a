import { Component } from 'preact';

/** What {@link Announcement} says: the state in words, or null while it is not known yet. */
export interface AnnouncementProps {
  readonly sentence: string | null;
}

/**
 * The one live region: a screen reader says each change of state once, politely. The first sentence is not said,
 * because the person has just come here and reads the screen itself.
 */
export class Announcement extends Component<AnnouncementProps> {
  #first: string | null = null;
  #changed = false;

  override render({ sentence }: AnnouncementProps) {
    this.#first ??= sentence;
    this.#changed ||= sentence !== this.#first;
    return (
      <p class="unseen" role="status">
        {this.#changed && sentence}
      </p>
    );
  }
}
