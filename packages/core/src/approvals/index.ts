export {
  askApproval,
  decideApproval,
  findApprovals,
  lastApproval,
  withdrawApproval,
} from './approvals.finder.ts';
export { type ApprovalsListener, followApprovals } from './follow-approvals.ts';
