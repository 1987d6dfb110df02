import { execution } from '../../execution';
import { InvalidParameterValueException } from '../../values/apex-exception';
import { ApexList } from '../../values/apex-list';
import { ApexType } from '../../values/apex-type';
import { SObjectTypeToken } from '../../values/tokens';
import { nullChecked } from '../null-check';
import { platformClass } from '../platform-class';
import { NameMap } from './name-map';
import { ObjectDescribe } from './object-describe';

function describeAll(names: ApexList<string>): ApexList<ObjectDescribe> {
  const described = names.items.map((name) => {
    const object = execution().schema.object(name);
    if (!object) throw new InvalidParameterValueException(`Invalid sobject provided: ${name}`);
    return new ObjectDescribe(object);
  });
  return new ApexList(ApexType.of('Schema.DescribeSObjectResult'), described);
}

platformClass('Schema', {
  statics: {
    'Map<String,Schema.SObjectType> getGlobalDescribe()': () =>
      new NameMap(
        'Schema.SObjectType',
        execution().schema.objects.map((object): [string, SObjectTypeToken] => [
          object.name,
          SObjectTypeToken.of(object)
        ])
      ),
    ...nullChecked({ 'List<Schema.DescribeSObjectResult> describeSObjects(List<String> names)': describeAll })
  }
});
