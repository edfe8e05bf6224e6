import { type Address, fingerprint, type ShipTo } from '@orderpad/contracts';
import type { ShippingView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { MessagesController } from '../messages/messages-controller.ts';
import { addressLabel } from '../ui/address-format.ts';
import type { FixesKey } from '../fixes/fixes.messages.ts';
import type { AddressKey } from '../ui/address.messages.ts';
import type { SeveralKey } from './several.messages.ts';
import type { ShippingKey } from './shipping.messages.ts';

export type OptionMessages = Pick<MessagesController<ShippingKey, SeveralKey>, 't' | 'locale'>;

/** The messages of the whole step, with those of its forms. */
export type SeveralMessages = Pick<
  MessagesController<ShippingKey | FixesKey, AddressKey | SeveralKey>,
  't' | 'tIssue' | 'locale'
>;

/** An address to choose from a list. */
export interface AddressOption {
  readonly value: string;
  readonly label: string;
  readonly to: ShipTo;
}

/** Value of the entry for an address that is not in the list. */
const toNew = ' new';
const operator = ' operator';

/** Returns the value of an address in a list. */
export function valueOf(to: ShipTo | undefined): string | undefined {
  if (to?.kind === 'contact') return to.addressId;
  return to?.kind === 'other' ? fingerprint(to.address) : to && operator;
}

/**
 * Returns the addresses that pieces can go to: those of the contact, the operator's, those in use, and those typed before, all in the
 * country of the order.
 */
export function addressOptions(
  { addresses, operatorAddress, shipments, destination }: ShippingView,
  typed: readonly Address[],
  messages: OptionMessages,
): AddressOption[] {
  const options = new Map<string, AddressOption>();
  const add = (to: ShipTo, address: Address, label = shortLabel(address, messages)) => {
    const value = valueOf(to) ?? '';
    if (destination !== undefined && address.country !== destination) return;
    // Isolated: an entry of a list holds text alone, and a house number stays where it is beside another direction.
    options.set(value, { value, label: `\u2068${label}\u2069`, to });
  };
  for (const address of addresses) add({ kind: 'contact', addressId: address.id }, address);
  if (operatorAddress) {
    const label = messages.t('shipping.operator-at', { address: shortLabel(operatorAddress, messages) });
    add({ kind: 'operator' }, operatorAddress, label);
  }
  for (const { to } of shipments) if (to?.kind === 'other') add(to, to.address);
  for (const address of typed) add({ kind: 'other', address }, address);
  return [...options.values()];
}

/** Returns an address on one short line, without the country. */
export const shortLabel = (address: Address, { locale }: OptionMessages): string =>
  addressLabel(address, (code) => locale.country(code))
    .slice(0, -1)
    .join(', ');

export interface AddressSelectOptions {
  readonly id: string;
  /** Accessible name, where no label stands beside it. */
  readonly label?: string | undefined;
  readonly to: ShipTo | undefined;
  /** The entry while nothing is chosen. */
  readonly first?: string;
  /** Keeps the entry for a new address chosen while there is no other. */
  readonly isNewChosen?: boolean;
  readonly options: readonly AddressOption[];
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly t: OptionMessages['t'];
  readonly onChoose: (to: ShipTo) => void;
  /** Called when an address that is not in the list is wanted. */
  readonly onNew: () => void;
}

/** Native list of addresses, the last entry of which asks for a new one. */
export function addressSelect(select: AddressSelectOptions): TemplateResult {
  const { id, label, first, isNewChosen = false, options, t, onChoose, onNew } = select;
  const value = valueOf(select.to) ?? (isNewChosen ? toNew : undefined);
  const choose = (event: Event) => {
    const list = event.currentTarget as HTMLSelectElement;
    const chosen = options.find((option) => option.value === list.value);
    // Nothing is chosen until the address is there, and a list for many shows none.
    if (first || !(chosen || isNewChosen)) list.value = value ?? '';
    if (chosen) onChoose(chosen.to);
    else onNew();
  };
  return html`<select
    class="input"
    part="input"
    dir="auto"
    id=${id}
    name=${id}
    autocomplete="off"
    aria-label=${label ?? nothing}
    aria-invalid=${select.invalid ? 'true' : nothing}
    aria-describedby=${select.describedBy ?? nothing}
    @change=${choose}
  >
    ${value === undefined ? html`<option value="" selected>${first ?? t('ui.choose')}</option>` : nothing}
    ${options.map(
      (option) =>
        html`<option value=${option.value} .selected=${live(option.value === value)}>${option.label}</option>`,
    )}
    <option value=${toNew} .selected=${live(value === toNew)}>${t('shipping.new')}</option>
  </select>`;
}
