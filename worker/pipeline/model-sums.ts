import type { ForecastCategory, PipelineSettings } from './settings';

/** One opportunity, as far as pipeline health reads it. */
export interface Deal {
  id: string;
  amount: number;
  /** 0–100. */
  probability: number;
  stageName: string;
  /** The deal's own category; the stage's counts when it has none. */
  category: ForecastCategory | null;
  isClosed: boolean;
  isWon: boolean;
  /** Whole UTC days in its stage. */
  daysInStage: number;
  /** It closed within the current quarter. */
  isOfQuarter: boolean;
}

/** A deal that a risk may name. */
export interface NamedDeal {
  id: string;
  amount: number;
}

/** Deals that a risk names at most: the largest. */
const MOST_NAMED = 100;

/** What is added up over deals: as large for a million deals as for one. */
export interface PipelineSums {
  open: number;
  closed: number;
  won: number;
  /** Open deals in late stages. */
  late: number;
  openValue: number;
  pipeline: number;
  bestCase: number;
  commit: number;
  weighted: number;
  closedWon: number;
  /** Days in stage of all open deals together. */
  daysInStage: number;
  largest: NamedDeal | undefined;
  stalled: { count: number; deals: NamedDeal[] };
  early: { count: number; deals: NamedDeal[] };
}

/** Sums over no deals. */
export function noDeals(): PipelineSums {
  return {
    open: 0,
    closed: 0,
    won: 0,
    late: 0,
    openValue: 0,
    pipeline: 0,
    bestCase: 0,
    commit: 0,
    weighted: 0,
    closedWon: 0,
    daysInStage: 0,
    largest: undefined,
    stalled: { count: 0, deals: [] },
    early: { count: 0, deals: [] }
  };
}

/** Adds one deal to the sums. */
export function addDeal(settings: PipelineSettings, sums: PipelineSums, deal: Deal): void {
  if (deal.isClosed) {
    sums.closed++;
    if (!deal.isWon) return;
    sums.won++;
    if (deal.isOfQuarter) sums.closedWon += deal.amount;
    return;
  }
  const stage = settings.stages.get(deal.stageName);
  const named = { id: deal.id, amount: deal.amount };
  sums.open++;
  sums.openValue += deal.amount;
  sums.weighted += (deal.amount * deal.probability) / 100;
  sums.daysInStage += deal.daysInStage;
  switch (deal.category ?? stage?.category) {
    case 'Pipeline':
      sums.pipeline += deal.amount;
      break;
    case 'BestCase':
    case 'MostLikely':
      sums.bestCase += deal.amount;
      break;
    case 'Forecast':
      sums.commit += deal.amount;
  }
  if (!sums.largest || deal.amount > sums.largest.amount) sums.largest = named;
  if (deal.daysInStage > settings.stalledDays) name(sums.stalled, named);
  // A stage that the org no longer lists is judged by the deal's own probability.
  if ((stage?.probability ?? deal.probability) >= settings.lateStageProbability) sums.late++;
  else name(sums.early, named);
}

/** Adds the sums over other deals. */
export function addSums(sums: PipelineSums, others: Readonly<PipelineSums>): void {
  const { largest: theirs, stalled, early, ...numbers } = others;
  for (const name of Object.keys(numbers) as (keyof typeof numbers)[]) sums[name] += numbers[name];
  if (theirs && (!sums.largest || theirs.amount > sums.largest.amount)) sums.largest = theirs;
  for (const [list, more] of [
    [sums.stalled, stalled],
    [sums.early, early]
  ]) {
    list.count += more.count;
    list.deals = largest([...list.deals, ...more.deals]);
  }
}

/** Counts a deal and keeps it while it is among the largest. */
function name(list: { count: number; deals: NamedDeal[] }, deal: NamedDeal): void {
  list.count++;
  list.deals.push(deal);
  // Sorted now and then, so that a deal costs no more than a few steps.
  if (list.deals.length >= 4 * MOST_NAMED) list.deals = largest(list.deals);
}

/** The deals to name, largest first; the Id decides between equal amounts. */
export function largest(deals: readonly NamedDeal[]): NamedDeal[] {
  const order = (a: NamedDeal, b: NamedDeal): number => b.amount - a.amount || (a.id < b.id ? -1 : 1);
  return [...deals].sort(order).slice(0, MOST_NAMED);
}
