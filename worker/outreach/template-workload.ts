import { WorkerError } from '../errors';
import { inMode } from '../insights/mode';
import type { Decision, PreparedWorkload, Workload } from '../insights/workload';
import { maskPersonalData } from '../llm/masking';
import { isChoice, type Choice, type Chooser, type Refusal } from '../llm/question';
import type { SalesforceRecord } from '../salesforce/records';
import { readIntent, shippedClassifier, UNCLEAR, type ReadIntent } from './intents';
import { chooseTemplate, type TemplateChoice } from './model-choices';
import { variableValues } from './model-variables';
import type { OutreachTemplate } from './settings';
import type { OutreachInForce, OutreachSettingsSource } from './settings-source';
import { wordChoice, wordReading } from './words';

/** What `outreach.template_suggest` answers for a lead. */
export interface TemplateSuggestionOutput {
  intent: string;
  /** Key of the template; null when no template is active. */
  template: string | null;
  confidence: number;
  reason: string;
  /** Values of the variables that could be filled, by key. */
  variables: Record<string, string>;
}

const INSTRUCTION =
  'Tell what the lead’s inquiry asks for and suggest the e-mail template that answers it, among the templates in force.';
const ASK =
  'A sales team received the inquiry below. Choose the intent that says what the writer wants from the team. ' +
  'Choose unclear if the text is no inquiry to a software vendor or does not tell.';
/** The intent whose mail is suggested when nothing tells what is wanted. */
const FALLBACK_INTENT = 'general';
/** An unclear inquiry’s suggestion is never more sure than this. */
const SUREST_UNCLEAR = 0.3;
/** Disagreement among reps lowers the confidence, but not to nothing. */
const LEAST_SHARE = 0.6;
/** Nobody who reads a text is surer than this. */
const SUREST = 0.98;
const MODEL_VERSION = 'intent-1';

/** The workload `outreach.template_suggest`: a local reading of the inquiry, refined by a language model if there is one. */
export class TemplateSuggestWorkload implements Workload {
  readonly name = 'outreach.template_suggest';
  readonly object = 'Lead';
  readonly engine = undefined;

  constructor(
    private readonly source: OutreachSettingsSource,
    private readonly chooser: Chooser
  ) {}

  get problem(): string | undefined {
    return this.source.problem;
  }

  refresh(): void {
    this.source.refresh();
  }

  async prepare(): Promise<PreparedWorkload> {
    const inForce = await this.source.current();
    const { settings, fields } = inForce;
    if (!settings.isActive)
      throw new WorkerError('SWITCHED_OFF', 'Insight_Setting__mdt insights_active is false.');
    const read = [...new Set(['Description', 'Industry', ...fields.Lead])];
    return {
      fields: ['IsConverted', ...read],
      modelVersion: MODEL_VERSION,
      instruction: INSTRUCTION,
      gather: (records) => this.askModel(records, inForce),
      decide: (record, _now, answer) =>
        record.IsConverted === true || settings.mode === 'off'
          ? undefined
          : inMode(
              settings.mode,
              decide(inForce, maskedFields(record, read), answer as Choice | Refusal | undefined)
            ),
      describe: (output) => describe(output as TemplateSuggestionOutput)
    };
  }

  /** Shows the inquiries that the local reading is not sure of to the language model, if one is configured. */
  private async askModel(
    leads: readonly SalesforceRecord[],
    { settings }: OutreachInForce
  ): Promise<Map<string, Choice | Refusal>> {
    const answers = new Map<string, Choice | Refusal>();
    if (!this.chooser.isConfigured || settings.mode === 'off') return answers;
    const intents = [...new Set(leadTemplates(settings.templates).map(({ intent }) => intent)).add(UNCLEAR)];
    const unsure = leads.filter((lead) => {
      const text = textOf(lead.Description);
      return text && readIntent(shippedClassifier(), text, 0).confidence < settings.llmBelow;
    });
    await Promise.all(
      unsure.map(async (lead) => {
        const answer = await this.chooser.choose({
          workload: this.name,
          recordId: lead.Id,
          instruction: ASK,
          facts: { industry: textOf(lead.Industry) },
          texts: { inquiry: textOf(lead.Description)! },
          slots: { intent: intents }
        });
        answers.set(lead.Id, answer);
      })
    );
    return answers;
  }
}

