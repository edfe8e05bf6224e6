/** One sentence of a system's text, and its place in this portal. */
export interface GuideStep {
  readonly says: string;
  readonly here: string;
  /** Address of the page; none where the step is part of the page before. */
  readonly href?: string;
}

/** Person of a system, and the page that she starts from. */
export interface GuidePerson {
  readonly username: string;
  readonly name: string;
  readonly href: string;
}

/** One of the five ways of taking orders that the portal shows. */
export interface GuideSystem {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly people: readonly [GuidePerson, ...GuidePerson[]];
  readonly steps: readonly GuideStep[];
}

const cleo = 'Cleo, who takes orders';
const mara = 'Mara, the manager';

/** The five systems, in the order of their letters in the scenarios. */
export const systems: readonly GuideSystem[] = [
  {
    id: 'consultant',
    name: 'Consultant back office',
    about: 'A consultant orders for her own customers, on their card or on hers.',
    people: [{ username: 'carla', name: 'Carla, a consultant', href: '#/customers' }],
    steps: [
      {
        says: 'Find your customer in the Customer Center by the funnel beside a name.',
        here: 'Customers → Customer Center, where each column has a funnel',
        href: '#/customers',
      },
      {
        says: 'Add a new customer, and find her selected when you return.',
        here: 'Add new customer, above the table.',
        href: '#/customers',
      },
      { says: 'Start her order.', here: 'New order, in the row of the customer.' },
      {
        says: 'Fill the cart.',
        here: 'Browse or search, then Add. The cart is at the top right of the catalog.',
      },
      {
        says: 'Earn purchase-with-purchase rewards and choose them.',
        here: 'Select my rewards, in the cart. Leave rewards shopping goes back.',
      },
      {
        says: 'Choose who pays, and give the CVV of a stored card again.',
        here: 'Payment: the customer, or me / self. A new card is saved to its payer only.',
      },
      {
        says: 'Verify the shipping address, or send the order to yourself.',
        here: 'Shipping: Edit corrects it on the customer; me / self and another address are beside it.',
      },
      {
        says: 'Compare the total with the one that you quoted.',
        here: 'Review: type the quoted total. A difference is said before any charge.',
      },
      {
        says: 'Save the order for later, or charge the card now.',
        here: 'Both are at the end of the review.',
      },
    ],
  },
  {
    id: 'back-office',
    name: 'Ecommerce back office',
    about: 'Staff enter an order that a customer would have entered in the shop.',
    people: [{ username: 'mara', name: mara, href: '#/orders/new' }],
    steps: [
      {
        says: 'Click + and select Add cart order.',
        here: '+, in the top bar',
        href: '#/orders/new',
      },
      {
        says: 'Type the name of a contact, filter, or create one.',
        here: 'Try 17850, or 20001, who has no address yet.',
      },
      {
        says: 'Add items, with their options and quantities.',
        here: 'Items → Add item. Codes can be typed or pasted too.',
      },
      {
        says: 'Enter a promo code, or pick a product promotion.',
        here: 'Promotions, at the step Items: LANTERNSET adds a lantern and two hangers.',
      },
      { says: 'Edit or remove a line.', here: 'The menu at the end of each line.' },
      {
        says: 'Ship to the address of the contact, to another, or to several.',
        here: 'Shipping. Ship items to multiple addresses appears once several items ship.',
      },
      { says: 'Choose a shipping speed for each address.', here: 'Below each address.' },
      { says: 'Review, with a code for the whole order.', here: 'SAVE5 or FREESHIP, in the review.' },
      {
        says: 'View the order and its status later.',
        here: 'Orders → View order.',
        href: '#/orders',
      },
    ],
  },
  {
    id: 'phone-order',
    name: 'Phone order entry',
    about: 'Staff take an order from somebody on the phone, and may leave the payment to the customer.',
    people: [{ username: 'cleo', name: cleo, href: '#/orders/new/phone-order' }],
    steps: [
      {
        says: 'Find the account by last name, e-mail, customer ID or an order number.',
        here: 'One box takes them all. 20003 is an administrator, for whom nothing is ordered.',
        href: '#/orders/new/phone-order',
      },
      {
        says: 'Verify the account, correct it, and use it.',
        here: 'Update customer and Use customer, below the details.',
      },
      {
        says: 'See the products and prices that the customer would see.',
        here: '20011 has the tier Wholesale, 12583 the tier Trade.',
      },
      {
        says: 'Leave the checkout to the customer.',
        here: 'Send to customer, in the review. The link is in the Outbox; open it in another window and watch.',
        href: '#/outbox',
      },
      { says: 'Or check out for her.', here: 'Payment and review, as in every order.' },
      {
        says: 'Take another call meanwhile.',
        here: 'Park order. Parked orders are listed above the pad.',
      },
    ],
  },
  {
    id: 'distributor',
    name: 'Distributor cart',
    about: 'A distributor orders for herself, or sends a drop ship to somebody else.',
    people: [{ username: 'dora', name: 'Dora, a distributor', href: '#/' }],
    steps: [
      {
        says: 'Log in with your account number or PIN, and your passcode.',
        here: 'On the sign-in page; a forgotten passcode is reset by a link.',
      },
      { says: 'View my cart / order online.', here: 'The card on the home page.', href: '#/' },
      {
        says: 'Verify the country that the order ships to.',
        here: 'The first step: the address of the profile, another one, or another country.',
        href: '#/cart',
      },
      {
        says: 'Enter products by SKU, or by the single, double or quad.',
        here: 'The product cart: type 22632, or press a quick pack.',
      },
      { says: 'Look up the items of your country.', here: 'Look up items, beside the field for SKUs.' },
      { says: 'Choose the card, the address and the method on one screen.', here: 'Payment and shipping.' },
      { says: 'Check everything once more, and submit.', here: '“Ready to check out?” is asked first.' },
    ],
  },
  {
    id: 'order-request',
    name: 'Client order requests',
    about: 'A client asks for an order; staff adjust and confirm it.',
    people: [
      { username: 'ines', name: 'Ines, a client', href: '#/' },
      { username: 'mara', name: mara, href: '#/requests' },
    ],
    steps: [
      {
        says: 'Let a client create orders, and hand out a user name and a password.',
        here: 'As Mara: Administration → Users, client 55g848f888897.',
      },
      {
        says: 'See past orders, and place an order.',
        here: 'As Ines: the home page, and Place an order.',
        href: '#/cart',
      },
      {
        says: 'View the pricing tier.',
        here: 'As Ines: View pricing tier, by pointer or by keyboard.',
      },
      { says: 'Save to send the request.', here: 'The last button of the order. Nothing is charged.' },
      {
        says: 'The request appears in the account of the business.',
        here: 'As Mara, in another window: a message arrives, and Requests counts it.',
        href: '#/requests',
      },
      {
        says: 'Open it, adjust it, and confirm it by saving.',
        here: 'As Mara: what was asked for stays beside what is confirmed. Decline takes a reason.',
        href: '#/requests',
      },
    ],
  },
];
