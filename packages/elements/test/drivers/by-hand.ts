import { sendKeys } from '@web/test-runner-commands';

/** Types as a hand does: each key bears a time 100 ms after the one before, however fast or slow the machine is. */
export async function typeByHand(text: string): Promise<void> {
  let time = performance.now();
  const slow = (event: KeyboardEvent) => Object.defineProperty(event, 'timeStamp', { value: (time += 100) });
  window.addEventListener('keydown', slow, { capture: true });
  for (const key of text) await sendKeys({ press: key });
  window.removeEventListener('keydown', slow, { capture: true });
}
