let count = 0;

/**
 * Makes a button open and close a panel beside it. Escape, a press elsewhere, focus moving out and a choice inside close it;
 * Escape returns the focus to the button.
 */
export function disclose(button: HTMLButtonElement, panel: HTMLElement): void {
  panel.id ||= `panel-${++count}`;
  button.setAttribute('aria-controls', panel.id);

  const isOpen = () => !panel.hidden;
  const isOurs = (target: EventTarget | null) =>
    target instanceof Node && (button.contains(target) || panel.contains(target));
  const closeOutside = ({ target }: Event) => {
    if (!isOurs(target)) show(false);
  };
  const show = (open: boolean) => {
    button.setAttribute('aria-expanded', String(open));
    panel.hidden = !open;
    if (open) document.addEventListener('pointerdown', closeOutside);
    else document.removeEventListener('pointerdown', closeOutside);
  };

  show(false);
  button.addEventListener('click', () => show(!isOpen()));
  panel.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) show(false);
  });
  for (const part of [button, panel]) {
    part.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !isOurs(relatedTarget)) show(false);
    });
    part.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !isOpen()) return;
      event.stopPropagation();
      show(false);
      button.focus();
    });
  }
}
