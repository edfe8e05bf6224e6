import { ContextConsumer } from '@lit/context';
import type { Issue, ProblemCode } from '@orderpad/contracts';
import type { LitElement, ReactiveController } from 'lit';
import { issueWords, problemWords } from './issues.words.ts';
import { Locale } from './locale.ts';
import { uiWords, type UiKey } from './ui.words.ts';
import { fill, type WordParams, type WordTable } from './word.ts';
import { langOf, wordingContext, type Wording } from './wording.ts';

/** Say a sentence by its key. */
export type Say<Key extends string = never> = (key: Key | UiKey, params?: WordParams) => string;

/**
 * Gives an element its sentences: those of its own slice and of the primitives, in the language of the pad above it, with
 * whatever the page has replaced.
 */
export class WordsController<Key extends string> implements ReactiveController {
  /** Sentences to say instead of the element's own, unless the page has replaced them. */
  instead: Partial<WordTable> = {};
  readonly #host: LitElement;
  readonly #table: Partial<WordTable>;
  #wording: Wording | undefined;
  #own: Locale | undefined;

  constructor(host: LitElement, table: WordTable<Key>) {
    this.#host = host;
    this.#table = table;
    host.addController(this);
    // It joins the host by itself; saying so again does no harm.
    host.addController(
      new ContextConsumer(host, {
        context: wordingContext,
        subscribe: true,
        callback: (wording) => {
          this.#wording = wording;
          host.requestUpdate();
        },
      }),
    );
  }

  readonly say: Say<Key> = (key, params = {}) => this.#fill(key, params) ?? key;

  /** What an issue means and what to do about it. */
  readonly sayIssue = ({ code, params }: Pick<Issue, 'code' | 'params'>): string =>
    this.#fill(`issue.${code}`, params) ?? this.#fill('issue.unknown', { ...params, code }) ?? code;

  /** Why a call failed and what to do about it. */
  readonly sayProblem = (code: ProblemCode): string =>
    this.#fill(`problem.${code}`, {}) ?? this.#fill('problem.unknown', { code }) ?? code;

  get locale(): Locale {
    if (this.#wording) return this.#wording.locale;
    return (this.#own ??= new Locale(langOf(this.#host)));
  }

  hostDisconnected(): void {
    this.#own = undefined;
  }

  #fill(key: string, params: WordParams): string | undefined {
    const word = this.#wording?.replaced[key] ?? this.instead[key] ?? this.#table[key] ?? shared[key];
    return word === undefined ? undefined : fill(word, this.#written(params), this.locale);
  }

  /** Where a currency stands among the params, the other figures are sums in it, but for counts; `at` is a moment. */
  #written(params: WordParams): WordParams {
    const { currency } = params;
    const write = (name: string, value: WordParams[string]) => {
      if (name === 'at' && typeof value === 'string') return this.locale.date(value);
      const isSum = typeof currency === 'string' && typeof value === 'number' && !counts.has(name);
      return isSum ? this.locale.amount(value, currency) : value;
    };
    return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, write(name, value)]));
  }
}

const counts = new Set(['count', 'quantity', 'limit']);

const shared: Partial<WordTable> = { ...uiWords, ...issueWords, ...problemWords };
