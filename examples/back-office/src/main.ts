import '@orderpad/elements/define.js';
import './look/tokens.css';
import './look/base.css';
import './look/shell.css';
import './look/pages.css';
import './look/shop.css';
import { profile } from './account.ts';
import { showOffice } from './office.ts';
import { unreachablePage } from './pages/unreachable.ts';
import { signInPage } from './pages/sign-in.ts';
import { applyPreferences } from './preferences.ts';

applyPreferences();
await open();

/** Shows the pages of the person who is signed in, else the sign-in page, with `notice` as its reason. */
async function open(notice?: string): Promise<void> {
  try {
    const who = await profile();
    if (!who) return document.body.replaceChildren(signInPage({ notice, onSignedIn: open }));
    if (who.operator.contactId === undefined) return showOffice(who, open);
    // Customers alone fetch their own pages.
    const { customerOf, showShop } = await import('./customer/shop.ts');
    const customer = await customerOf(who);
    if (customer) showShop(customer, open);
    else showOffice(who, open);
  } catch {
    document.body.replaceChildren(unreachablePage(() => open(notice)));
  }
}
