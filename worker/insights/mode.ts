import type { Decision } from './workload';

/**
 * How far a capability is switched on: `live`, decisions take effect; `shadow`, the org keeps them and touches no record;
 * `off`, nothing is decided.
 */
export const MODES = ['live', 'shadow', 'off'] as const;
export type Mode = (typeof MODES)[number];

/** The decision, marked when it takes no effect. */
export function inMode(mode: Mode, decision: Decision): Decision {
  return mode === 'shadow' ? { ...decision, variant: 'shadow' } : decision;
}
