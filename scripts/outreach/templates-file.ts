import { z } from 'zod';

const name = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'must be a developer name: letters, digits, underscores');
const key = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be lower case letters, digits and underscores, at most 40');
const text = (longest: number): z.ZodString => z.string().min(1).max(longest);
const object = z.enum(['Lead', 'Account']);
const common = {
  /** Developer name of the custom metadata record. */
  name,
  label: text(40),
  key,
  sortOrder: z.number().int().min(0).max(999).optional(),
  /** True for the records that come with the package; leave it out for your own. */
  packaged: z.boolean().default(false)
};

const template = z.strictObject({
  ...common,
  object,
  intent: key,
  summary: text(255).optional(),
  active: z.boolean().default(true),
  autoSend: z.boolean().default(false),
  churnLevels: text(80).optional(),
  riskFactors: text(255).optional(),
  calmFactors: text(255).optional(),
  /** Unique name of the Salesforce e-mail template. */
  emailTemplate: name,
  /** How Salesforce lists it. */
  emailLabel: text(80),
  subject: text(230),
  body: text(32_000)
});

const variable = z.strictObject({
  ...common,
  help: text(255).optional(),
  leadField: name.optional(),
  accountField: name.optional(),
  fallback: text(255).optional(),
  long: z.boolean().default(false),
  remembered: z.boolean().default(false)
});

const phrase = z.strictObject({
  ...common,
  variable: key,
  object,
  field: name,
  match: text(255),
  text: text(255)
});

/** The file config/templates.json: outreach templates with their mails, variables and phrases. */
export const templatesFile = z
  .strictObject({ templates: z.array(template), variables: z.array(variable), phrases: z.array(phrase) })
  .superRefine(({ templates, variables, phrases }, context) => {
    const known = new Set(variables.map((each) => each.key));
    const complain = (message: string): void => context.addIssue({ code: 'custom', message });
    for (const { name: owner, subject, body } of templates) {
      for (const [, used] of `${subject}\n${body}`.matchAll(/\[\[([^\]]*)\]\]/g)) {
        if (!known.has(used)) complain(`template ${owner}: there is no variable ${used}`);
      }
    }
    for (const each of phrases) {
      if (!known.has(each.variable)) complain(`phrase ${each.name}: there is no variable ${each.variable}`);
    }
    for (const list of [templates, variables, phrases]) {
      const names = list.map((each) => each.name);
      const twice = names.find((one, at) => names.indexOf(one) !== at);
      if (twice) complain(`${twice} stands twice`);
    }
  });

export type TemplatesFile = z.output<typeof templatesFile>;
