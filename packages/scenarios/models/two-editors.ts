import { memoryHost } from '@orderpad/adapters/memory';
import {
  HostError,
  isHostError,
  type Draft,
  type DraftsPort,
  type Host,
  type SavedDraft,
} from '@orderpad/contracts';
import {
  padView,
  startOrder,
  until,
  type OrderEvent,
  type OrderOptions,
  type OrderSession,
} from '@orderpad/core';
import { draftsView, removeDraft, resumed, saveForLater, versionToOpen } from '@orderpad/core/drafts';
import { restore } from '@orderpad/core/storage';
import { demoCast } from './model-shop.ts';
import { valuesIn } from './values-of-draft.ts';

/** Moves that an editor may make next, sensible or not. */
export const turnKinds = [
  'note',
  'quantity',
  'line note',
  'address',
  'code',
  'add',
  'remove line',
  'save',
  'save without waiting',
  'save, and lose the answer',
  'save in vain',
  'keep mine',
  'take theirs',
  'reload',
  'remove the saved order',
] as const;

/** Next move of one of the two. */
export interface Turn {
  readonly who: 0 | 1;
  readonly what: (typeof turnKinds)[number];
  /** Chooses the line that it is about. */
  readonly at: number;
}

type Fault = 'lost answer' | 'no answer' | undefined;

const call = { signal: new AbortController().signal };

/** One person with the saved order on the screen, behind a connection of her own. */
class Editor {
  readonly host: Host;
  session: OrderSession;
  /** Fate of the next request to save. */
  fault: Fault;

  constructor(host: Host, options: Partial<OrderOptions>) {
    const save: DraftsPort['save'] = async (input, options) => {
      const { fault } = this;
      this.fault = undefined;
      if (fault === 'no answer') throw new HostError('unavailable', 'out of order');
      const saved = await draftsOf(host).save(input, options);
      if (fault === 'lost answer') throw new HostError('timeout', 'the answer was lost');
      return saved;
    };
    this.host = { ...host, drafts: { ...draftsOf(host), save } };
    this.session = startOrder({ host: this.host, ...options });
  }

  get draft(): Draft {
    return this.session.persist().data;
  }

  /** Goes on with another version, or with the same one after a reload. */
  restart(options: Partial<OrderOptions>): void {
    this.session.stop();
    this.session = startOrder({ host: this.host, ...options });
  }

  /** Waits until the order can be edited. With `saved` also for the answer to a request to save. */
  async rest({ saved = true } = {}): Promise<void> {
    await until(
      this.session,
      padView,
      ({ phase, keeping }) => phase === 'editing' && !(saved && keeping === 'saving'),
    );
  }
}

/**
 * Two people who edit one order that is saved at a host. Every value that one of them enters is unique, so that it is found again. A value
 * may go only when somebody who saw it let it go: by another one in its place, by removing it, or by choosing between two versions that
 * were shown.
 */
export class TwoEditors {
  readonly #host: Host;
  readonly #id: string;
  readonly #editors: readonly [Editor, Editor];
  readonly #entered = new Set<string>();
  readonly #letGo = new Set<string>();
  #count = 0;

  private constructor(host: Host, saved: SavedDraft) {
    this.#host = host;
    this.#id = saved.draft.id;
    this.#editors = [new Editor(host, resumed(saved)), new Editor(host, resumed(saved))];
    for (const value of valuesIn(saved.draft)) this.#entered.add(value);
  }

