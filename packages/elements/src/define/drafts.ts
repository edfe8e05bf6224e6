import { defineDrafts } from '../define-drafts.ts';

defineDrafts();
