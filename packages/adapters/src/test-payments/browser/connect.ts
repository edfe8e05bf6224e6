import {
  paymentFailed,
  type FieldsSetup,
  type PaymentErrorCode,
  type PaymentResult,
} from '@orderpad/contracts';
import { Message } from './messages.ts';

/** Milliseconds within which a frame must be ready. */
const patience = 10_000;

/** A frame of the provider that has answered. */
export interface Connection {
  send(message: Readonly<Record<string, unknown>>): void;
  /** Returns `false` once the frame was removed or loaded anew. */
  isThere(): boolean;
  /** Removes the frame. Nothing arrives from it afterwards. */
  close(): void;
}

interface Frame extends Pick<FieldsSetup, 'appearance' | 'signal'> {
  readonly url: URL;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Receives what the frame says, in order; `lost` once when the frame is gone without being closed. */
  onMessage(message: Message | { readonly type: 'lost' }): void;
}

/**
 * Puts a frame of the provider into a slot and connects to it: once it is loaded it gets one greeting, for its origin only, with a
 * nonce and a port. Only what comes through that port with that nonce is read; what windows post is not listened to.
 */
export function connect(
  slot: HTMLElement,
  { url, settings, appearance, signal, onMessage }: Frame,
): Promise<PaymentResult<{ connection: Connection }>> {
  if (signal.aborted) return Promise.resolve(paymentFailed('cancelled'));
  return new Promise((resolve) => {
    const nonce = crypto.randomUUID();
    const { port1: port, port2: theirs } = new MessageChannel();
    const frame = emptyFrame(url, appearance.colorScheme);
    // Not every browser closes the port of a frame that was taken away.
    const watch = new MutationObserver(() => frame.isConnected || lose());
    let state: 'loading' | 'greeted' | 'ready' | 'closed' = 'loading';

    const close = () => {
      if (state === 'closed') return;
      state = 'closed';
      watch.disconnect();
      port.close();
      frame.remove();
    };
    const giveUp = (code: PaymentErrorCode) => {
      if (state === 'ready') return;
      close();
      stopWaiting();
      resolve(paymentFailed(code));
    };
    const lose = () => {
      if (state !== 'ready') return giveUp('lost');
      close();
      onMessage({ type: 'lost' });
    };
    const cancel = () => giveUp('cancelled');
    const timer = setTimeout(giveUp, patience, 'timeout');
    const stopWaiting = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
    };
    const connection: Connection = {
      send: (message) => port.postMessage({ ...message, nonce }),
      isThere: () => state === 'ready' && frame.isConnected,
      close,
    };

    signal.addEventListener('abort', cancel);
    port.addEventListener('close', () => state !== 'closed' && lose());
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = state === 'closed' ? undefined : messageIn(data, nonce);
      if (message?.type === 'height') frame.style.height = `${message.height}px`;
      else if (message?.type === 'ready' && state === 'greeted') {
        state = 'ready';
        stopWaiting();
        frame.title = message.title;
        onMessage(message);
        resolve({ ok: true, connection });
      } else if (message && state === 'ready') onMessage(message);
    });
    port.start();
    frame.addEventListener('load', () => {
      if (state !== 'loading') return lose();
      state = 'greeted';
      const greeting = { type: 'fields-greeting', nonce, settings: { ...settings, appearance } };
      frame.contentWindow?.postMessage(greeting, url.origin, [theirs]);
    });
    slot.append(frame);
    watch.observe(slot, { childList: true });
  });
}

/** A frame that may run the provider's script and nothing more: it cannot lead the page elsewhere or open windows. */
function emptyFrame(url: URL, colorScheme: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-scripts', 'allow-same-origin');
  frame.referrerPolicy = 'no-referrer';
  frame.src = url.href;
  Object.assign(frame.style, { display: 'block', inlineSize: '100%', blockSize: '0', border: '0' });
  // A frame of another scheme than its document's gets a ground of its own.
  frame.style.colorScheme = colorScheme;
  return frame;
}

function messageIn(data: unknown, nonce: string): Message | undefined {
  if (typeof data !== 'object' || data === null || !('nonce' in data) || data.nonce !== nonce)
    return undefined;
  return Message.safeParse(data).data;
}
