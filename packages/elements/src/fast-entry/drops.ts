/** Accepts drops on an element, which has the class `over` while something is dragged above it. */
export function takeDrops(element: HTMLElement, onDrop: (dropped: DataTransfer) => void): void {
  element.addEventListener('dragover', (event) => {
    event.preventDefault();
    element.classList.add('over');
  });
  element.addEventListener('dragleave', () => element.classList.remove('over'));
  element.addEventListener('drop', (event) => {
    event.preventDefault();
    element.classList.remove('over');
    if (event.dataTransfer) onDrop(event.dataTransfer);
  });
}
