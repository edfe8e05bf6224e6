import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import { LazyModules } from '../ui/lazy-module.ts';
import type { Printing } from './print-order.ts';

/** Buttons that print an order and its packing slips. What prints is fetched with the first press. */
export class LazyPrint {
  readonly #modules: LazyModules;

  constructor(element: LitElement) {
    this.#modules = new LazyModules(element);
  }

  /** Renders the buttons; `hasSlips`: also the one for those who pack it. */
  render(printing: Printing, hasSlips: boolean): TemplateResult {
    const { t } = printing.messages;
    const print = (which: 'printOrder' | 'printSlips') => () =>
      this.#modules.load(
        () => import('./print-order.ts'),
        (module) => void module[which](printing),
      );
    const ships = printing.order.shipments.length > 0;
    return html`
      ${button({ kind: 'quiet', icon: 'receipt', label: t('order.print'), onClick: print('printOrder') })}
      ${hasSlips && ships ? button({ kind: 'quiet', icon: 'bag', label: t('order.print-slips'), onClick: print('printSlips') }) : nothing}
      ${this.#modules.notice(t)}
    `;
  }
}
