/** Pixels that a hand moves while it presses. */
const unsteady = 8;

/** Controls that a click acts on, a choice by its label, and fields, in which a press places the caret or opens a list. */
const controls =
  'button, a[href], summary, label, select, textarea, input:not([type=radio], [type=checkbox])';
const fields = 'select, textarea, input';

/** Presses that an inner element completes. */
const taken = new WeakSet<PointerEvent>();

/**
 * Completes presses of the buttons, choices and links in an element whose control moved away under the pointer: a browser
 * makes no click of such a press, because the pointer is released over something else. A pointer that itself moved further
 * than a hand does gives up the press, as everywhere. Content that the page put into the element is left alone.
 */
export const completeMovedPresses = (element: HTMLElement): void =>
  element.addEventListener('pointerdown', (down) => {
    if (taken.has(down) || !down.isPrimary || down.button !== 0) return;
    taken.add(down);
    const pressed = down.composedPath().find((node) => node instanceof HTMLElement && node.matches(controls));
    if (!(pressed instanceof HTMLElement) || pressed.matches(fields)) return;
    if (pressed.getRootNode() !== element.getRootNode()) complete(pressed, down);
  });

function complete(pressed: HTMLElement, down: PointerEvent): void {
  const release = (up: PointerEvent) => {
    if (up.pointerId !== down.pointerId) return;
    stop();
    const isStill = Math.hypot(up.clientX - down.clientX, up.clientY - down.clientY) <= unsteady;
    if (up.type === 'pointerup' && isStill && pressed.isConnected && !up.composedPath().includes(pressed))
      pressed.click();
  };
  const stop = () => {
    removeEventListener('pointerup', release, true);
    removeEventListener('pointercancel', release, true);
  };
  addEventListener('pointerup', release, true);
  addEventListener('pointercancel', release, true);
}
