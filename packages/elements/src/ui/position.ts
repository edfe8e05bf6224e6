/**
 * Positions a popup under its anchor (above it where there is more room), at least as wide as the anchor, and keeps it there
 * while it is open. By CSSOM, so that a strict content security policy holds. Returns a function that stops it.
 */
export function positionPopup(
  anchor: HTMLElement,
  popup: HTMLElement,
  align: 'start' | 'end' = 'start',
): () => void {
  const put = () => {
    const at = anchor.getBoundingClientRect();
    const size = popup.getBoundingClientRect();
    const below = innerHeight - at.bottom;
    const isAbove = below < size.height + gap && at.top > below;
    const isRight = (getComputedStyle(anchor).direction === 'rtl') === (align === 'start');
    const left = isRight ? at.right - size.width : at.left;
    popup.style.setProperty('min-width', `${at.width}px`);
    popup.style.setProperty('max-width', `${Math.max(at.width, Math.min(480, innerWidth - 2 * gap))}px`);
    popup.style.setProperty('left', `${Math.max(gap, Math.min(left, innerWidth - size.width - gap))}px`);
    popup.style.setProperty('top', isAbove ? 'auto' : `${at.bottom + gap}px`);
    popup.style.setProperty('bottom', isAbove ? `${innerHeight - at.top + gap}px` : 'auto');
  };
  put();
  // Twice, since the width set first may change the height.
  put();
  // A frame later: changing sizes inside the observer would trigger it again.
  const observer = new ResizeObserver(() => requestAnimationFrame(put));
  observer.observe(popup);
  const options = { capture: true, passive: true } as const;
  addEventListener('scroll', put, options);
  addEventListener('resize', put, options);
  return () => {
    observer.disconnect();
    removeEventListener('scroll', put, options);
    removeEventListener('resize', put, options);
  };
}

const gap = 4;