/** What is read of a record, its personal data masked: what is decided from is what can be logged. */
function maskedFields(record: SalesforceRecord, fields: readonly string[]): Record<string, unknown> {
  const masked = (value: unknown): unknown => (typeof value === 'string' ? maskPersonalData(value) : value);
  return Object.fromEntries(fields.map((field) => [field, masked(record[field] ?? null)]));
}

function decide(
  { settings, choices }: OutreachInForce,
  lead: Readonly<Record<string, unknown>>,
  answer: Choice | Refusal | undefined
): Decision {
  const text = textOf(lead.Description);
  const local = readIntent(shippedClassifier(), text, settings.unclearBelow);
  const refined = answer && isChoice(answer) ? refine(local, answer) : local;
  const templates = leadTemplates(settings.templates);
  const standard = standardFor(refined.intent, templates);
  const chosen =
    standard &&
    chooseTemplate(
      standard.key,
      templates.map(({ key }) => key),
      choices.get(refined.intent) ?? { sent: {}, rejected: {} },
      settings.learningWeight
    );
  const output: TemplateSuggestionOutput = {
    intent: refined.intent,
    template: chosen?.template ?? null,
    confidence: confidenceOf(refined, chosen),
    reason: reasonFor(text, local, refined, answer, chosen, templates),
    variables: variableValues(settings, 'Lead', lead)
  };
  const usage = answer?.usage;
  return {
    output,
    inputs: { ...lead, ...(answer && { gathered: answer }) },
    confidence: output.confidence,
    ...(usage && { llm: usage, modelVersion: `${MODEL_VERSION}+${usage.model}`.slice(0, 80) })
  };
}

/** The model’s intent. Where it agrees with the local reading, the surer of the two counts. */
function refine(local: ReadIntent, { values, confidence }: Choice): ReadIntent {
  const intent = values.intent as ReadIntent['intent'];
  const surer = intent === local.intent ? Math.max(local.confidence, confidence) : confidence;
  return { intent, guess: intent, confidence: surer };
}

function standardFor(intent: string, templates: readonly OutreachTemplate[]): OutreachTemplate | undefined {
  const wanted = intent === UNCLEAR ? FALLBACK_INTENT : intent;
  return (
    templates.find((template) => template.intent === wanted) ??
    templates.find((template) => template.intent === FALLBACK_INTENT)
  );
}

function confidenceOf({ intent, guess, confidence }: ReadIntent, chosen: TemplateChoice | undefined): number {
  if (!chosen) return 0;
  if (intent === UNCLEAR) {
    // Sure that it is no inquiry means: not sure at all which mail to send.
    const hint = guess === UNCLEAR ? 1 - confidence : confidence;
    return rounded(Math.min(SUREST_UNCLEAR, hint));
  }
  return rounded(Math.min(SUREST, confidence) * Math.max(LEAST_SHARE, chosen.share));
}

function reasonFor(
  text: string | null,
  local: ReadIntent,
  refined: ReadIntent,
  answer: Choice | Refusal | undefined,
  chosen: TemplateChoice | undefined,
  templates: readonly OutreachTemplate[]
): string {
  const label = templates.find(({ key }) => key === chosen?.template)?.label ?? '';
  const parts = [wordReading(shippedClassifier(), text, refined)];
  if (answer && isChoice(answer)) {
    const verb = refined.intent === local.intent ? 'The language model agrees' : 'The language model says';
    parts.push(answer.reason ? `${verb}: ${answer.reason}` : `${verb}.`);
  } else if (answer) {
    parts.push(`${answer.sentence} The local reading stands.`);
  }
  if (chosen) parts.push(wordChoice(chosen, label));
  else parts.push('No template for leads is active; an admin can activate one.');
  return parts.filter(Boolean).join(' ');
}

function leadTemplates(templates: readonly OutreachTemplate[]): OutreachTemplate[] {
  return templates.filter(({ object }) => object === 'Lead');
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value : null;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function describe({ intent, template, confidence, reason, variables }: TemplateSuggestionOutput): string {
  const lines = Object.entries(variables).map(([key, value]) => `  [[${key}]] ${value}`);
  return [
    `${template ?? 'No template'} for the intent ${intent}, confidence ${confidence.toFixed(2)}.`,
    reason,
    ...lines
  ].join('\n');
}
