import { expect, fixture, html } from '@open-wc/testing';
import { announce } from '../src/ui/announce.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

const spoken = () => document.querySelector('body > #order-pad-polite')?.textContent ?? '';

describe('announce', () => {
  it('keeps an announcement when another follows at once', () => {
    announce('Added 2 × Jug.');
    announce('Total £9.00');
    announce('Total £9.00');

    const region = document.getElementById('order-pad-polite');

    const said = [...(region?.children ?? [])].map(({ textContent }) => textContent);
    expect(said.slice(-3)).to.deep.equal(['Added 2 × Jug.', 'Total £9.00', 'Total £9.00']);
    expect(region?.getAttribute('aria-live')).to.equal('polite');
    expect(region?.getAttribute('aria-atomic')).to.equal(null);
  });
});

describe('announce while a modal dialog is open', () => {
  it('is heard in the dialog, since the rest of the page is inert', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><button>Close</button></dialog>`);
    dialog.showModal();

    announce('Added 1 × Jug.');

    await until(() => dialog.querySelector('[aria-live]')?.textContent?.includes('Added 1 × Jug.'));
    dialog.close();
  });

  it('is heard in the page when the dialog closes with it', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><button>Add</button></dialog>`);
    dialog.showModal();

    announce('Added 2 × Lamp.');
    dialog.close();

    await until(() => spoken().includes('Added 2 × Lamp.'));
    expect(dialog.textContent).not.to.include('Added 2 × Lamp.');
  });

  it('is heard in a dialog inside an element', async () => {
    const box = await fixture<HTMLDivElement>(html`<div></div>`);
    const dialog = document.createElement('dialog');
    dialog.append(document.createElement('button'));
    box.attachShadow({ mode: 'open' }).append(dialog);
    dialog.showModal();

    announce('Added 3 × Cup.');

    await until(() => dialog.textContent?.includes('Added 3 × Cup.'));
    dialog.close();
  });
});

describe('announcements of a pad', () => {
  it('leave the page with the pad', async () => {
    const { pad } = await PadDriver.open();
    announce('Added 4 × Bowl.');

    pad.remove();

    await until(() => !spoken().includes('Added 4 × Bowl.'));
  });
});
