/** The contact of the example shop for help, shown by the pad and named in messages. */
export const support = {
  phone: '+44 113 496 0000',
  email: 'support@example.com',
  hours: 'Mon–Fri 9:00–17:30',
};
