import type { AccountFacts, ChurnFactorValue } from './model';

/** Says in plain words what a factor's value comes from. */
export function wordFactor(
  factor: ChurnFactorValue['factor'],
  facts: AccountFacts,
  caseWindowDays: number
): string {
  switch (factor) {
    case 'cases': {
      const window = caseWindowDays === 365 ? 'in the last year' : `in the last ${caseWindowDays} days`;
      if (!facts.cases) return `No cases ${window}`;
      const urgent = facts.urgentCases
        ? `, ${number(facts.urgentCases)} of them urgent`
        : ', none of them urgent';
      return `${number(facts.cases)} ${facts.cases === 1 ? 'case' : 'cases'} ${window}${urgent}`;
    }
    case 'engagement': {
      const days = facts.daysSinceActivity;
      if (days === null) return 'There never was an activity';
      if (days === 0) return 'Last activity today';
      return `Last activity ${number(days)} ${days === 1 ? 'day' : 'days'} ago`;
    }
    case 'revenue':
      if (facts.wonAmount > 0) return `Has bought for ${number(Math.round(facts.wonAmount))}`;
      return facts.opportunities ? 'No opportunity was won' : 'There never was an opportunity';
    case 'satisfaction':
      if (facts.meanRating === null) return 'Nobody has rated our support';
      return `Rates our support ${number(Math.round(facts.meanRating * 10) / 10)} on average`;
  }
}

const FACT_NAMES: Record<keyof AccountFacts, string> = {
  daysSinceActivity: 'The days since the last activity',
  cases: 'The number of cases',
  urgentCases: 'The number of urgent cases',
  opportunities: 'The number of opportunities',
  wonAmount: 'The amount of all opportunities won',
  meanRating: 'The average rating of the cases'
};

/** Says in plain words which fact of an account is no number to compute with. */
export function wordUnusable(fact: keyof AccountFacts, value: number): string {
  const problem = value < 0 ? `${number(value)}, below zero` : 'not a number';
  return `${FACT_NAMES[fact]} is ${problem}.`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
