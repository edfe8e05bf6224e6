import type { Id } from '@orderpad/contracts';
import { css, LitElement, nothing, type TemplateResult } from 'lit';
import type { PadSession } from '../context.ts';
import { createSibling, register, siblingTag } from '../registry.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { askFirst } from '../ui/ask-first.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { pointsOf } from './falling-points.ts';
import { fallsWith, isAnswered, type Falling } from './falls-with.ts';
import type { Less, LessHeard } from './less.ts';
import { lineQuestionMessages } from './line-question.messages.ts';
import { whatIfStyles } from './what-if.styles.ts';

/** After so many milliseconds without another press, the number that was pressed is meant. */
const pause = 300;

/** How long a person waits for the host to say what goes along, in milliseconds. Then it is done, and notices tell the rest. */
const bearable = 1500;

/**
 * @summary Asks before a line goes, or becomes less, when rewards or promotions go with it; else it is done at once.
 *
 * @tagname order-pad-line-question
 */
export class OrderPadLineQuestion extends LitElement {
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
  /** By line, in the order in which it was wanted first. The first that is settled has its turn; none overtakes it. */
  wanted: Map<Id, Less> = new Map();
  heard: LessHeard | undefined;

  readonly #messages = new MessagesController(this, lineQuestionMessages);
  #session: PadSession | undefined;
  #settled = new WeakSet<Less>();
  #turn: Less | undefined;
  #asking: AbortController | undefined;
  #falling: Falling | undefined;
  /** What follows once everything is decided. */
  #next: (() => void) | undefined;
  #release: (() => void) | undefined;
  /** Where the focus was before the question had it. */
  #from: HTMLElement | undefined;

  constructor() {
    super();
    this.addEventListener('keydown', this.#pressed);
  }

  /** Something is wanted of a line, or is no longer. */
  look(session = this.#session, less?: Less): void {
    if (!session) return;
    this.#join(session);
    if (this.#turn && !this.#isWanted(this.#turn)) this.#leave();
    if (less && this.#isWanted(less)) {
      if (less.when === 'soon') setTimeout(() => this.#mean(less), pause);
      if (less.when === 'now' || !isAnswered(session)) this.#mean(less);
    }
    void this.#goOn();
  }

  /** Nothing more is typed or pressed: on to the question, if there is one. `next` follows unless something is kept. */
  settle(next = this.#next): void {
    this.#next = next;
    for (const less of this.wanted.values()) this.#settled.add(less);
    void this.#goOn();
    if (this.open) this.#takeFocus();
  }

  /** Nothing is wanted any more. */
  close(): void {
    this.#next = undefined;
    this.look();
  }

  protected override render(): TemplateResult | typeof nothing {
    const falling = this.#falling;
    const less = this.#turn;
    if (!falling || !less) return nothing;
    const { t } = this.#messages;
    const { line, event } = less;
    const { title } = line.item;
    const { count, kind } = kindOf(event);
    return askFirst({
      id: 'ask',
      heading: t(`less.${kind}`, { title, count, former: line.quantity }),
      points: pointsOf(falling, this.#messages),
      confirm: t(`less.do-${kind}`),
      keep: t('less.keep'),
      onConfirm: () => {
        this.#decide(less.proceed);
        if (event.type === 'items.edit') this.heard?.onDecided(line.id);
      },
      onKeep: this.#keep,
    });
  }

  /** Whatever leads on waits until everything is decided. */
  #join(session: PadSession): void {
    if (session !== this.#session) this.#release?.();
    if (session === this.#session && this.#release) return;
    this.#session = session;
    this.#release = session.hold((held) => {
      if (this.wanted.size === 0) return false;
      this.settle(() => session.send(held));
      return true;
    });
  }

  #isWanted(less: Less): boolean {
    return this.wanted.get(less.line.id) === less;
  }

  #mean(less: Less): void {
    this.#settled.add(less);
    void this.#goOn();
  }

  async #goOn(): Promise<void> {
    const session = this.#session;
    if (this.#turn || !session) return;
    const less = [...this.wanted.values()].find((each) => this.#settled.has(each));
    if (!less) return this.#follow();
    this.#turn = less;
    // It may be gone by another way.
    if (!session.view(session.views.items).lines.get(less.line.id)) return this.#decide(() => {});
    const asking = (this.#asking = new AbortController());
    const patience = setTimeout(() => asking.abort(), bearable);
    const falling = await fallsWith(session, less.event, asking.signal);
    clearTimeout(patience);
    if (less !== this.#turn) return;
    const { picks, brought, promotions } = falling;
    if (picks.length + brought.length + promotions.length === 0) return this.#decide(less.proceed);
    this.#show(falling);
    this.heard?.onAsked?.();
    this.#takeFocus();
  }

  /** Nothing waits any more. */
  #follow(): void {
    if (this.wanted.size > 0) return;
    const next = this.#next;
    this.#next = undefined;
    next?.();
  }

  #decide(then: () => void): void {
    if (!this.#turn) return;
    this.wanted.delete(this.#turn.line.id);
    this.#leave();
    then();
    this.heard?.onWanted?.();
    void this.#goOn();
  }

  readonly #keep = (): void => {
    const line = this.#turn?.line;
    this.#next = undefined;
    this.#decide(() => line && this.heard?.onDecided(line.id));
  };

  #leave(): void {
    this.#asking?.abort();
    this.#turn = undefined;
    this.#show(undefined);
  }

  #show(falling: Falling | undefined): void {
    this.#falling = falling;
    this.open = falling !== undefined;
    this.requestUpdate();
  }

  /** The table goes on to its next row by itself, so only then. A question that nobody can see keeps everything as it is. */
  #takeFocus(): void {
    requestAnimationFrame(() => {
      const root = this.shadowRoot;
      if (!this.open || !root || root.activeElement) return;
      if (!this.isConnected) return this.#keep();
      this.#from = focusIn(document);
      root.querySelector<HTMLElement>('#ask')?.focus();
    });
  }

  /** A number that is being typed is not for the question: it goes on where it was. */
  readonly #pressed = ({ key }: KeyboardEvent): void => {
    if (this.shadowRoot?.activeElement?.id === 'ask' && /^(?:\p{Nd}|Backspace)$/u.test(key))
      this.#from?.focus();
  };
}

function kindOf(event: Less['event']): { kind: 'remove' | 'lower' | 'change'; count: number } {
  if (event.type === 'items.remove') return { kind: 'remove', count: 0 };
  const { quantity, ...others } = event.patch;
  return { kind: Object.keys(others).length > 0 ? 'change' : 'lower', count: quantity ?? 0 };
}

/** A question for the inside of an element, under its prefix. */
export function lineQuestionIn(
  host: LitElement,
  wanted: Map<Id, Less>,
  heard: LessHeard,
): OrderPadLineQuestion | undefined {
  register(siblingTag(host, 'order-pad-line-question'), OrderPadLineQuestion);
  const made = createSibling(host, 'order-pad-line-question');
  host.requestUpdate();
  return made instanceof OrderPadLineQuestion ? Object.assign(made, { wanted, heard }) : undefined;
}

/** What has the focus, through all roots. */
function focusIn({ activeElement }: DocumentOrShadowRoot): HTMLElement | undefined {
  const inside = activeElement?.shadowRoot;
  if (inside?.activeElement) return focusIn(inside);
  return activeElement instanceof HTMLElement ? activeElement : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-line-question': OrderPadLineQuestion;
  }
}
