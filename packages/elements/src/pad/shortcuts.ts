/** Returns the focused element, through shadow roots. */
export function focusedIn(root: DocumentOrShadowRoot | null): HTMLElement | undefined {
  let focused = root?.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement ? focused : undefined;
}

/**
 * Returns the move that a key asks for: Ctrl or ⌘ with Enter continues, Alt with Page Up or Page Down moves between steps.
 * Keys already handled inside, or pressed in a dialog, return `undefined`.
 */
export function shortcutOf(event: KeyboardEvent): 'next' | 'back' | undefined {
  const isInDialog = event.composedPath().some((node) => node instanceof HTMLDialogElement);
  if (event.defaultPrevented || event.isComposing || isInDialog) return undefined;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'next';
  if (event.altKey && event.key === 'PageDown') return 'next';
  if (event.altKey && event.key === 'PageUp') return 'back';
  return undefined;
}
