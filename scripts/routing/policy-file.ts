import { z } from 'zod';

const key = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,35}$/, 'must be small letters, digits and underscores, at most 36');
const text = (longest: number): z.ZodString => z.string().trim().min(1).max(longest);
const list = z.array(text(80));
const count = z.number().int().min(1);

const segment = z.strictObject({ key, segment: text(40), from: count, to: count.nullable() });

const region = z.strictObject({
  key,
  region: text(40),
  /** One country each, e.g. `GB: GBR, United Kingdom, UK`. */
  countries: z.array(z.string().regex(/^[A-Z]{2}(:.*)?$/, 'must begin with a two-letter code and a colon'))
});

/** Values that a rule is for, as a Routing Rule writes them; `not` stands for all others. */
const condition = z.strictObject({ not: z.boolean().default(false), values: list.min(1) });

const rule = z.strictObject({
  key,
  label: text(40),
  order: z.number().min(0).max(99_999),
  outcome: z.enum(['account_owner', 'accept', 'priority', 'validate', 'review', 'assign']),
  segments: condition.optional(),
  regions: condition.optional(),
  countries: condition.optional(),
  industries: condition.optional(),
  target: z.strictObject({ type: z.enum(['pool', 'queue', 'user']), name: z.string().max(255) }).optional(),
  complex: z.boolean().default(false)
});

const member = z.strictObject({
  username: z.email(),
  weight: z.number().min(0).max(999),
  active: z.boolean().default(true),
  dailyCapacity: count.optional(),
  openLeadCapacity: count.optional(),
  businessHours: text(80).optional()
});

const pool = z.strictObject({
  name: text(80),
  description: z.string().max(255).default(''),
  regions: list,
  segments: list,
  active: z.boolean().default(true),
  members: z.array(member)
});

/** The file config/routing_policy.json: what is in force, whether packaged or an admin's own. */
export const policyFile = z
  .strictObject({
    segments: z.array(segment).min(1),
    regions: z.array(region).min(1),
    rules: z.array(rule).min(1),
    /** Values of the settings routing_… by key. */
    settings: z.record(z.string().regex(/^routing_[a-z_]+$/), z.string().max(255)),
    pools: z.array(pool)
  })
  .superRefine((policy, context) => {
    const complain = (message: string): void => context.addIssue({ code: 'custom', message });
    const names = {
      segments: policy.segments.map((each) => each.key),
      regions: policy.regions.map((each) => each.key),
      rules: policy.rules.map((each) => each.key),
      pools: policy.pools.map((each) => each.name)
    };
    for (const [kind, all] of Object.entries(names)) {
      const twice = all.find((one, at) => all.indexOf(one) !== at);
      if (twice) complain(`${kind}: ${twice} stands twice`);
    }
    for (const each of policy.rules) {
      if ((each.outcome === 'assign') !== (each.target !== undefined)) {
        complain(`rule ${each.key}: assign needs a target, and nothing else has one`);
      }
    }
  });

/** A routing policy: settings as records, pools with their members. */
export type Policy = z.output<typeof policyFile>;
