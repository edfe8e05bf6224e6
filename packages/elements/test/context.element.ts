import { expect, fixture, html } from '@open-wc/testing';
import '../src/define.ts';
import { wordingContext, type Wording } from '../src/index.ts';
import type { OrderPadSession } from '../src/pad/session.ts';

type Answer = (wording: Wording | undefined, leave?: () => void) => void;

/** Ask as any library does that speaks the context protocol. */
function ask(element: Element, callback: Answer, subscribe: boolean): void {
  const request = new Event('context-request', { bubbles: true, composed: true });
  element.dispatchEvent(
    Object.assign(request, { context: wordingContext, contextTarget: element, callback, subscribe }),
  );
}

describe('an element of another library below an order', () => {
  let page: OrderPadSession;
  let element: Element;
  let heard: (string | undefined)[];

  beforeEach(async () => {
    page = await fixture<OrderPadSession>(html`
      <order-pad-session lang="en"><div><span></span></div></order-pad-session>
    `);
    element = page.querySelector('span') ?? page;
    heard = [];
  });

  it('is answered when it asks, and again with whatever changes', () => {
    ask(element, (wording) => heard.push(wording?.locale.lang), true);

    page.lang = 'fr';

    expect(heard).to.deep.equal(['en', 'fr']);
  });

  it('is answered once when it asks for no more', () => {
    ask(element, (wording) => heard.push(wording?.locale.lang), false);

    page.lang = 'fr';

    expect(heard).to.deep.equal(['en']);
  });

  it('hears nothing after it has left', () => {
    let leave: (() => void) | undefined;
    ask(
      element,
      (wording, leaves) => {
        heard.push(wording?.locale.lang);
        leave = leaves;
      },
      true,
    );

    leave?.();
    page.lang = 'fr';

    expect(heard).to.deep.equal(['en']);
  });
});
