/**
 * Types into the focused control as a keyboard would, each key bearing a time of its own. Returns the last key's event. What the
 * machine takes for it does not count.
 */
export function strike(keys: readonly string[], gap: number): KeyboardEvent | undefined {
  const start = performance.now();
  return keys
    .map((key, at) => {
      const target = focusedIn(document);
      const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
      Object.defineProperty(event, 'timeStamp', { value: start + at * gap });
      target?.dispatchEvent(event);
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (isField && key.length === 1 && !event.defaultPrevented) {
        target.setRangeText(key, target.selectionStart ?? 0, target.selectionEnd ?? 0, 'end');
        target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: key }));
      }
      return event;
    })
    .at(-1);
}

/** Scans a code into whatever has the focus: a key every 4 ms. */
export const scan = (code: string, end = 'Enter'): KeyboardEvent | undefined =>
  strike([...Array.from(code), end], 4);

/** Returns the focused element, through all shadow roots. */
function focusedIn({ activeElement }: DocumentOrShadowRoot): Element | null {
  return activeElement?.shadowRoot?.activeElement ? focusedIn(activeElement.shadowRoot) : activeElement;
}
