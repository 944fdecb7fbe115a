import type { ComponentChildren } from 'preact';

/** One subject of the options page. `name` makes the ids that tie the heading to the section. */
export interface SectionProps {
  readonly name: string;
  readonly heading: string;
  readonly children: ComponentChildren;
}

/** A card with a heading. */
export function Section({ name, heading, children }: SectionProps) {
  const headingId = `${name}-heading`;
  return (
    <section class="card" aria-labelledby={headingId}>
      <h2 id={headingId}>{heading}</h2>
      {children}
    </section>
  );
}
