/** Pixels that a hand moves while it presses. */
const unsteady = 8;

/**
 * Completes a press whose button moved away under the pointer: a browser makes no click of it, because the pointer is
 * released over something else. A pointer that itself moved further than a hand does gives up the press, as everywhere.
 */
export function completeMovedPress(down: PointerEvent): void {
  const { currentTarget: pressed, pointerId } = down;
  if (!(pressed instanceof HTMLElement) || !down.isPrimary || down.button !== 0) return;
  const release = (up: PointerEvent) => {
    if (up.pointerId !== pointerId) return;
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
