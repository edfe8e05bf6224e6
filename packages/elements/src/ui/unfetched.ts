import { nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { retryNotice } from './retry-notice.ts';

/**
 * A file that is needed could not be fetched: say so, and offer to try again. Some browsers remember a file that was lost for as long as
 * the page stands, so loading it again is named too. Nothing where nothing is amiss.
 */
export const unfetchedNotice = (
  { t }: Pick<MessagesController<never>, 't'>,
  retry: (() => void) | undefined,
): TemplateResult | typeof nothing => (retry ? retryNotice(t, t('ui.unfetched'), retry) : nothing);
