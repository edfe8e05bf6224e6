const descriptor = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');

/** Give a field a value as typing and leaving it does: through the browser's own setter (libraries watch theirs), then events. */
export function type(field: HTMLInputElement | null | undefined, value: string): void {
  if (!field || !descriptor?.set) throw new Error('There is no such field on the page.');
  descriptor.set.call(field, value);
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: value }),
  );
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
