/** Returns the file that walks through the system of a flow, in the order of its scenarios. */
export const systemFileOf = (flow: string): string => `packages/scenarios/scenarios/${flow}.spec.ts`;

/** One of the systems that Orderpad covers, with what must work in it from end to end. */
export interface ScenarioGroup {
  readonly title: string;
  /** The flow that takes its orders. */
  readonly flow?: string;
  /** Sentences by the names that tests begin with. */
  readonly scenarios: Readonly<Record<string, string>>;
}

export const scenarioGroups: readonly ScenarioGroup[] = [
  {
    title: 'A · Consultant back office',
    flow: 'consultant',
    scenarios: {
      A1: 'Customer Center: a list of the consultant’s own customers; each column has a filter (funnel) on first and last name; each row has **New order**.',
      A2: '**Add new customer** saves the person and returns to the Customer Center with the new customer selectable.',
      A3: 'Shopping: browse and search products, add to the cart; a cart button in the top right opens the cart from any shopping view and shows the items, the subtotal and the status of purchase-with-purchase rewards.',
      A4: 'Purchase-with-purchase (PWP): each full $50 of qualifying purchases earns one reward pick. **Select my rewards** opens reward shopping with the eligible specials at reward prices; **Leave rewards shopping** goes back. Picks beyond what is earned are refused with the reason; when the cart falls below a threshold, the picks no longer earned are shown and taken out with notice.',
      A5: 'Payer: *the customer* or *me / self*. Stored cards of the chosen payer are listed; the selected one is plainly marked; a card that is not yet selected must be chosen before its CVV can be given. A CVV is asked again for a stored card.',
      A6: 'A new card is saved to the account of its payer and of nobody else: a consultant’s own card never lands on the customer’s account, and the screen says where it will be saved before it is.',
      A7: 'A card number with an error gives "check the card number" beside the card field, never a message about tokens; nothing entered elsewhere is lost.',
      A8: 'Ship to the customer (address shown for verification, **Edit** updates it on the customer), to *me / self*, or to another address.',
      A9: 'Review: the total can be checked against the total quoted to the customer (the quoted figure is recorded; a difference is called out before any charge); order instructions can be added.',
      A10: '**Save order for later** keeps everything and charges nothing. **Charge card now** asks once more, with the exact amount, since a charge cannot be adjusted afterwards.',
      A11: 'An order saved during a promotion and resumed after it ended cannot be charged at the old price: what changed is shown line by line, and the order proceeds only after the consultant accepts the new prices or removes the items.',
    },
  },
  {
    title: 'B · Ecommerce back office',
    flow: 'back-office',
    scenarios: {
      B1: 'Entry is offered only where ecommerce is enabled and products are published; otherwise the reason is shown.',
      B2: '**+ → Add cart order** starts with the contact: type a name (type-ahead), filter, or create a new contact.',
      B3: 'A contact without an address cannot proceed; the reason is shown with an inline way to add one; with one, it is displayed under the name.',
      B4: 'Items: **+ Add item** opens a dialog: product, quantity, and its options or variants, which must be chosen before it can be added. Several items can be added.',
      B5: 'An item-level promo code, or a product promotion picked from a list, adds its line items with their discounts.',
      B6: 'Removing a promotion removes every line it added, after saying which.',
      B7: 'Each line has a menu: edit, remove.',
      B8: 'Saving the items goes to Shipping when something ships and straight to Review when nothing does.',
      B9: 'Shipping: the contact’s address is the default; a new address can be used for this order instead of the contact’s primary one.',
      B10: '**Ship items to multiple addresses** appears only when several items ship; then each item gets its address (and a line’s quantity can be split).',
      B11: 'A shipping method must be chosen for each different address.',
      B12: 'With multiple addresses, items can be marked as a gift (message, wrap where offered).',
      B13: 'Review shows contact, addresses, lines, promotions and total. An order-discount code or a free-shipping code entered here is applied, or refused with its reason.',
      B14: 'Placing redirects to Cart order details: shipping, lines, totals, status and status history.',
      B15: 'Status is *processing* when something ships, and *complete* at once when nothing does.',
      B16: 'The same page opens later from Ecommerce → Orders → **View order**.',
    },
  },
  {
    title: 'C · Phone order entry',
    flow: 'phone-order',
    scenarios: {
      C1: 'Find the customer by last name, e-mail, customer ID or an order number, in one box; or **Create new customer**.',
      C2: 'Admin accounts cannot be ordered for: they are refused by the server, and shown as refused.',
      C3: 'The account details are shown for verification; corrected with **Update customer**; **Use customer** starts the order.',
      C4: 'The catalog is what this customer would see: the products and prices of the customer’s level, found by search or by browsing categories (site map).',
      C5: '**Hand off**: the CSR leaves the order for the customer, who logs in and checks out (PCI-friendly); the CSR’s pad shows the order as waiting, then opened, then paid.',
      C6: '**Checkout** on behalf of the customer stays possible.',
      C7: 'The order is left by **Cancel order** or **Done** only: leaving the page any other way warns, the customer’s session is never left open, and every entry is recorded as operator-for-customer.',
    },
  },
  {
    title: 'D · Distributor cart',
    flow: 'distributor',
    scenarios: {
      D1: 'Log in with account number or PIN and passcode; a forgotten passcode can be reset by a link.',
      D2: '**View my cart / order online** opens a cart of four steps: ship-to country, product cart, payment and shipping, checkout.',
      D3: 'Ship-to country first: the profile address, another mailing address, or another country picked from a list. The catalog and its prices follow the country; changing it later says what it takes out of the cart.',
      D4: 'Products by SKU number: type the code, the quantity, enter.',
      D5: 'Quick packs: single, double and quad of a product are one click each.',
      D6: '**Look up items** opens a list of the country’s products with their SKUs; picking fills the cart.',
      D7: 'Payment and shipping on one step: card, shipping address checked or updated, method.',
      D8: '"Ready to check out?" is asked, then a final check of everything entered, then **Submit**.',
      D9: 'Success gives an invoice number. Failure gives the reason, keeps everything, and shows whom to contact, with the host’s own phone, hours and e-mail. An unknown outcome is said to be unknown and is resolved, never resubmitted blindly.',
      D10: 'A drop ship to another person’s address works in the same flow.',
    },
  },
  {
    title: 'E · Client order requests',
    flow: 'order-request',
    scenarios: {
      E1: 'Staff find a client and switch **Allow order creation** on; while it is off the client cannot order, on the server as well.',
      E2: 'Staff find a client’s user by (part of a) name or by user group, change the username, and set a new password; generated credentials can be given out. The client can log in with them.',
      E3: 'The client sees past orders and **Place an order**.',
      E4: 'The client sees the prices of its pricing tier, with **View pricing tier** showing the tier (by pointer and by keyboard).',
      E5: 'Saving sends the request: it appears in the business’s account, with a message that notifies staff (live, without a reload).',
      E6: 'Staff open the request, adjust it if needed, and confirm by saving: it becomes an active order; or decline with a reason the client sees.',
    },
  },
  {
    title: 'X · What none of the five has',
    scenarios: {
      X1: 'Resume diff with honour or re-price, per line, with a grant and a reason where honouring is allowed.',
      X2: 'Exactly one order and one charge, whatever the network does; an unknown outcome is resolved by asking, never by resending blind.',
      X3: 'One fast-entry field that takes `SKU*quantity`, pasted rows, CSV and scanner bursts, resolved in one batch, with an answer per row.',
      X4: 'Every blocked button says why and offers the fix; every destructive choice says first what it takes away.',
      X5: 'Several orders open at once, parked and swapped, with a wrong-customer check.',
      X6: 'Live hand-off: the operator watches the customer open and pay.',
      X7: 'Any host: adapters declare what they can do, the pad adapts, and one public conformance suite shows that an adapter is right.',
      X8: 'The same pad headless, as a stepper, or on a single page; by keyboard alone; in the page’s language, direction and theme.',
    },
  },
  {
    title: 'Y · What nobody asked for',
    scenarios: {
      Y1: 'An embedder’s own step (a delivery window, say) is defined outside the packages and registered in one call; it is made of what the shipped steps are made of.',
      Y2: 'Agent seat: where the browser offers WebMCP, the pad’s enabled events are tools; refusals come back as issues; placing and charging stay with a person.',
      Y4: 'Memory of the customer: reorder and duplicate with what changed said, last price paid at the line, often bought.',
      Y5: 'Approval inside the order: what exceeds the role’s limit is asked of a manager, granted or refused live, and recorded.',
    },
  },
];

/** Scenarios that are not built yet. */
export const openScenarios: readonly string[] = ['Y2', 'Y4', 'Y5'];

/** Tests that show a scenario without its name: the conformance suite runs against every host. */
export const shownByFiles: Readonly<Record<string, readonly string[]>> = {
  X7: [
    'packages/adapters/test/memory.host.test.ts',
    'packages/adapters/test/http.host.test.ts',
    'packages/scenarios/test/conformance.test.ts',
  ],
};
