/** What reps did with suggestions for one intent: how often each template was sent, and how often none was. */
export interface ChoicesOfIntent {
  /** Times sent, by template. */
  sent: Readonly<Record<string, number>>;
  /** Suggestions rejected because the template was the wrong one, by the template suggested. */
  rejected: Readonly<Record<string, number>>;
}

/** The template to suggest for an intent. */
export interface TemplateChoice {
  template: string;
  /** Share of the weight that speaks for it, 0–1; 1 while nobody has chosen otherwise. */
  share: number;
  /** Whether reps' choices overruled the template that the intent comes with. */
  isLearnt: boolean;
  /** How many choices of reps counted. */
  choices: number;
}

/** So many choices at least, before they may overrule the packaged template. */
const FEWEST_CHOICES = 5;

/**
 * The template for an intent: the one that it comes with, unless reps keep choosing another. The packaged template
 * starts with `weight` choices, so that a few do not turn it over; it yields only to a template that more than
 * half of at least five choices were for.
 */
export function chooseTemplate(
  standard: string,
  available: readonly string[],
  { sent, rejected }: ChoicesOfIntent,
  weight: number
): TemplateChoice {
  const votes = available.map((template) => ({ template, votes: sent[template] ?? 0 }));
  const choices = votes.reduce((sum, each) => sum + each.votes, 0);
  const [favourite] = votes.sort((a, b) => b.votes - a.votes);
  const against = rejected[standard] ?? 0;
  const total = weight + choices + against;
  const standardVotes = Math.max(0, weight - against) + (sent[standard] ?? 0);
  const wins =
    favourite &&
    favourite.template !== standard &&
    choices >= FEWEST_CHOICES &&
    favourite.votes * 2 > choices &&
    favourite.votes > standardVotes;
  return wins
    ? { template: favourite.template, share: favourite.votes / total, isLearnt: true, choices }
    : { template: standard, share: standardVotes / total, isLearnt: false, choices };
}
