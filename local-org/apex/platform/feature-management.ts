import { execution } from '../execution';
import { nullChecked } from './null-check';
import { platformClass } from './platform-class';

platformClass('FeatureManagement', {
  statics: nullChecked({
    'Boolean checkPermission(String name)': (name: string) => {
      const { records, user } = execution();
      return records.access.hasCustomPermission(user, name);
    }
  })
});
