import type { Id, Line, QuotedLine } from '@orderpad/contracts';
import type { OrderSession } from '@orderpad/core';
import { preview } from '@orderpad/core/preview';
import { css, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { askFirst } from '../ui/ask-first.ts';
import { WordsController } from '../words/words-controller.ts';
import { fallsWith, type CountOf, type Falling, type RemovalOf } from './falls-with.ts';
import { lineQuestionWords } from './line-question.words.ts';
import { whatIfStyles } from './what-if.styles.ts';

/** What somebody is about to do to a line. */
export interface LessOfLine {
  readonly line: Line;
  /** One of them follows. */
  readonly proceed: () => void;
  readonly keep: () => void;
}

/** How long a person waits for the host to say what goes along, in milliseconds. Then it goes, and notices tell the rest. */
const bearable = 1500;

/**
 * @summary Asks before a line goes, or fewer of it are ordered, when rewards or promotions go with it; else it is done at once.
 *
 * @tagname order-pad-line-question
 */
export class LineQuestion extends LitElement {
  static override styles = [
    ...base,
    controls,
    surfaces,
    whatIfStyles,
    css`
      :host(:not([open])) {
        display: none;
      }
    `,
  ];
  static override properties = { open: { type: Boolean, reflect: true } };

  open = false;

  readonly #words = new WordsController(this, lineQuestionWords);
  readonly #leaving = new Set<Id>();
  #turn = Promise.resolve();
  #asked: Asked | undefined;

  /** Fewer are ordered: what goes along is known at once, or not asked for. */
  count(
    session: OrderSession,
    { isTyped, ...asked }: LessOfLine & { readonly event: CountOf; readonly isTyped: boolean },
  ): void {
    const picks = picksLost(session, asked.event);
    this.close();
    if (picks.length === 0) return asked.proceed();
    this.#show({ ...asked, falling: { picks, brought: [], promotions: [] } });
    if (!isTyped) this.settle();
  }

  /** A line goes. One at a time: what is asked is not overtaken by the next removal. */
  takeOut(session: OrderSession, less: LessOfLine): void {
    const { id } = less.line;
    if (this.#leaving.has(id)) return;
    this.#leaving.add(id);
    this.#turn = this.#turn.then(() => this.#askAbout(session, less)).finally(() => this.#leaving.delete(id));
  }

  /** Nothing more is typed: on to the question, if there is one. The table goes on to its next row by itself, so only then. */
  settle(): void {
    if (this.open) requestAnimationFrame(() => this.renderRoot.querySelector<HTMLElement>('#ask')?.focus());
  }

  /** The question has become another one, or none. */
  close(): void {
    this.#show(undefined);
  }

  protected override render(): TemplateResult | typeof nothing {
    const asked = this.#asked;
    if (!asked) return nothing;
    const { say } = this.#words;
    const { line, event, proceed, keep, falling } = asked;
    const { title } = line.item;
    const count = event.type === 'items.edit' ? event.patch.quantity : undefined;
    return askFirst({
      id: 'ask',
      heading:
        count === undefined
          ? say('less.remove', { title })
          : say('less.lower', { title, count, former: line.quantity }),
      points: this.#points(falling),
      confirm: say(count === undefined ? 'less.do-remove' : 'less.do-lower'),
      keep: say('less.keep'),
      onConfirm: () => this.#answer(proceed),
      onKeep: () => this.#answer(keep),
    });
  }

  async #askAbout(session: OrderSession, less: LessOfLine): Promise<void> {
    const event = { type: 'items.remove', ids: [less.line.id] } as const;
    const patience = new Promise<void>((resolve) => setTimeout(resolve, bearable));
    const falling = await fallsWith(session, event, picksLost(session, event), patience);
    this.close();
    if (falling.picks.length + falling.brought.length + falling.promotions.length === 0)
      return less.proceed();
    this.#show({ ...less, event, falling });
    this.settle();
  }

  #points({ picks, brought, promotions }: Falling): string[] {
    const { say, locale } = this.#words;
    const listed = (lines: readonly QuotedLine[]): string =>
      locale.list(lines.map(({ item: { title }, quantity }) => say('less.line', { count: quantity, title })));
    const names = locale.list(promotions.map(({ name }) => name));
    return [
      ...(picks.length > 0 ? [say('less.picks', { items: listed(picks) })] : []),
      ...(brought.length > 0 ? [say('less.brought', { items: listed(brought) })] : []),
      ...(promotions.length > 0 ? [say('less.promotions', { count: promotions.length, names })] : []),
    ];
  }

  #answer(then: () => void): void {
    this.close();
    then();
  }

  #show(asked: Asked | undefined): void {
    this.#asked = asked;
    this.open = asked !== undefined;
    this.requestUpdate();
  }
}

interface Asked extends LessOfLine {
  readonly event: CountOf | RemovalOf;
  readonly falling: Falling;
}

const picksLost = (session: OrderSession, event: CountOf | RemovalOf): readonly QuotedLine[] =>
  preview(session, event).find(({ code }) => code === 'reward-lost')?.lines ?? [];

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-line-question': LineQuestion;
  }
}
