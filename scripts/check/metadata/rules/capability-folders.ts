import type { Rule } from '../rule';

/** Files lie in the folder of a capability: `main/default` says nothing about what is in it. */
export const capabilityFolders: Rule = {
  name: 'capability-folders',
  check: (source) =>
    source.files
      .filter((file) => file.includes('/main/default/'))
      .map((file) => ({
        file,
        line: 1,
        problem: 'the file lies in main/default',
        mend: 'move it to the folder of its capability, such as main/lead-scoring'
      }))
};
