import type { ReviewView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { DetailsKey } from '../details/details.messages.ts';
import { detailsList } from '../details/details-list.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';

/** Lists the details of the order, with the button that opens their dialog where this person can give some. */
export function reviewDetails(
  { details, openDetails }: ReviewView,
  messages: Pick<MessagesController<DetailsKey>, 't' | 'locale'>,
  onOpen: () => void,
): TemplateResult | typeof nothing {
  const { t } = messages;
  const list = detailsList(details, messages);
  // The internal note has a field of its own.
  const isOpen = openDetails.some((name) => name !== 'internalNote');
  if (list === nothing && !isOpen) return nothing;
  const isGiven = list !== nothing;
  return html`<section>
    ${list}
    ${
      isOpen
        ? button({
            kind: isGiven ? 'link' : 'quiet',
            id: 'details',
            ...(!isGiven && { icon: 'note' }),
            label: t(isGiven ? 'details.change' : 'details.add'),
            onClick: onOpen,
          })
        : nothing
    }
  </section>`;
}
