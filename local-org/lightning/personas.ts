import type { Project } from '../metadata/project';

/** What kind of person a user is by the project's definition file: `rep`; null for a user without one. */
export function personaOf(project: Project, username: string): string | null {
  const user = project.users.find((candidate) => candidate.username.toLowerCase() === username.toLowerCase());
  return user?.persona ?? null;
}
