import { annotationOf, type TypeDeclaration } from '../apex/declarations';
import { allTypes } from '../apex/program';
import { worldOf, type ApexWorld } from '../apex/world';
import type { Rule } from '../rule';

/**
 * A class that carries data to components gives them every public member: one without the annotation is simply not there in
 * the browser, and nobody says so. What components send is left alone: there a member may be none of their business.
 */
export const apexComponentData: Rule = {
  name: 'apex-component-data',
  check(source) {
    const world = worldOf(source);
    const sent = typesThatComponentsSend(world);
    return world.program.classes.flatMap(({ file, type }) =>
      allTypes(type).flatMap((holder) => {
        const own = holder.fields.filter(({ words }) => !words.has('static'));
        if (sent.has(holder) || !own.some((field) => annotationOf(field, 'auraenabled'))) return [];
        return own
          .filter(({ words, annotations }) => words.has('public') && annotations.length === 0)
          .map(({ name, line }) => ({
            file: file.path,
            line,
            problem: `${holder.name}.${name} does not reach the components that read its other members`,
            mend: 'annotate it @AuraEnabled, or declare it private'
          }));
      })
    );
  }
};

/** Classes that methods for components take, themselves or in lists. */
function typesThatComponentsSend({ program }: ApexWorld): Set<TypeDeclaration> {
  const owners = program.classes.flatMap(({ type }) => allTypes(type));
  const sent = owners.flatMap((owner) =>
    owner.methods
      .filter((method) => annotationOf(method, 'auraenabled'))
      .flatMap(({ parameters }) => parameters.flatMap(({ type }) => (type ? [type, ...type.args] : [])))
      .flatMap(({ name }) => program.find(name, owner) ?? [])
  );
  return new Set(sent);
}
