import { api, LightningElement, wire } from 'lwc';
import HostActivities from 'host/activities';
import HostCustomComponent from 'host/customComponent';
import HostFieldSection from 'host/fieldSection';
import HostHighlights from 'host/highlights';
import HostNotEmulated from 'host/notEmulated';
import HostRecordDetail from 'host/recordDetail';
import HostRelatedList from 'host/relatedList';
import HostRelatedLists from 'host/relatedLists';
import HostRichText from 'host/richText';
import HostTabs from 'host/tabs';
import { getRecord } from 'lightning/uiRecordApi';
import type { PageNode } from '../../../platform-support/page-definition';
import type { RecordValue } from '../../../platform-support/records';
import { fieldsOf, isVisible, unjudgeable } from '../../../platform-support/visibility';
import type { Provisioned } from '../../../platform-support/wire-adapter';

/** The platform's own page components that the host has, by the name a Lightning page gives them. */
const STANDARD: Record<string, unknown> = {
  'force:highlightsPanel': HostHighlights,
  'record_flexipage:dynamicHighlights': HostHighlights,
  'force:detailPanel': HostRecordDetail,
  'force:recordDetail': HostRecordDetail,
  'force:recordDetailPanelMobile': HostRecordDetail,
  'force:relatedListContainer': HostRelatedLists,
  'force:relatedListSingleContainer': HostRelatedList,
  'lst:dynamicRelatedList': HostRelatedList,
  'runtime_sales_activities:activityPanel': HostActivities,
  'flexipage:tabset': HostTabs,
  'flexipage:fieldSection': HostFieldSection,
  'flexipage:richText': HostRichText
};

/** One component of a page: a standard one, one of the project's own, or the notice that it is not emulated. */
export default class HostPageNode extends LightningElement {
  @api node: PageNode | undefined;
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api regionWidth = 'MEDIUM';
  private record: RecordValue | undefined;

  get ruleFields(): string[] | undefined {
    const fields = fieldsOf(this.node?.visibility, this.objectApiName ?? '');
    return fields.length ? fields : undefined;
  }

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$ruleFields' })
  wiredRecord({ data }: Provisioned<RecordValue>): void {
    this.record = data;
  }

  get isShown(): boolean {
    const rule = this.node?.visibility;
    if (!this.node || unjudgeable(rule)) return this.node !== undefined;
    const isReady = !this.ruleFields || this.record !== undefined;
    return isReady && isVisible(rule, this.record);
  }

  get nodeComponent(): unknown {
    if (unjudgeable(this.node?.visibility)) return HostNotEmulated;
    const name = this.node?.component ?? '';
    if (/^c:/.test(name)) return HostCustomComponent;
    return STANDARD[name] ?? HostNotEmulated;
  }

  get properties(): Record<string, unknown> {
    const { node, recordId, objectApiName, regionWidth, nodeComponent } = this;
    if (nodeComponent === HostNotEmulated) {
      const rule = unjudgeable(node?.visibility);
      return { construct: rule ? `the visibility rule on ${rule}` : `the page component ${node?.component}` };
    }
    return { node, recordId, objectApiName, regionWidth };
  }
}
