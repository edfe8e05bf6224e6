import { positionsOf } from '../service/positions.ts';

export const {
  news: approvalNews,
  next: nextPosition,
  tellFollowers,
} = positionsOf('approvals', 'approval_positions', 1);
