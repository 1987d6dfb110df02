import type { Behaviour } from './behaviours';
import { meaningOf } from './status';

export const serviceCase: Behaviour = {
  derive(row, old, { tx, now }) {
    row.IsClosed = meaningOf(tx, 'Case', 'Status', row.Status)?.isClosed ?? false;
    if (!row.IsClosed) row.ClosedDate = null;
    else if (!old?.IsClosed) row.ClosedDate = now;
  }
};
