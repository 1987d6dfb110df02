import * as apex from '@apexdevtools/apex-parser';
import { callAt } from '../apex/calls';
import { findAll, lineOf, textOf, type Node } from '../apex/tree';
import { annotationOf } from '../apex/declarations';
import { allTypes } from '../apex/program';
import { isVisible } from '../apex/value-types';
import { isTestCode, worldOf } from '../apex/world';
import type { Fault, Rule } from '../rule';

/**
 * Nothing in Apex holds for one org alone or was left from trying: Ids of records, System.debug,
 * annotations without an effect. What is logged as an
 * error is meant: it tells an admin of something that could not be recorded anywhere else.
 */
export const apexLeftBehind: Rule = {
  name: 'apex-left-behind',
  check(source) {
    const world = worldOf(source);
    const visible = world.program.classes.flatMap(({ file, type }) =>
      allTypes(type)
        .flatMap(({ fields, methods, inner }) => [...fields, ...methods, ...inner])
        .filter((member) => annotationOf(member, 'testvisible') && isVisible(member))
        .map(({ name, line }) => ({
          file: file.path,
          line,
          problem: `@TestVisible ${name} is public anyway`,
          mend: 'leave the annotation out, or make it private'
        }))
    );
    const inCode = world.code.flatMap((code) => {
      const at = (node: Node): Pick<Fault, 'file' | 'line'> => ({ file: code.file.path, line: lineOf(node) });
      const debugs = findAll<Node>(code.node, apex.DotExpressionContext)
        .filter((node) => isDebug(node))
        .map((node) => ({ ...at(node), problem: 'System.debug is left here', mend: 'remove it' }));
      if (isTestCode(code)) return debugs;
      const ids = findAll(code.node, apex.LiteralContext)
        .filter((literal) => looksLikeAnId(literal.StringLiteral()?.getText().slice(1, -1) ?? ''))
        .map((literal) => ({
          ...at(literal),
          problem: `${literal.getText()} looks like the Id of a record, which another org does not have`,
          mend: 'find the record by name or by a setting'
        }));
      return [...debugs, ...ids];
    });
    return [...visible, ...inCode];
  }
};

function isDebug(node: Node): boolean {
  const call = callAt(node);
  return (
    call?.name === 'debug' &&
    call.onText === 'system' &&
    !(call.args.length === 2 && /^(system\.)?logginglevel\.error$/i.test(textOf(call.args[0])))
  );
}

/** Letters and digits as Ids have them: a place for the pod, and more digits than a word has. */
const ID = /^[0-9a-zA-Z]{3}[0-9a-zA-Z]{2}0[0-9A-Za-z]{9}$/;

function looksLikeAnId(text: string): boolean {
  const hasDigits = (text.match(/\d/g)?.length ?? 0) >= 4;
  if (!hasDigits || !ID.test(text.slice(0, 15))) return false;
  return text.length === 15 || (text.length === 18 && text.slice(15) === checksumOf(text.slice(0, 15)));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The last three letters of an 18-letter Id: which letters of each five are upper case. */
function checksumOf(id: string): string {
  return [0, 5, 10]
    .map((start) => {
      const upper = [...id.slice(start, start + 5)].map((letter) => (/[A-Z]/.test(letter) ? 1 : 0));
      return ALPHABET[upper.reduce<number>((bits, bit, index) => bits | (bit << index), 0)];
    })
    .join('');
}
