import { lantern, takeToReview } from '../drivers/order.ts';
import { home, nameOf, somebody } from '../drivers/people.ts';
import { expect, test } from '../drivers/test.ts';

test('B13: Review shows contact, address, lines and total', async ({ pad }) => {
  const person = somebody();

  await takeToReview(pad, { person, items: [{ title: lantern, quantity: 3 }] });

  await expect(pad.review.root).toContainText(nameOf(person));
  await expect(pad.review.root).toContainText(home.line1);
  await expect(pad.review.root).toContainText(lantern);
  await expect(pad.review.root).toContainText('Standard');
  await expect(pad.review.root).toContainText('Cash');
  await expect(pad.review.placeButton).toBeEnabled();
});

test('B13: what Review shows can be changed from there', async ({ pad }) => {
  await takeToReview(pad);

  await pad.review.change('Items');
  await pad.items.setQuantity(lantern, 5);
  await pad.goTo('Review');

  await expect(pad.review.root).toContainText(/5\b/);
});
