import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type BenchPage, countNodes, painted } from './bench-page.ts';
import { goodsAt, penceIn, pounds } from './goods.ts';
import { type } from './person.ts';

const { title, price } = goodsAt(4);

/** The least a page can do: one input, one total. */
@customElement('empty-page')
export class EmptyPage extends LitElement {
  @state() quantity = 1;

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
/** Found beforehand: a person has no need to search the page. */
let field: HTMLInputElement | null | undefined;

globalThis.bench = {
  prepare: async () => undefined,
  async mount() {
    document.body.append(page);
    await painted();
    field = page.renderRoot.querySelector('input');
  },
  async change(quantity) {
    type(field, String(quantity));
    await painted();
  },
  async append() {
    page.quantity += 1;
    await painted();
  },
  compute: async () => undefined,
  answer: painted,
  settle: painted,
  shown: () => penceIn(page.renderRoot.querySelector('output')?.textContent),
  nodes: () => countNodes(),
  quotes: () => 0,
} satisfies BenchPage;