  /** Saves an order with two lines at a host, and opens it for two people. */
  static async open(host: Host = memoryHost()): Promise<TwoEditors> {
    const lines = [demoCast.goods.parcel, demoCast.goods.download].map((line, at) => ({
      ...line,
      id: `line-${at}`,
      cause: { kind: 'operator' } as const,
    }));
    const draft: Draft = {
      id: crypto.randomUUID(),
      revision: 1,
      flow: 'back-office',
      currency: 'GBP',
      lines,
      codes: [],
      promotions: [],
      shipments: [{ id: 'shipment', parts: [] }],
      context: {},
    };
    const both = new TwoEditors(host, await draftsOf(host).save({ draft }, { ...call, base: undefined }));
    for (const editor of both.#editors) await editor.rest();
    return both;
  }

  /** Takes a turn. One that makes no sense now changes nothing. */
  async take({ who, what, at }: Turn): Promise<void> {
    const editor = this.#editors[who];
    const edit = this.#editOf(what, editor.draft, at);
    if (edit) this.#edit(editor, edit);
    else if (what.startsWith('save')) await this.#save(editor, what);
    else if (what === 'keep mine') await this.#keepMine(editor);
    else if (what === 'take theirs') await this.#takeTheirs(editor);
    else if (what === 'reload') await this.#reload(editor);
    else if (what === 'remove the saved order') await this.#remove();
  }

  /** Returns the values that are nowhere any more, though nobody let them go. One that has vanished never comes back. */
  async vanished(): Promise<readonly string[]> {
    const drafts = [...this.#editors.map(({ draft }) => draft), (await this.#saved())?.draft];
    const there = new Set(drafts.flatMap((draft) => (draft ? valuesIn(draft) : [])));
    return [...this.#entered].filter((value) => !there.has(value) && !this.#letGo.has(value));
  }

  async close(): Promise<void> {
    for (const { session } of this.#editors) session.stop();
    await this.#remove();
  }

  #editOf(what: Turn['what'], { lines, shipments }: Draft, at: number): OrderEvent | undefined {
    const line = lines[at % Math.max(lines.length, 1)];
    const value = `value ${++this.#count}`;
    if (what === 'note') return { type: 'review.edit', patch: { note: value } };
    if (what === 'code') return { type: 'promotions.addCode', code: `CODE${this.#count}` };
    if (what === 'add') return { type: 'items.add', lines: [{ ...demoCast.goods.parcel, note: value }] };
    if (what === 'address') {
      const address = { line1: value, city: 'Ely', country: 'GB' };
      return {
        type: 'shipping.edit',
        shipmentId: shipments[0]?.id ?? '',
        patch: { to: { kind: 'other', address } },
      };
    }
    if (!line) return undefined;
    if (what === 'quantity') return { type: 'items.edit', id: line.id, patch: { quantity: 1 + this.#count } };
    if (what === 'line note') return { type: 'items.edit', id: line.id, patch: { note: value } };
    return what === 'remove line' ? { type: 'items.remove', ids: [line.id] } : undefined;
  }

  /** Makes an edit, and checks that whatever it takes away was on the screen of the person who made it. */
  #edit(editor: Editor, edit: OrderEvent): void {
    const before = valuesIn(editor.draft);
    editor.session.send(edit);
    const after = valuesIn(editor.draft);
    for (const value of after) this.#entered.add(value);
    this.#lettingGo(before, after);
  }

  async #save(editor: Editor, what: Turn['what']): Promise<void> {
    editor.fault =
      what === 'save in vain'
        ? 'no answer'
        : what === 'save, and lose the answer'
          ? 'lost answer'
          : undefined;
    await saveForLater(editor.session);
    if (what !== 'save without waiting') await editor.rest();
  }

  /** Replaces the version that was shown. */
  async #keepMine(editor: Editor): Promise<void> {
    const { conflict } = editor.session.view(draftsView);
    if (!conflict) return;
    if (conflict !== 'gone') this.#lettingGo(valuesIn(conflict.draft), valuesIn(editor.draft));
    await saveForLater(editor.session, conflict === 'gone' ? null : conflict.tag);
    await editor.rest();
  }

  /** Gives up the version on the screen for the saved one. */
  async #takeTheirs(editor: Editor): Promise<void> {
    const { conflict } = editor.session.view(draftsView);
    const saved = conflict && conflict !== 'gone' ? await this.#saved() : undefined;
    if (!saved) return;
    const before = valuesIn(editor.draft);
    editor.restart(resumed(saved));
    await editor.rest();
    this.#lettingGo(before, valuesIn(editor.draft));
  }

  /** Opens what the device has of the order, as a page does that is loaded again. Nobody lets anything go by that. */
  async #reload(editor: Editor): Promise<void> {
    const device = restore(structuredClone(editor.session.persist()));
    if (device.kind === 'refused') throw new Error(`the device cannot read its draft: ${device.issue.code}`);
    const saved = await this.#saved();
    const version = saved ? versionToOpen(device, saved) : 'device';
    const { draft, base } = device;
    const own = { draft, ...(base && { base }) };
    editor.restart(
      version === 'host' && saved ? resumed(saved) : { ...own, ...(saved && { current: saved }) },
    );
    await editor.rest();
  }

  /** Removes the saved order, which whoever does it has seen in the list. */
  async #remove(): Promise<void> {
    const saved = await this.#saved();
    if (!saved) return;
    this.#lettingGo(valuesIn(saved.draft), []);
    await removeDraft(this.#host, this.#id);
  }

  #lettingGo(before: readonly string[], after: readonly string[]): void {
    for (const value of before) if (!after.includes(value)) this.#letGo.add(value);
  }

  async #saved(): Promise<SavedDraft | undefined> {
    try {
      return await draftsOf(this.#host).load(this.#id, call);
    } catch (error) {
      if (isHostError(error) && error.code === 'not-found') return undefined;
      throw error;
    }
  }
}

function draftsOf({ drafts }: Host): DraftsPort {
  if (!drafts) throw new Error('the host keeps no drafts');
  return drafts;
}
