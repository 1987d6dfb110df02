import { LightningElement, api } from 'lwc';

/** A member of a pool, as Apex tells it. */
export interface PoolMember {
  id: string;
  name: string;
  /** From 0 to 1. */
  share: number;
  today: number;
  total: number;
  /** What keeps the member from leads; empty when nothing does. */
  whyNot?: string | null;
}

/** A pool, as Apex tells it. */
export interface RoutingPool {
  id: string;
  name: string;
  serves: string;
  members: PoolMember[];
}

/** Pools with their members, what each gets, and who is away. */
export default class LeadRoutingPools extends LightningElement {
  @api pools: RoutingPool[] = [];

  get shown() {
    return this.pools.map((pool) => ({
      ...pool,
      isEmpty: pool.members.length === 0,
      members: pool.members.map((member) => ({
        ...member,
        share: `${Math.round(member.share * 100)} %`,
        availability: member.whyNot ?? 'available'
      }))
    }));
  }

  get isEmpty(): boolean {
    return this.pools.length === 0;
  }
}
