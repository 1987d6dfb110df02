import type { ProjectSource } from '../project-source';
import { visitsProject } from './visits-project';

/** An action that counts visits: input `leadId` (required) and `since`, output `count`. */
const COUNT_VISITS = `public with sharing class CountVisits {
  @InvocableMethod(label='Count Visits')
  public static List<Result> count(List<Request> requests) { return null; }
  public class Request {
    @InvocableVariable(required=true) public Id leadId;
    @InvocableVariable public Date since;
  }
  public class Result {
    @InvocableVariable public Integer visits;
  }
}`;

/** The visits project with an action CountVisits, a flow Tell_Host (input Host, output Told) and the flow given. */
export function flowProject(flow: string, more: Record<string, string> = {}): ProjectSource {
  return visitsProject({
    'classes/CountVisits.cls': COUNT_VISITS,
    'classes/CountVisits.cls-meta.xml': '<ApexClass/>',
    'flows/Tell_Host.flow-meta.xml': `<Flow><label>Tell Host</label>
<variables><name>Host</name><dataType>String</dataType><isInput>true</isInput></variables>
<variables><name>Told</name><dataType>Boolean</dataType><isOutput>true</isOutput></variables></Flow>`,
    'flows/Visit.flow-meta.xml': `<Flow>\n${flow}\n</Flow>`,
    ...more
  });
}
