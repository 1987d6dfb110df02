import { isChoice, type Choice, type Question, type Refusal } from '../llm/question';
import type { LlmUsage } from '../insights/workload';
import type { RoutingInputs } from './inputs';
import { route, type LeadFacts, type Route } from './model';
import type { RoutingSettings } from './settings';

/** A route, and what decided it. */
export interface DecidedRoute {
  route: Route;
  decidedBy: 'Rules' | 'LLM';
  llm?: LlmUsage;
}

const INSTRUCTION = `A lead has come in. Sales rules read its segment from the number of employees and its region from the
country; both stand among the fields. Check whether the rest of what is known contradicts them. Choose for "segment" and
"region" what the lead really belongs to; keep what the rules read unless there is good evidence. Choose "review" for
"handling" only if a person must look before anybody calls: it seems to be spam, a job application, a competitor or a
student, or what it says contradicts itself. Choose "assign" otherwise.`;
const NO_REGION = 'none';

/**
 * The route of a lead whose rules call it complex, with what a language model makes of it. The model chooses among
 * segments and regions that exist, and whether a person must look; who gets the lead, the rules then say as ever. Without
 * an answer, or with one that is not sure enough, the rules stand, less sure, and the reason says so.
 */
export function refine(
  settings: RoutingSettings,
  facts: LeadFacts,
  ruled: Route,
  answer: Choice | Refusal | undefined
): DecidedRoute {
  if (!answer) return stands(settings, ruled, 'No language model is set up, so the rules alone decide.');
  if (!isChoice(answer))
    return stands(settings, ruled, `${answer.sentence} The rules alone decide.`, answer.usage);
  const { values, confidence, usage } = answer;
  if (confidence < settings.confidence.leastOfLlm) {
    return stands(settings, ruled, 'The language model was not sure, so the rules alone decide.', usage);
  }
  const region = values.region === NO_REGION ? null : values.region;
  const isForReview = values.handling === 'review';
  const confirms = region === ruled.region && values.segment === ruled.segment && !isForReview;
  const reason = `${confirms ? 'confirms the rules' : wordsOf(values)}: ${answer.reason}`;
  const refined = route(settings, facts, {
    segment: values.segment,
    region,
    isForReview,
    confidence,
    reason
  });
  return { route: refined, decidedBy: 'LLM', llm: usage };
}

function stands(settings: RoutingSettings, ruled: Route, sentence: string, llm?: LlmUsage): DecidedRoute {
  const path = [...ruled.path, { rule: 'llm', label: 'Language model', matched: false, text: sentence }];
  const reason = `${ruled.reason}. ${sentence}`;
  return {
    route: { ...ruled, path, reason, confidence: settings.confidence.complex },
    decidedBy: 'Rules',
    llm
  };
}

/** What a language model is asked about a lead that the rules call complex. */
export function questionAbout(settings: RoutingSettings, inputs: RoutingInputs, ruled: Route): Question {
  const { origin, country, industry, employees } = inputs;
  return {
    workload: 'lead.route',
    recordId: origin.id,
    instruction: INSTRUCTION,
    facts: { country, industry, employees, segment: ruled.segment, region: ruled.region },
    texts: { company: origin.company ?? '', inquiry: inputs.inquiry },
    slots: {
      segment: settings.segments.map(({ name }) => name),
      region: [...settings.regions, NO_REGION],
      handling: ['assign', 'review']
    }
  };
}

function wordsOf({ segment, region, handling }: Readonly<Record<string, string>>): string {
  return handling === 'review'
    ? 'wants a person to look'
    : `reads ${segment}, ${region === NO_REGION ? 'no region' : region}`;
}
