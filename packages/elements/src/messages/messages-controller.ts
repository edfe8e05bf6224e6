import { ContextConsumer } from '@lit/context';
import type { Issue, ProblemCode } from '@orderpad/contracts';
import type { LitElement, ReactiveController } from 'lit';
import { problemMessages } from './problems.messages.ts';
import { Locale } from './locale.ts';
import { stepsMessages } from '../steps/steps.messages.ts';
import { uiMessages, type UiKey } from './ui.messages.ts';
import { ownMessage } from './own-messages.ts';
import { fill, type MessageParams, type MessageTable } from './message.ts';
import { followLang } from './follow-lang.ts';
import { langOf, localizationContext, type Localization } from './localization.ts';

/** Returns the message of a key, with its placeholders filled. */
export type Translate<Key extends string = never> = (key: Key | UiKey, params?: MessageParams) => string;

/** Values that the title of a screen depends on. */
interface ScreenNames {
  readonly name: string;
  readonly steps: readonly string[];
}

/**
 * Gives an element its messages: those of its slice and of the primitives, in the language of the pad above it, with the
 * page's replacements. `Later` are keys whose messages come with a file that is fetched later; see `addMessages`.
 *
 * @example
 * ```ts
 * readonly #messages = new MessagesController(this, { 'window.heading': 'Delivery window' });
 * // In render():
 * html`<h2>${this.#messages.t('window.heading')}</h2>`;
 * ```
 */
export class MessagesController<Key extends string, Later extends string = never>
  implements ReactiveController
{
  /** Messages that replace the element's own, unless the page has replaced them. */
  instead: Partial<MessageTable> = {};
  readonly #element: LitElement;
  readonly #table: Partial<MessageTable>;
  #localization: Localization | undefined;
  #own: Locale | undefined;
  #unfollow: (() => void) | undefined;

  constructor(element: LitElement, table: MessageTable<Key>) {
    this.#element = element;
    this.#table = table;
    element.addController(this);
    // It adds itself to the element; adding it again is harmless.
    element.addController(
      new ContextConsumer(element, {
        context: localizationContext,
        subscribe: true,
        callback: (localization) => {
          this.#localization = localization;
          element.requestUpdate();
        },
      }),
    );
  }

  readonly t: Translate<Key | Later> = (key, params = {}) => this.#fill(key, params) ?? key;

  /** Returns a message by a key that is not known here: one of a registered step. */
  readonly tKey: Translate<string> = (key, params = {}) => this.#fill(key, params) ?? key;

  /** Returns the title of a step. */
  readonly tStep = (step: string): string => this.#fill(`pad.step-${step}`, {}) ?? step;

  /** Returns the title of a screen: that of its step, or one of its own where it shows several. */
  readonly tScreen = ({ name, steps: [first = name, second] }: ScreenNames): string =>
    second ? (this.#fill(`pad.screen-${name}`, {}) ?? name) : this.tStep(first);

  /** Returns the message of an issue: what is wrong and what to do about it. `unknown` is said of a code without a message. */
  readonly tIssue = ({ code, params }: Pick<Issue, 'code' | 'params'>, unknown?: string): string =>
    this.#fill(`issue.${code}`, params) ??
    unknown ??
    this.#fill('issue.unknown', { ...params, code }) ??
    code;

  /** Returns the message of a problem: why a call failed and what to do about it. */
  readonly tProblem = (code: ProblemCode): string =>
    this.#fill(`problem.${code}`, {}) ?? this.#fill('problem.unknown', { code }) ?? code;

  get locale(): Locale {
    if (this.#localization) return this.#localization.locale;
    // Without a pad above it, the element follows the language of the page by itself.
    this.#unfollow ??= followLang(this.#element, () => {
      this.#own = undefined;
      this.#element.requestUpdate();
    });
    return (this.#own ??= new Locale(langOf(this.#element)));
  }

  hostDisconnected(): void {
    this.#own = undefined;
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  #fill(key: string, params: MessageParams): string | undefined {
    const message =
      this.#localization?.replaced[key] ??
      this.instead[key] ??
      this.#table[key] ??
      shared[key] ??
      ownMessage(key);
    return message === undefined ? undefined : fill(message, this.#written(params), this.locale);
  }

  /** Formats the params: with a `currency` among them, other numbers are amounts in it, except counts; `at` is a moment. */
  #written(params: MessageParams): MessageParams {
    const { currency } = params;
    const write = (name: string, value: MessageParams[string]) => {
      if (name === 'at' && typeof value === 'string') return this.locale.date(value);
      const isSum = typeof currency === 'string' && typeof value === 'number' && !counts.has(name);
      return isSum ? this.locale.amount(value, currency) : value;
    };
    return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, write(name, value)]));
  }
}

const counts = new Set(['count', 'quantity', 'limit']);

const shared: Partial<MessageTable> = {
  ...uiMessages,
  ...stepsMessages,
  ...problemMessages,
};
