/** Returns what a key asks for: Alt with P parks the order, Alt with O opens the list. Keys pressed in a dialog ask for nothing. */
export function parkingKeyOf(event: KeyboardEvent): 'park' | 'list' | undefined {
  const { altKey, ctrlKey, metaKey, shiftKey, code } = event;
  if (!altKey || ctrlKey || metaKey || shiftKey || event.defaultPrevented || event.isComposing)
    return undefined;
  if (event.composedPath().some((node) => node instanceof HTMLDialogElement)) return undefined;
  // The key, not the sign on it: with Alt some keyboards write another one.
  return code === 'KeyP' ? 'park' : code === 'KeyO' ? 'list' : undefined;
}
