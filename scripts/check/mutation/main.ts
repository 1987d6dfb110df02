import { parseArgs } from 'node:util';
import { filesToBreak } from './files';
import { openCheckers } from './checkers';
import { plantFaults } from './plant-faults';

const HELP = `node -r ts-node/register scripts/check/mutation/main.ts [--faults 100] [--seed 1] [--all] [--rules-only]

Plants faults in a copy of force-app, one at a time, and counts how many npm run check would see. Lists the others.
  --faults N  how many
  --seed N    another seed plants others
  --all       tells of those that are seen too
  --rules-only  leaves out the compilers, which take most of the time`;

/** Counts the planted faults that the checkers see. Ends with 1 when fewer than nine in ten are. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      faults: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      all: { type: 'boolean', default: false },
      'rules-only': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false }
    }
  });
  if (values.help) return console.log(HELP);
  const files = filesToBreak('.');
  const faults = plantFaults(files, Number(values.seed), Number(values.faults));
  const { checkers, close } = openCheckers('.', files);
  const chosen = values['rules-only'] ? checkers.slice(0, 1) : checkers;
  const seenBy = new Map<string, number>();
  const survivors: string[] = [];
  try {
    for (const fault of faults) {
      const place = `${fault.kind}: ${fault.file} ${fault.what}`;
      let seen: string | undefined;
      for (const checker of chosen.filter(({ concerns }) => concerns(fault))) {
        seen = await checker.find(fault);
        if (seen === undefined) continue;
        seenBy.set(checker.name, (seenBy.get(checker.name) ?? 0) + 1);
        if (values.all) console.error(`seen      ${place}\n          ${checker.name}: ${seen}`);
        break;
      }
      if (seen === undefined) {
        survivors.push(place);
        console.error(`SURVIVES  ${place}`);
      }
    }
  } finally {
    close();
  }
  const caught = faults.length - survivors.length;
  console.log(
    JSON.stringify({ faults: faults.length, caught, seenBy: Object.fromEntries(seenBy), survivors })
  );
  if (caught < faults.length * 0.9) process.exitCode = 1;
}

void main();
