import assert from 'node:assert';
import { describe, it } from 'node:test';
import { problemsOf } from '../testing/problems';
import { visitsClass, visitsProject } from '../testing/visits-project';
import { apexSyntax } from './apex-syntax';

describe('Apex syntax', () => {
  it('is told where it ends, once a file', () => {
    const [problem, ...others] = problemsOf(apexSyntax, visitsClass('void run() {\nInteger n = ;\n}'));
    assert.match(problem, /^Visits\.cls:3 not Apex: /);
    assert.deepStrictEqual(others, []);
    assert.deepStrictEqual(problemsOf(apexSyntax, visitsClass('void run() { }')), []);
  });

  it('has a class of the name of its file', () => {
    const source = visitsProject({ 'classes/Visits.cls': 'public class Visit { }' });
    assert.deepStrictEqual(problemsOf(apexSyntax, source), ['Visits.cls:1 the file holds Visit']);
  });
});
