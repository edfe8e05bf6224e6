import { nameOf as nameOfContact, type Contact } from '@orderpad/contracts';
import { backOffice, type Step } from '@orderpad/core';
import { expect, test } from '@playwright/test';
import { Pad, type StepName } from '../drivers/pad.ts';
import { ShippedPad } from '../drivers/shipped-pad.ts';
import { nameOf } from '../models/acts.ts';
import { fewWalks, waysOf, wayOf, type Walk } from '../models/coverage.ts';
import { graphOf, type Edge, type Point } from '../models/flow-graph.ts';
import { demoCast, demoModel } from '../models/model-shop.ts';

const titles: Readonly<Record<string, StepName>> = {
  contact: 'Contact',
  items: 'Items',
  shipping: 'Shipping',
  payment: 'Payment',
  review: 'Review',
};
const titleOf = (step: Step): StepName => titles[step] ?? 'Review';

/** The step whose controls an act needs; a move needs none. */
const stepOfAct: Readonly<Record<string, Step>> = {
  'choose contact': 'contact',
  add: 'items',
  'choose method': 'shipping',
  'choose payment': 'payment',
};

/** Does an act by the controls of the pad. */
async function perform(pad: Pad, { act, from }: Edge): Promise<void> {
  if (act.type === 'choose contact') await chooseContact(pad, demoCast.people[act.which], from.point);
  else if (act.type === 'add') await pad.items.add({ title: demoCast.goods[act.what].item.title });
  else if (act.type === 'choose method') await pad.shipping.method('Standard').check();
  else if (act.type === 'next') await pad.continue();
  else if (act.type === 'back') await pad.root.getByRole('button', { name: 'Back', exact: true }).click();
  else if (act.type === 'go') await pad.goTo(titleOf(act.step));
  else if (act.type === 'place') await pad.place();
  else throw new Error(`the screen of the back office has nothing for: ${nameOf(act)}`);
}

async function chooseContact(pad: Pad, contact: Contact | undefined, { lacks }: Point): Promise<void> {
  const name = contact ? nameOfContact(contact) : '';
  if (!lacks.includes('contact: contact-required')) await pad.contact.change();
  await pad.contact.choose(name);
  await pad.contact.chosen(name).waitFor();
}

/** The walks that take every way between the steps of the back office, as far as the screen offers the acts. */
async function walksOnScreen() {
  const { logic, actsIn } = await demoModel(backOffice);
  const graph = graphOf(backOffice, {
    logic,
    actsIn: (snapshot) =>
      actsIn(snapshot).filter((act) => {
        const at = stepOfAct[act.type];
        // A contact who cannot be ordered for cannot be chosen on the screen.
        const isBarred = act.type === 'choose contact' && act.which === 'barred';
        return !isBarred && (at === undefined || at === snapshot.context.step);
      }),
  });
  return { walks: fewWalks(graph), ways: waysOf(graph) };
}

async function walkOnScreen(pad: Pad, walk: Walk, taken: Set<string>): Promise<void> {
  for (const edge of walk) {
    const { from, act, to } = edge;
    await perform(pad, edge);
    if (to.point.isPlacing) {
      await pad.root.getByRole('heading', { name: /^Order / }).waitFor();
      taken.add(`${from.point.step} → placed`);
      return;
    }
    await expect(pad.at(titleOf(to.point.step)), nameOf(act)).toBeVisible();
    if (to.point.step !== from.point.step) taken.add(wayOf(from.point.step, to.point.step, nameOf(act)));
  }
}

test('every way between the steps of the back office is taken by the controls of the pad', async ({
  page,
}) => {
  const { walks, ways } = await walksOnScreen();
  const pad = new Pad(page);
  const shipped = await ShippedPad.on(page);
  const taken = new Set<string>();

  for (const walk of walks) {
    await shipped.open(page);
    await walkOnScreen(pad, walk, taken);
  }

  expect(ways.length).toBeGreaterThan(20);
  expect(ways.filter((way) => !taken.has(way))).toEqual([]);
});
