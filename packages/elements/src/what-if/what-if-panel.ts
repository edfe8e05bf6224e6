import type { Id, Line } from '@orderpad/contracts';
import { itemsView, type OrderEvent, type OrderSession } from '@orderpad/core';
import {
  whatIf,
  eventWithoutLines,
  type Consequence,
  type Difference,
  type WhatIfQuestion,
} from '@orderpad/core/what-if';
import { nothing, type LitElement, type TemplateResult } from 'lit';
import { announce } from '../ui/announce.ts';
import { askFirst } from '../ui/ask-first.ts';
import { button } from '../ui/button.ts';
import { notice } from '../ui/surface.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { differenceList, lossesOf } from './difference.ts';
import { whatIfStyles } from './what-if.styles.ts';
import { whatIfMessages } from './what-if.messages.ts';

export type ChangeEvent = Extract<OrderEvent, { type: 'contact.select' | 'destination.select' }>;

export interface Change {
  readonly event: ChangeEvent;
  /** Name of the new choice. */
  readonly name: string;
  readonly other: string;
  /** Event that returns to the current choice. */
  readonly back: ChangeEvent | undefined;
  /** Called after the change was made or declined. */
  readonly onDone: () => void;
  readonly onKeep: () => void;
}

/** A line that leaves the order, with its position. */
interface Removed {
  readonly line: Line;
  readonly at: number;
}

/** Asks for the consequences of a change, shows them, and makes the change. An element has at most one. */
export class WhatIfPanel {
  readonly #element: LitElement;
  readonly #messages: MessagesController<keyof typeof whatIfMessages>;
  #asked:
    | { readonly change: Change; readonly session: OrderSession; readonly question: WhatIfQuestion }
    | undefined;
  #taken:
    | { readonly text: string; readonly undo: (() => void) | undefined; readonly session: OrderSession }
    | undefined;

  constructor(element: LitElement) {
    this.#element = element;
    this.#messages = new MessagesController(element, whatIfMessages);
    // The asking element already has its styles: add those of the question.
    const { styleSheet } = whatIfStyles;
    if (styleSheet && element.renderRoot instanceof ShadowRoot)
      element.renderRoot.adoptedStyleSheets.push(styleSheet);
  }

  get isOpen(): boolean {
    return this.#asked !== undefined;
  }

  ask(session: OrderSession, change: Change): void {
    this.close();
    let before: string | undefined;
    const question = whatIf(session, change.event, ({ status, difference }) => {
      this.#element.requestUpdate();
      if (status === before) return;
      before = status;
      if (difference) this.#tell(difference);
    });
    this.#asked = { change, session, question };
    this.#element.requestUpdate();
    void this.#element.updateComplete.then(() =>
      this.#element.renderRoot.querySelector<HTMLElement>('#what-if')?.focus(),
    );
  }

  /** Closes the question and forgets the removed lines. */
  close(): void {
    this.#asked?.question.stop();
    this.#asked = undefined;
    this.#taken = undefined;
    this.#element.requestUpdate();
  }

  render(session: OrderSession | undefined): TemplateResult | typeof nothing {
    const asked = this.#asked;
    if (asked && asked.session === session) return this.#question(asked.change, asked.question);
    const taken = this.#taken;
    if (!taken || taken.session !== session) return nothing;
    return notice('info', taken.text, {
      actions: taken.undo
        ? button({ kind: 'link', label: this.#messages.t('what-if.undo'), onClick: taken.undo })
        : nothing,
    });
  }

  /** Renders consequences of something that cannot be asked about. */
  losses(losses: readonly Consequence[]): TemplateResult | typeof nothing {
    if (losses.length === 0) return nothing;
    const { t } = this.#messages;
    return notice('warning', [t('what-if.new-contact'), ...lossesOf({ losses }, this.#messages)].join(' '));
  }

  readonly keepLabel = (other: string): string => this.#messages.t('what-if.keep', { other });

  #question(change: Change, { view }: WhatIfQuestion): TemplateResult {
    const { t } = this.#messages;
    const { name, other, event } = change;
    return askFirst({
      id: 'what-if',
      heading: t(event.type === 'contact.select' ? 'what-if.contact' : 'what-if.destination', {
        name,
        other,
      }),
      points: lossesOf(view, this.#messages),
      below: differenceList(view, name, this.#messages),
      confirm: t('what-if.confirm', { name }),
      keep: this.keepLabel(other),
      onConfirm: () => this.#confirm(),
      onKeep: () => this.#keep(),
    });
  }

  #keep(): void {
    const onKeep = this.#asked?.change.onKeep;
    this.close();
    onKeep?.();
  }

  /** Makes the change and removes what cannot be sold in the same revision; all of it can be undone during this session. */
  #confirm(): void {
    if (!this.#asked) return;
    const { change, session, question } = this.#asked;
    const { removedLines = [], picks = [] } = question.view.difference ?? {};
    const { lines } = session.view(itemsView);
    const placed = (id: Id): Removed[] => {
      const line = lines.get(id);
      return line ? [{ line, at: lines.indexOf(id) }] : [];
    };
    const removed = removedLines.flatMap(({ line: { lineId } }) => placed(lineId));
    // Picks that are lost whole come back with what had earned them.
    const lost = picks.flatMap(({ id, quantity }) =>
      placed(id).filter(({ line }) => line.quantity === quantity),
    );
    this.close();
    session.send(eventWithoutLines(change.event, removedLines));
    if (removed.length > 0) this.#remember(session, change, removed, lost);
    change.onDone();
  }

  #remember(
    session: OrderSession,
    { name, back }: Change,
    removed: readonly Removed[],
    lost: readonly Removed[],
  ): void {
    const { t, locale } = this.#messages;
    const text = t('what-if.taken', {
      name,
      names: locale.list(removed.map(({ line }) => line.item.title)),
    });
    const undo =
      back &&
      (() => {
        session.send(back);
        session.send({ type: 'items.restore', lines: [...removed, ...lost] });
        this.close();
        announce(t('what-if.undone'));
        void this.#element.updateComplete.then(() =>
          this.#element.renderRoot.querySelector<HTMLElement>('#heading')?.focus(),
        );
      });
    this.#taken = { session, text, undo };
    announce(text);
  }

  #tell({ removedLines, after }: Difference): void {
    const { t, locale } = this.#messages;
    const name = this.#asked?.change.name ?? '';
    const parts = [
      ...(removedLines.length > 0 ? [`${t('what-if.gone', { count: removedLines.length, name })}.`] : []),
      after
        ? t('what-if.answered', { total: locale.amount(after.totals.total, after.currency) })
        : t('what-if.nothing-left'),
    ];
    announce(parts.join(' '));
  }
}
