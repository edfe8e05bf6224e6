import { deviceStorage } from '@orderpad/elements';
import { h } from '../dom.ts';
import { host, type Profile } from '../host.ts';
import type { Page } from '../office.ts';
import { goTo } from '../routes.ts';

/** Ecommerce → Add cart order. Each person's drafts are kept apart on a shared device; one begun is gone on with. */
export function newOrderPage({ operator }: Profile): Page {
  const storage = deviceStorage(`larkspur-${operator.id}`);
  let pad = padWith(storage);

  const startOver = h('button', { type: 'button', class: 'plain' }, 'Start over');
  startOver.addEventListener('click', () => {
    if (confirm('Discard this order and begin a new one?')) void discard();
  });

  async function discard(): Promise<void> {
    const draftId = pad.session?.draftId;
    const empty = h('p', { role: 'status' }, 'Discarding …');
    // A pad that leaves the page keeps its last edit first.
    pad.replaceWith(empty);
    await new Promise((resolve) => setTimeout(resolve));
    if (draftId) await storage.removeDraft(draftId);
    pad = padWith(storage);
    empty.replaceWith(pad);
  }

  return {
    title: 'Add cart order',
    content: h(
      'section',
      { class: 'page' },
      h('div', { class: 'heading' }, h('h1', {}, 'Add cart order'), startOver),
      pad,
    ),
  };
}

/** The whole pad, in these few lines. */
function padWith(storage: ReturnType<typeof deviceStorage>) {
  const pad = document.createElement('order-pad');
  pad.host = host;
  pad.storage = storage;
  pad.addEventListener('order-placed', ({ order }) =>
    goTo({ page: 'order', id: order.id }, { instead: true }),
  );
  return pad;
}
