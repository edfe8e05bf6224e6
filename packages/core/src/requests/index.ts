export { askedView, type AskedLine, type AskedView } from './asked.view.ts';
export { followRequests, type RequestsListener } from './follow-requests.ts';
export { keepOpen } from './keep-open.ts';
export { declineRequest, findRequests, loadRequest, withdrawRequest } from './requests.finder.ts';
