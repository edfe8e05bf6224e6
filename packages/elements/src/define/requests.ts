import { defineRequests } from '../define-requests.ts';

defineRequests();
