import type { Fix, Id, Issue, Line } from '@orderpad/contracts';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { FixWanted } from '../fixes/fix-wanted.ts';
import type { OrderController } from '../order-controller.ts';
import { lazyDiscounts, lazyPrices } from '../prices/lazy-prices.ts';
import type { OrderPadPrices } from '../prices/order-pad-prices.ts';
import { LazyModules } from '../ui/lazy-module.ts';
import { MenuController } from '../ui/menu.ts';
import type { EditOf } from '../what-if/falls-with.ts';
import type { ReductionListeners } from '../what-if/reduction.ts';
import type { FixesKey } from '../fixes/fixes.messages.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { ReductionGuard } from './reduction-guard.ts';
import type { ItemDialog } from './item-dialog.ts';
import type { ItemsKey } from './items.messages.ts';
import type { LineIntent } from './line-intent.ts';
import { lineMenu } from './line-menu.ts';
import { Removal } from './removal.ts';

export interface LineEffectListeners extends ReductionListeners {
  /** Called with the index at which a line was removed or restored. */
  readonly onMoved: (at: number) => void;
}

/** Applies what a row, its menu or a fix asks of a line. */
export class LineEffects {
  readonly reductions: ReductionGuard;
  readonly removal: Removal;
  readonly modules: LazyModules;
  readonly #element: LitElement;
  readonly #order: OrderController<'items'>;
  readonly #messages: MessagesController<ItemsKey | FixesKey>;
  readonly #menu: MenuController;
  #dialog: ItemDialog | undefined;

  constructor(
    element: LitElement,
    order: OrderController<'items'>,
    messages: MessagesController<ItemsKey | FixesKey>,
    listeners: LineEffectListeners,
  ) {
    this.#element = element;
    this.#order = order;
    this.#messages = messages;
    this.#menu = new MenuController(element);
    this.modules = new LazyModules(element);
    this.reductions = new ReductionGuard(element, order, messages.t, listeners);
    this.removal = new Removal(element, order, messages, listeners.onMoved);
  }

  readonly handle = ({ intent }: LineIntent): void => {
    const { id } = intent;
    if (intent.kind === 'count') this.reductions.count(intent);
    else if (intent.kind === 'remove') this.#remove(id);
    else if (intent.kind === 'fix') this.fix(intent.issue, intent.fix);
    else this.#openMenu(id, intent.opener);
  };

  /** Opens the dialog for a new line. */
  add(): void {
    this.#withDialog((dialog) => dialog.add());
  }

  /** Opens the dialog with the results for `text`. */
  lookUp(text: string): void {
    this.#withDialog((dialog) => dialog.lookUp(text));
  }

  addCustom(): void {
    this.#withPrices((prices) => prices.addCustom());
  }

  change(event: EditOf, onDone: () => void): void {
    this.reductions.change(event.id, event, () => {
      this.#order.send(event);
      onDone();
    });
  }

  /** Applies a fix of the items step; passes any other on to the root of the order. */
  fix(issue: Issue, fix: Fix): void {
    const line = this.lineOf(issue, fix);
    if (line && fix.code === 'remove-line') this.#remove(line.id);
    else if (line && fix.code === 'edit-line') this.#edit(line);
    else this.#element.dispatchEvent(new FixWanted(issue, fix));
  }

  lineOf({ path }: Issue, fix?: Fix): Line | undefined {
    return this.#order.view?.lines.get(String(fix?.params['lineId'] ?? path[1]));
  }

  render(): TemplateResult {
    return html`${this.#menu.render(this.#messages.t('items.do'))} ${this.#dialog?.render() ?? nothing}`;
  }

  #openMenu(id: Id, opener: HTMLElement): void {
    const view = this.#order.view;
    const line = view?.lines.get(id);
    if (!view || !line) return;
    this.reductions.prepare();
    const items = lineMenu(line, view, this.#messages.t, {
      onEdit: () => this.#edit(line),
      onNote: () => this.#edit(line, 'note'),
      onChangePrice: () => this.#withPrices((prices) => prices.change(id)),
      onDiscount: () =>
        this.modules.load(
          () => lazyDiscounts(this.#element),
          (discounts) => discounts.onLine(id),
        ),
      onGivePriceBack: () =>
        this.reductions.change(id, { type: 'items.edit', id, patch: { override: undefined } }, () =>
          this.#withPrices((prices) => prices.giveBack(id)),
        ),
      onRemove: () => this.#remove(id),
    });
    void this.#menu.open(opener, items);
  }

  #remove(id: Id): void {
    this.reductions.remove(id, () => this.removal.remove(id));
  }

  /** Opens the dialog of a line: for custom items the one in which they were named. */
  #edit(line: Line, field?: 'note'): void {
    const { id, item } = line;
    if (item.kind === 'variant')
      this.#withDialog((dialog) => {
        const now = this.#order.view?.lines.get(id);
        if (now) dialog.edit(now, field && `item-${field}`);
      });
    else this.#withPrices((prices) => void prices.editCustom(id, field && `custom-${field}`));
  }

  /** Loads the dialog on first use: an order by SKU opens none. A step that was left meanwhile opens nothing. */
  #withDialog(use: (dialog: ItemDialog) => void): void {
    this.modules.load(
      () => import('./item-dialog.ts'),
      (module) => {
        if (!this.#element.isConnected) return;
        this.#dialog ??= new module.ItemDialog(this.#element, this.#order, this.#messages);
        use(this.#dialog);
      },
    );
  }

  /** Loads the price dialogs on first use: most orders take the host's prices. */
  readonly #withPrices = (use: (prices: OrderPadPrices) => void): void =>
    this.modules.load(() => lazyPrices(this.#element), use);
}
