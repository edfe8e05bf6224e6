/** Messages about the setup of a pad, and about a host that takes no orders. */
export const setupMessages = {
  'pad.closed': 'No order can be entered here',
  'pad.closed-ecommerce-disabled':
    'Ecommerce is switched off. Switch it on in the settings, or ask an administrator to.',
  'pad.closed-no-published-products': 'No product is published yet. Publish one, then come back.',
  'pad.closed-not-permitted': 'You are not allowed to enter orders. Ask an administrator for the permission.',
  'pad.closed-ordering-not-allowed': 'Order creation is not allowed for this client. A manager can allow it.',
  'pad.no-host': 'This order pad has no host.',
  'pad.no-host-remedy': 'Set the property “host”, or name a registered host in the attribute of that name.',
  'pad.unknown-host': 'No host is registered as “{name}”.',
  'pad.unknown-flow': 'No flow is called “{name}”.',
  'pad.unknown-remedy': 'Known by name: {known}. Or set the property “{kind}” to one of your own.',
  'pad.text-setup': 'The attribute “{kind}” is “{name}”: the page set an object before the pad was defined.',
  'pad.text-setup-remedy':
    'Import the definition of the pad before the page is rendered, or set the property “{kind}” afterwards.',
  'pad.invalid-host': 'This host cannot take orders.',
  'pad.invalid-flow': 'This flow cannot be used.',
  'pad.resume-failed': 'The saved order could not be opened.',
  'pad.replace':
    'This page has changed to another kind of order, or another shop. Begin a new order, or keep the one you are entering?',
  'pad.replace-begin': 'Begin a new order',
  'pad.replace-keep': 'Keep this order',
} as const;
