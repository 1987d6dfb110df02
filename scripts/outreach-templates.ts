import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { templatesFile } from './outreach/templates-file';
import { exportTemplates, importTemplates } from './outreach/templates-metadata';

const USAGE =
  'Usage: node -r ts-node/register scripts/outreach-templates.ts export|import [file] [folder]\n' +
  '  export  writes the templates of the folder to the file\n' +
  '  import  checks the file and writes its templates to the folder, ready for sf project deploy start\n' +
  'The file is config/templates.json and the folder force-app/main/outreach unless you name others.';

/** Carries outreach templates between the project's source and one JSON file. */
function main([
  command,
  file = 'config/templates.json',
  folder = 'force-app/main/outreach'
]: string[]): number {
  if (command === 'export') {
    writeFileSync(file, `${JSON.stringify(exportTemplates(folder), null, 2)}\n`);
    console.log(`Wrote ${file}.`);
    return 0;
  }
  if (command !== 'import') {
    console.error(USAGE);
    return 2;
  }
  const parsed = templatesFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    console.error(`${file} cannot be used. Correct it and try again:\n${z.prettifyError(parsed.error)}`);
    return 1;
  }
  importTemplates(parsed.data, folder);
  console.log(`Wrote ${parsed.data.templates.length} templates to ${folder}.`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
