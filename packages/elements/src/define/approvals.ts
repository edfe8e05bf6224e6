import { defineApprovals } from '../define-approvals.ts';

defineApprovals();
