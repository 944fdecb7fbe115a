import type { ComponentChildren } from 'preact';
import { onPress } from './on-press.ts';
import { watchSight } from './plain-sight.ts';

/** A button of ours. `first` marks the one that takes the focus when its screen replaces another. */
export interface ActionButtonProps {
  readonly kind: 'primary' | 'secondary' | 'quiet' | 'warning';
  readonly act: () => void;
  readonly first?: boolean;
  readonly children: ComponentChildren;
}

/** The button of the design system, by its weight. */
export function ActionButton({ kind, act, first = false, children }: ActionButtonProps) {
  return (
    <button
      type="button"
      class={`button button-${kind}`}
      data-first={first || undefined}
      ref={watchSight}
      onClick={onPress(act)}
    >
      {children}
    </button>
  );
}
