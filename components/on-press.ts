import { actInPlainSight } from './plain-sight.ts';

/**
 * Makes an event handler that acts only for a person's own press of a button that they can see. An event that a script
 * dispatched is ignored: the page around the panel is not to be trusted. So are the second and further clicks of a
 * multiple click, which would otherwise press whatever has meanwhile taken the button's place.
 */
export function onPress(act: () => void): (event: UIEvent) => void {
  return (event) => {
    const { currentTarget, isTrusted, detail } = event;
    if (isTrusted && detail <= 1 && currentTarget instanceof Element) actInPlainSight(currentTarget, act);
  };
}
