/**
 * Makes an event handler that acts only for a person's own press. An event that a script dispatched is ignored:
 * the page around the panel is not to be trusted. So are the second and further clicks of a multiple click, which
 * would otherwise press whatever has meanwhile taken the button's place.
 */
export function onPress(act: () => void): (event: UIEvent) => void {
  return (event) => {
    if (event.isTrusted && event.detail <= 1) act();
  };
}
