import type { ComponentChildren, Ref } from 'preact';

/** One subject of the options page. `name` makes the ids that tie the heading to the section. */
export interface SectionProps {
  readonly name: string;
  readonly heading: string;
  /** For who gives the heading the focus. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly children: ComponentChildren;
}

/** A card with a heading. */
export function Section({ name, heading, headingRef, children }: SectionProps) {
  const headingId = `${name}-heading`;
  return (
    <section class="card" aria-labelledby={headingId}>
      <h2 id={headingId} ref={headingRef ?? null} tabIndex={headingRef ? -1 : undefined}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
