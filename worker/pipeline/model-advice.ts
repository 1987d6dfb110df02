import type { PipelineSums } from './model-sums';
import type { PipelineRisk } from './model-risks';
import type { PipelineFactor, PipelineSettings } from './settings';

/** When a recommendation is given: a risk was found, or a part of the health has too few points. */
export const CONDITIONS = [
  'stalled',
  'concentration',
  'few_early',
  'coverage',
  'distribution',
  'win_rate',
  'velocity'
] as const;

/** Name of a condition. */
export type Condition = (typeof CONDITIONS)[number];

/** A sentence that is given under a condition; `{name}` in it stands for a number. */
export interface Recommendation {
  condition: Condition;
  text: string;
}

/** What a recommendation may speak of. */
export interface Judged {
  points: Record<PipelineFactor, number>;
  risks: readonly PipelineRisk[];
  sums: PipelineSums;
  quota: number;
}

const PLACEHOLDER = /\{(\w+)\}/g;

/** Numbers by placeholder for each condition: the list of what may be used, and what it becomes. */
const NUMBERS: Record<
  Condition,
  Record<string, (settings: PipelineSettings, judged: Judged) => number | undefined>
> = {
  stalled: {
    count: (_, { sums }) => sums.stalled.count,
    days: ({ stalledDays }) => stalledDays
  },
  concentration: {
    share: (_, { sums }) => Math.round((sums.largest!.amount / sums.openValue) * 100)
  },
  few_early: {
    count: (_, { sums }) => sums.early.count,
    limit: ({ fewEarlyDeals }) => fewEarlyDeals
  },
  coverage: {
    ...pointsOf('coverage'),
    open_value: (_, { sums }) => Math.round(sums.openValue),
    quota: (_, { quota }) => Math.round(quota)
  },
  distribution: pointsOf('distribution'),
  win_rate: pointsOf('winRate'),
  velocity: pointsOf('velocity')
};

/** What to do, in the order of the settings: the sentences whose condition holds. */
export function recommendationsFor(settings: PipelineSettings, judged: Judged): string[] {
  return settings.recommendations
    .filter(({ condition }) => holds(condition, settings, judged))
    .map(({ condition, text }) =>
      text.replace(PLACEHOLDER, (_, name: string) =>
        NUMBERS[condition][name](settings, judged)!.toLocaleString('en-US')
      )
    );
}

/** The placeholders in a text that mean nothing under a condition. */
export function unknownPlaceholders({ condition, text }: Recommendation): string[] {
  return [...text.matchAll(PLACEHOLDER)]
    .map(([, name]) => name)
    .filter((name) => !Object.hasOwn(NUMBERS[condition], name));
}

/** The placeholders that a text may use under a condition. */
export function placeholdersOf(condition: Condition): string[] {
  return Object.keys(NUMBERS[condition]);
}

function holds(condition: Condition, { review }: PipelineSettings, { points, risks, sums }: Judged): boolean {
  switch (condition) {
    case 'stalled':
    case 'concentration':
    case 'few_early':
      return risks.some(({ risk }) => risk === condition);
    case 'win_rate':
      return points.winRate < review.winRate;
    case 'coverage':
      return points.coverage < review.coverage;
    // Nothing stands early or slowly where nothing is.
    case 'distribution':
      return points.distribution < review.distribution && sums.open > 0;
    case 'velocity':
      return points.velocity < review.velocity && sums.open > 0;
  }
}

function pointsOf(factor: PipelineFactor): (typeof NUMBERS)[Condition] {
  return {
    points: (_, { points }) => points[factor],
    limit: ({ review }) => review[factor]
  };
}
