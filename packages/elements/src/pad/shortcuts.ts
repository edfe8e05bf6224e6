/**
 * What a key asks of the pad: Ctrl or ⌘ with Enter continues, Alt with Page Up and Page Down moves between steps. Keys that
 * something inside has already used, or that are pressed in a dialog, ask nothing.
 */
export function shortcutOf(event: KeyboardEvent): 'next' | 'back' | undefined {
  const isInDialog = event.composedPath().some((node) => node instanceof HTMLDialogElement);
  if (event.defaultPrevented || event.isComposing || isInDialog) return undefined;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'next';
  if (event.altKey && event.key === 'PageDown') return 'next';
  if (event.altKey && event.key === 'PageUp') return 'back';
  return undefined;
}
