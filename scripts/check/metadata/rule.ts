import type { Finding } from './finding';
import type { ProjectSource } from './project-source';

/** What a rule says of one place; the rule's name is added by whoever runs it. */
export type Fault = Omit<Finding, 'rule'>;

/** One thing that the platform, or a user of it, demands of a project's source. */
export interface Rule {
  /** Kebab-case, unique: it stands in every finding. */
  name: string;
  check(source: ProjectSource): Fault[];
}
