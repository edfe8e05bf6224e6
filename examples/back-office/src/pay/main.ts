import '../look/pay.css';
import { isSignedOut } from '../account.ts';
import { h } from '../dom.ts';
import { handedOff, openHandoff } from '../host.ts';
import { applyPreferences } from '../preferences.ts';
import { endingOf, type Ending } from './ending.ts';
import { endingPage } from './ending-page.ts';
import { type Address, nameOrder, openingKey, takeAddress } from './link.ts';
import { orderPage } from './order-page.ts';
import { paidNumber } from './paid.ts';

// The page of a customer who got a link to an order: she checks it and pays. It is a page of its own, so that nothing of the
// office is fetched, and the secret in the address is gone before anything else runs.
applyPreferences();
await open(takeAddress());
// A link that is pasted into this very page changes nothing but the part behind #.
addEventListener('hashchange', () => void open(takeAddress()));

/** Opens the order of a link, or goes on with the one that this browser has opened. */
async function open(address: Address | undefined): Promise<void> {
  if (!address) return end('nothing');
  show(h('p', { class: 'opening', role: 'status' }, 'Opening your order …'));
  try {
    const id = await admitted(address);
    nameOrder(id);
    const host = handedOff(id);
    const call = { signal: AbortSignal.timeout(10_000) };
    const profile = await host.describe(call);
    if (!profile.handoff) return end('invalid');
    const saved = await host.drafts?.load(profile.handoff.draftId, call);
    const onEnd = (ending: Ending) => end(ending, { id });
    show(orderPage({ host, profile, terms: profile.handoff, sender: saved?.savedBy.name, onEnd }));
  } catch (error) {
    const ending = endingOf(error);
    // Without its cookie a browser is a stranger to an order that it had opened.
    const isOver = ending === 'invalid' && 'id' in address;
    end(isOver ? 'ended' : ending, address, () => void open(address));
  }
}

/** Returns the id of the order, once this browser may show it. */
async function admitted(address: Address): Promise<string> {
  if ('token' in address) return (await openHandoff(address, openingKey())).id;
  try {
    await handedOff(address.id).describe({ signal: AbortSignal.timeout(10_000) });
    return address.id;
  } catch (error) {
    if (!isSignedOut(error)) throw error;
    // A customer who is signed in needs no link.
    return (await openHandoff(address, openingKey())).id;
  }
}

/** Shows why there is nothing to pay here, and whom to ask. */
function end(ending: Ending, address?: Address, onRetry?: () => void): void {
  const id = address && 'id' in address ? address.id : undefined;
  // What had the focus may be gone: the reason is read at once.
  show(endingPage(ending, { number: id === undefined ? undefined : paidNumber(id), onRetry })).focus();
}

/** Fills the page, and returns the part that changes. */
function show(content: HTMLElement): HTMLElement {
  const main = h('main', { class: 'pay', tabindex: '-1' }, content);
  document.body.replaceChildren(
    h(
      'header',
      { class: 'pay-bar' },
      h('img', { src: '/larkspur.svg', alt: '' }),
      h('span', {}, 'Larkspur Trading'),
    ),
    main,
  );
  return main;
}
