import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type BenchPage, countNodes, painted } from './bench-page.ts';
import { goodsAt, penceIn, pounds } from './goods.ts';
import { type } from './person.ts';

const { title, price } = goodsAt(4);

/** The least a page can do: one input, one total. */
@customElement('empty-page')
export class EmptyPage extends LitElement {
  @state() private quantity = 1;

  protected override render() {
    return html`
      <label>${title} <input type="number" min="1" .value=${String(this.quantity)} @input=${this.edit} /></label>
      <output>${pounds(this.quantity * price)}</output>
    `;
  }

  private edit({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.quantity = Number(target.value);
  }
}

const page = new EmptyPage();

globalThis.bench = {
  prepare: async () => undefined,
  async mount() {
    document.body.append(page);
    await painted();
  },
  async change(quantity) {
    type(page.renderRoot.querySelector('input'), String(quantity));
    await painted();
  },
  append: painted,
  compute: async () => undefined,
  answer: painted,
  settle: painted,
  shown: () => penceIn(page.renderRoot.querySelector('output')?.textContent),
  nodes: () => countNodes(),
  quotes: () => 0,
} satisfies BenchPage;
