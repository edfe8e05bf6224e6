import { nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { retryNotice } from './retry-notice.ts';

/**
 * Notice that a file could not be fetched, with a button that tries again, busy while it does; nothing without `retry`. Some
 * browsers remember a failed file until the page is reloaded, so reloading is named too.
 */
export const unfetchedNotice = (
  { t }: Pick<MessagesController<never>, 't'>,
  retry: (() => void) | undefined,
  isBusy = false,
): TemplateResult | typeof nothing => (retry ? retryNotice(t, t('ui.unfetched'), retry, isBusy) : nothing);
