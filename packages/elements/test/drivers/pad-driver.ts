import { fixture, html } from '@open-wc/testing';
import { memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import type { Host } from '@orderpad/contracts';
import { padView, type Flow } from '@orderpad/core';
import { LitElement } from 'lit';
import '../../src/define.ts';
import type { OrderPad } from '../../src/pad/order-pad.ts';
import { RootDriver, until } from './root-driver.ts';

/** Drives a whole pad and whatever step it shows. */
export class PadDriver extends RootDriver {
  static async open({
    host,
    flow,
    ...options
  }: MemoryOptions & { host?: Host; flow?: Flow } = {}): Promise<PadDriver> {
    const pad = await fixture<OrderPad>(
      html`<order-pad .host=${host ?? memoryHost(options)} .flow=${flow}></order-pad>`,
    );
    return new PadDriver(pad);
  }

  get pad(): OrderPad {
    // Only `open` makes a driver, and it makes it of a pad.
    return this.element as OrderPad;
  }

  /** Returns the part of a tag, once it is rendered. */
  async part(tag: string): Promise<RootDriver> {
    // Some come with a file of their own.
    await until(() => this.root.querySelector(tag) instanceof LitElement, `waited for <${tag}>`);
    const element = this.root.querySelector(tag);
    if (!(element instanceof LitElement)) throw new Error(`<${tag}> is not upgraded`);
    await element.updateComplete;
    return new RootDriver(element);
  }

  /** Returns the contact step, once the order is open. */
  async contact(): Promise<RootDriver> {
    // A pad whose host is set late is not busy before it notices.
    await until(
      () => this.pad.session?.view(padView).phase === 'editing' && !this.pad.busy,
      'waited for the order to be opened',
    );
    return this.part('order-pad-contact');
  }

  /** Finds a contact by typing, and takes the first result by the keyboard. */
  async choose(text: string): Promise<RootDriver> {
    const contact = await this.contact();
    await contact.type('Find a contact', text);
    contact.control('Find a contact').focus();
    await until(
      () => contact.root.querySelector('[role=option][aria-selected=true]'),
      `nobody found for “${text}”: ${contact.text}`,
    );
    await contact.keys('Enter');
    await contact.says('Change');
    return contact;
  }
}
