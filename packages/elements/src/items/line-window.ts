import type { LitElement, ReactiveController } from 'lit';
import { offsetOf, segmentsOf, wholeUpTo, type Segment } from './window.ts';

/** List to be windowed. */
export interface Listed {
  readonly size: number;
  readonly tall: readonly number[];
}

/**
 * Keeps only the rows in view of a `.scroller` in the page, and the height of the others as `.gap` rows: the cost of a change
 * then does not grow with the list. Rows carry `data-id`, rows with room for an issue the class `tall`.
 */
export class LineWindow implements ReactiveController {
  readonly #element: LitElement;
  readonly #observer = new ResizeObserver(() => this.#measure());
  #scroller: HTMLElement | undefined;
  #segments: readonly Segment[] = [];
  #list: Listed = { size: 0, tall: [] };
  #heights = '';
  /** Guessed row height in pixels until rows are measured; right in the default theme. */
  #row = 64;
  #height = 640;
  /** Last known scroll position. Reading it while rows change would force a second layout. */
  #top = 0;

  constructor(element: LitElement) {
    this.#element = element;
    element.addController(this);
  }

  /**
   * Returns the rows to render and the gaps between. `at` is the row with the focus, or -1: it is kept, with its neighbours.
   */
  look(list: Listed, at: number): readonly Segment[] {
    this.#list = list;
    const view = { top: this.#top, height: this.#height };
    this.#segments = segmentsOf(this.#extent, view, at < 0 ? undefined : { from: at - 1, to: at + 2 });
    return this.#segments;
  }

  /** Scrolls a row into view, below the table header. */
  reveal(index: number): void {
    const scroller = this.#scroller;
    if (!scroller || this.#list.size <= wholeUpTo) return;
    const top = offsetOf(this.#extent, index);
    const bottom = offsetOf(this.#extent, index + 1) - this.#height;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop) scroller.scrollTop = bottom;
    this.#top = scroller.scrollTop;
    this.#element.requestUpdate();
  }

  /** Count of rows in view. */
  get page(): number {
    return Math.max(1, Math.floor(this.#height / this.#row) - 1);
  }

  /** Renders again only when other rows have come into view. */
  readonly scrolled = (): void => {
    const before = JSON.stringify(this.#segments);
    this.#top = this.#scroller?.scrollTop ?? 0;
    const view = { top: this.#top, height: this.#height };
    if (JSON.stringify(segmentsOf(this.#extent, view)) !== before) this.#element.requestUpdate();
  };

  hostUpdated(): void {
    const scroller = this.#element.renderRoot.querySelector<HTMLElement>('.scroller') ?? undefined;
    const gaps = this.#segments.filter((segment) => segment.kind === 'gap');
    const heights = gaps.map(({ key, height }) => `${key} ${height}`).join();
    if (heights !== this.#heights || scroller !== this.#scroller) this.#stretch(gaps);
    this.#heights = heights;
    if (scroller === this.#scroller) return;
    this.#observer.disconnect();
    this.#scroller = scroller;
    this.#top = 0;
    if (scroller) this.#observer.observe(scroller);
  }

  /** Sets heights by CSSOM: a strict content security policy forbids style attributes. */
  #stretch(gaps: readonly { readonly height: number }[]): void {
    this.#element.renderRoot
      .querySelectorAll<HTMLElement>('.gap')
      .forEach((gap, at) => gap.style.setProperty('height', `${gaps[at]?.height ?? 0}px`));
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#scroller = undefined;
  }

  get #extent() {
    return { count: this.#list.size, row: this.#row, tall: this.#list.tall };
  }

  #measure(): void {
    const root = this.#element.renderRoot;
    const row = root.querySelector('tr[data-id]:not(.tall)')?.getBoundingClientRect().height || this.#row;
    const head = root.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const height = Math.max(row, (this.#scroller?.clientHeight ?? 0) - head);
    if (height === this.#height && row === this.#row) return;
    this.#height = height;
    this.#row = row;
    this.#element.requestUpdate();
  }
}
