import type { Mode } from '../insights/mode';

/** What a suggestion may name: an intent's mail, ready to be filled. */
export interface OutreachTemplate {
  key: string;
  label: string;
  object: 'Lead' | 'Account';
  intent: string;
  /** Only for accounts: levels of churn risk for which it is meant; empty for any. */
  churnLevels: readonly string[];
  /** Only for accounts: churn factors that must all be risks. */
  riskFactors: readonly string[];
  /** Only for accounts: churn factors of which none may be a risk. */
  calmFactors: readonly string[];
}

/** A variable that templates use as [[key]]. */
export interface OutreachVariable {
  key: string;
  leadField: string;
  accountField: string;
  /** Written when nothing else fills it; empty: the rep has to. */
  fallback: string;
}

/** Wording of a variable where a field has a certain value. */
export interface OutreachPhrase {
  variable: string;
  object: 'Lead' | 'Account';
  field: string;
  matches: readonly string[];
  text: string;
}

/** The settings that suggestions follow; templates and phrases in the order in which they are tried. */
export interface OutreachSettings {
  templates: readonly OutreachTemplate[];
  variables: readonly OutreachVariable[];
  phrases: readonly OutreachPhrase[];
  /** A reading weaker than this is unclear, 0–1. */
  unclearBelow: number;
  /** A reading weaker than this is shown to the language model, 0–1. */
  llmBelow: number;
  /** How many choices of reps weigh as much as the template that an intent comes with. */
  learningWeight: number;
  mode: Mode;
  isActive: boolean;
}
