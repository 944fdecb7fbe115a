import { VkIdLogo } from '../assets/vk-id-logo.tsx';
import { onPress } from './on-press.ts';
import { watchSight } from './plain-sight.ts';

/** What the VK ID button says and does. */
export interface VkIdButtonProps {
  readonly label: string;
  readonly act: () => void;
}

/**
 * The button that leads to VK ID, by VK's published rules for a button drawn by hand: white on #0077FF, 44 px high,
 * 8 px corners, the logo in the middle together with the text. Takes the focus when its screen replaces another.
 */
export function VkIdButton({ label, act }: VkIdButtonProps) {
  return (
    <button type="button" class="button vk-id-button" data-first ref={watchSight} onClick={onPress(act)}>
      <VkIdLogo />
      <span>{label}</span>
    </button>
  );
}
