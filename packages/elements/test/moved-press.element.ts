import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { base } from '../src/styles/base.ts';
import { controls } from '../src/styles/controls.ts';
import { button } from '../src/ui/button.ts';
import { cardChoices, check } from '../src/ui/choice.ts';
import { completeMovedPresses } from '../src/ui/moved-press.ts';
import { PadDriver } from './drivers/pad-driver.ts';

/** Counts the presses of its controls. */
class PressProbe extends LitElement {
  static override styles = [...base, controls];
  presses = 0;
  readonly changes: unknown[] = [];

  constructor() {
    super();
    completeMovedPresses(this);
  }

  protected override render() {
    return html`
      ${button({ label: 'Save', onClick: () => (this.presses += 1) })}
      <button id="plain" @click=${() => (this.presses += 1)}><span>Plain</span></button>
      ${cardChoices({
        id: 'speed',
        name: 'speed',
        legend: 'Speed',
        value: 'slow',
        choices: [
          { value: 'slow', title: 'Slow' },
          { value: 'fast', title: 'Fast' },
        ],
        onChange: (value) => this.changes.push(value),
      })}
      ${check({ id: 'gift', name: 'gift', label: 'Gift', isChecked: false, onChange: (is) => this.changes.push(is) })}
      <slot></slot>
    `;
  }
}
customElements.define('press-probe', PressProbe);

/** Presses the mouse on an element, and releases it after something happened or at another position. */
async function press(pressed: Element, between: () => [x: number, y: number] | undefined) {
  pressed.scrollIntoView({ block: 'center' });
  const { x, y } = pressed.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(x) + 6, Math.round(y) + 6] });
  await sendMouse({ type: 'down' });
  const position = between();
  if (position) await sendMouse({ type: 'move', position });
  await sendMouse({ type: 'up' });
}

describe('a press with the mouse', () => {
  async function probe() {
    const element = await fixture<PressProbe>(html`<press-probe></press-probe>`);
    const find = (selector: string) => {
      const found = element.shadowRoot?.querySelector(selector);
      if (!found) throw new Error(`There is no ${selector}.`);
      return found;
    };
    const pushed = () => {
      element.style.marginBlockStart = '400px';
      return undefined;
    };
    return { element, find, pushed };
  }

  afterEach(() => resetMouse());

  it('counts once where nothing moves', async () => {
    const { element, find } = await probe();

    await press(find('button'), () => undefined);

    expect(element.presses).to.equal(1);
  });

  it('counts once where a button is pushed away before the mouse is released', async () => {
    const { element, find, pushed } = await probe();

    await press(find('button'), pushed);

    expect(element.presses).to.equal(1);
  });

  it('counts for a plain button by its text, too', async () => {
    const { element, find, pushed } = await probe();

    await press(find('#plain span'), pushed);

    expect(element.presses).to.equal(1);
  });

  it('counts for a choice that is pushed away, by its radio and by its text', async () => {
    const byRadio = await probe();
    await press(byRadio.find('[value=fast]'), byRadio.pushed);
    const byText = await probe();
    await press(byText.find('.card-choice:last-child .strong'), byText.pushed);

    expect(byRadio.element.changes).to.deep.equal(['fast']);
    expect(byText.element.changes).to.deep.equal(['fast']);
  });

  it('checks a box once, whether the box or its label is still under the mouse', async () => {
    const away = await probe();
    await press(away.find('#gift'), away.pushed);
    const near = await probe();
    const box = near.find('#gift');
    await press(box, () => {
      near.element.style.paddingInlineStart = '0';
      near.element.style.marginInlineStart = `-${Math.round(box.getBoundingClientRect().width) + 4}px`;
      return undefined;
    });

    expect(away.element.changes).to.deep.equal([true]);
    expect(near.element.changes).to.deep.equal([true]);
  });

  it('is given up by moving the mouse away', async () => {
    const { element, find } = await probe();
    const { bottom } = find('button').getBoundingClientRect();

    await press(find('button'), () => [5, bottom + 200]);

    expect(element.presses).to.equal(0);
  });

  it('is given up with a button that leaves the page', async () => {
    const { element, find } = await probe();

    await press(find('button'), () => {
      find('button').remove();
      return undefined;
    });

    expect(element.presses).to.equal(0);
  });

  it('counts once where an element is inside another', async () => {
    const outer = await fixture<PressProbe>(html`<press-probe><press-probe></press-probe></press-probe>`);
    const inner = outer.querySelector<PressProbe>('press-probe');
    const native = inner?.shadowRoot?.querySelector('button');
    if (!inner || !native) throw new Error('The probe has no button.');

    await press(native, () => {
      outer.style.marginBlockStart = '400px';
      return undefined;
    });

    expect(inner.presses).to.equal(1);
  });

  it('is left to the page on what the page put into an element', async () => {
    let presses = 0;
    const element = await fixture(
      html`<press-probe><button @click=${() => (presses += 1)}>Own</button></press-probe>`,
    );
    const own = element.querySelector('button');
    if (!own) throw new Error('The page has no button.');

    await press(own, () => {
      own.style.marginBlockStart = '400px';
      return undefined;
    });

    expect(presses).to.equal(0);
  });

  it('counts in every part of a pad: a step of the rail is pushed away, and opens', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');
    await pad.press('Continue');
    const rail = await pad.part('order-pad-rail');
    await pad.part('order-pad-items');

    await press(rail.button('Contact'), () => {
      pad.element.style.marginBlockStart = '400px';
      return undefined;
    });

    await pad.part('order-pad-contact');
  });
});
