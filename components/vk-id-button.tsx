import { VkIdLogo } from '../assets/vk-id-logo.tsx';
import { onPress } from './on-press.ts';
import { watchSight } from './plain-sight.ts';

/** What the VK ID button says and does. */
export interface VkIdButtonProps {
  readonly label: string;
  readonly act: () => void;
}

/**
 * The button that leads to VK ID, by VK's published rules for a button drawn by hand: 44 px high, 8 px corners, the
 * logo in the middle together with the text. It is VK's secondary kind, black on white with a border: the main one, white
 * on #0077FF, has a contrast of 4.1 to 1, and WCAG asks for 4.5. Takes the focus when its screen replaces another.
 */
export function VkIdButton({ label, act }: VkIdButtonProps) {
  return (
    <button type="button" class="button vk-id-button" data-first ref={watchSight} onClick={onPress(act)}>
      <VkIdLogo />
      <span>{label}</span>
    </button>
  );
}
