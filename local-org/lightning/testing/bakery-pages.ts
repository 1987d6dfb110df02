/* eslint-disable no-restricted-syntax -- an invented project, which only tests read */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const BAKERY = resolve(__dirname, '../../../tests/projects/bakery');
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** The bakery with a Lightning side: an app, a list view, a layout, a record page, and components of its own. */
const FILES: Record<string, string> = {
  'applications/Bakery.app-meta.xml': `${XML}<CustomApplication ${NAMESPACE}>
    <actionOverrides>
        <actionName>View</actionName>
        <content>Cake_Page</content>
        <formFactor>Large</formFactor>
        <skipRecordTypeSelect>false</skipRecordTypeSelect>
        <type>Flexipage</type>
        <pageOrSobjectType>Cake__c</pageOrSobjectType>
    </actionOverrides>
    <formFactors>Large</formFactors>
    <label>Bakery</label>
    <navType>Standard</navType>
    <tabs>Cake__c</tabs>
    <tabs>Order__c</tabs>
    <tabs>Oven_Board</tabs>
    <tabs>Workbench</tabs>
    <uiType>Lightning</uiType>
</CustomApplication>`,
  'tabs/Oven_Board.tab-meta.xml': `${XML}<CustomTab ${NAMESPACE}>
    <label>Oven Board</label>
    <lwcComponent>ovenBoard</lwcComponent>
    <motif>Custom57: Building Block</motif>
</CustomTab>`,
  'tabs/Workbench.tab-meta.xml': `${XML}<CustomTab ${NAMESPACE}>
    <label>Workbench</label>
    <lwcComponent>workbench</lwcComponent>
    <motif>Custom57: Building Block</motif>
</CustomTab>`,
  'objects/Cake__c/listViews/Cheap.listView-meta.xml': `${XML}<ListView ${NAMESPACE}>
    <fullName>Cheap</fullName>
    <columns>NAME</columns>
    <columns>Flavour__c</columns>
    <columns>Price__c</columns>
    <columns>OWNER.ALIAS</columns>
    <filterScope>Everything</filterScope>
    <filters>
        <field>Price__c</field>
        <operation>lessOrEqual</operation>
        <value>20</value>
    </filters>
    <label>Cheap Cakes</label>
</ListView>`,
  'layouts/Cake__c-Cake Layout.layout-meta.xml': `${XML}<Layout ${NAMESPACE}>
    <layoutSections>
        <customLabel>true</customLabel>
        <detailHeading>true</detailHeading>
        <editHeading>true</editHeading>
        <label>The Cake</label>
        <layoutColumns>
            <layoutItems><behavior>Required</behavior><field>Name</field></layoutItems>
            <layoutItems><behavior>Edit</behavior><field>Flavour__c</field></layoutItems>
            <layoutItems><behavior>Edit</behavior><field>Baked_On__c</field></layoutItems>
        </layoutColumns>
        <layoutColumns>
            <layoutItems><behavior>Required</behavior><field>Price__c</field></layoutItems>
            <layoutItems><behavior>Readonly</behavior><field>Price_With_Tax__c</field></layoutItems>
            <layoutItems><behavior>Edit</behavior><field>Is_Vegan__c</field></layoutItems>
        </layoutColumns>
        <style>TwoColumnsTopToBottom</style>
    </layoutSections>
    <relatedLists>
        <fields>Name</fields>
        <fields>Quantity__c</fields>
        <relatedList>Order__c.Cake__c</relatedList>
    </relatedLists>
</Layout>`,
  'flexipages/Cake_Page.flexipage-meta.xml': `${XML}<FlexiPage ${NAMESPACE}>
    <flexiPageRegions>
        <itemInstances>
            <componentInstance>
                <componentName>force:highlightsPanel</componentName>
                <identifier>highlights</identifier>
            </componentInstance>
        </itemInstances>
        <name>header</name>
        <type>Region</type>
    </flexiPageRegions>
    <flexiPageRegions>
        <itemInstances>
            <componentInstance>
                <componentName>force:detailPanel</componentName>
                <identifier>detail</identifier>
            </componentInstance>
        </itemInstances>
        <name>detailFacet</name>
        <type>Facet</type>
    </flexiPageRegions>
    <flexiPageRegions>
        <itemInstances>
            <componentInstance>
                <componentInstanceProperties><name>body</name><value>detailFacet</value></componentInstanceProperties>
                <componentInstanceProperties><name>title</name><value>Standard.Tab.detail</value></componentInstanceProperties>
                <componentName>flexipage:tab</componentName>
                <identifier>detailTab</identifier>
            </componentInstance>
        </itemInstances>
        <name>tabsFacet</name>
        <type>Facet</type>
    </flexiPageRegions>
    <flexiPageRegions>
        <itemInstances>
            <componentInstance>
                <componentInstanceProperties><name>tabs</name><value>tabsFacet</value></componentInstanceProperties>
                <componentName>flexipage:tabset</componentName>
                <identifier>tabs</identifier>
            </componentInstance>
        </itemInstances>
        <name>main</name>
        <type>Region</type>
    </flexiPageRegions>
    <flexiPageRegions>
        <itemInstances>
            <componentInstance>
                <componentInstanceProperties><name>heading</name><value>What it costs</value></componentInstanceProperties>
                <componentName>priceTag</componentName>
                <identifier>priceTag</identifier>
            </componentInstance>
        </itemInstances>
        <itemInstances>
            <componentInstance>
                <componentInstanceProperties><name>heading</name><value>Only for vegans</value></componentInstanceProperties>
                <componentName>c:priceTag</componentName>
                <identifier>priceTag2</identifier>
                <visibilityRule>
                    <criteria>
                        <leftValue>{!Record.Is_Vegan__c}</leftValue>
                        <operator>EQUAL</operator>
                        <rightValue>true</rightValue>
                    </criteria>
                </visibilityRule>
            </componentInstance>
        </itemInstances>
        <itemInstances>
            <componentInstance>
                <componentName>forceChatter:recordFeedContainer</componentName>
                <identifier>feed</identifier>
            </componentInstance>
        </itemInstances>
        <name>sidebar</name>
        <type>Region</type>
    </flexiPageRegions>
    <masterLabel>Cake Page</masterLabel>
    <sobjectType>Cake__c</sobjectType>
    <template><name>flexipage:recordHomeTemplateDesktop</name></template>
    <type>RecordPage</type>
</FlexiPage>`,
  'labels/CustomLabels.labels-meta.xml': `${XML}<CustomLabels ${NAMESPACE}>
    <labels>
        <fullName>Price_Unknown</fullName>
        <language>en_US</language>
        <protected>false</protected>
        <shortDescription>Price unknown</shortDescription>
        <value>Nobody knows the price</value>
    </labels>
</CustomLabels>`,
  'classes/OvenController.cls-meta.xml': `${XML}<ApexClass ${NAMESPACE}>
    <apiVersion>65.0</apiVersion>
    <status>Active</status>
</ApexClass>`,
  'classes/OvenController.cls': `public with sharing class OvenController {
    @AuraEnabled(cacheable=true)
    public static Decimal priceOf(Id cakeId) {
        if (cakeId == null) {
            throw new AuraHandledException('Name a cake.');
        }
        return [SELECT Price__c FROM Cake__c WHERE Id = :cakeId].Price__c;
    }
}
`,
  'lwc/priceTag/priceTag.js-meta.xml': `${XML}<LightningComponentBundle ${NAMESPACE}>
    <apiVersion>65.0</apiVersion>
    <isExposed>true</isExposed>
    <targets><target>lightning__RecordPage</target></targets>
    <targetConfigs>
        <targetConfig targets="lightning__RecordPage">
            <property name="heading" type="String" label="Heading" />
            <property name="digits" type="Integer" label="Digits" default="2" />
        </targetConfig>
    </targetConfigs>
</LightningComponentBundle>`,
  'lwc/priceTag/priceTag.html': `<template>
  <section aria-label={heading}>
    <h2>{heading}</h2>
    <p class="price">{price}</p>
    <lightning-button label="Raise" onclick={raise}></lightning-button>
    <lightning-flow flow-api-name="Bake"></lightning-flow>
  </section>
</template>`,
  'lwc/priceTag/priceTag.ts': `import { LightningElement, api, wire } from 'lwc';
import { getFieldValue, getRecord, updateRecord } from 'lightning/uiRecordApi';
import PRICE from '@salesforce/schema/Cake__c.Price__c';
import UNKNOWN from '@salesforce/label/c.Price_Unknown';

export default class PriceTag extends LightningElement {
  @api recordId?: string;
  @api heading?: string;
  @api digits = 0;
  @wire(getRecord, { recordId: '$recordId', fields: [PRICE] }) record: any;

  get price(): string {
    if (this.record.error) return UNKNOWN;
    return this.record.data ? getFieldValue(this.record.data, PRICE).toFixed(this.digits) : 'loading';
  }

  raise(): void {
    updateRecord({ fields: { Id: this.recordId, Price__c: getFieldValue(this.record.data, PRICE) + 1 } });
  }
}
`,
  'lwc/workbench/workbench.js-meta.xml': `${XML}<LightningComponentBundle ${NAMESPACE}>
    <apiVersion>65.0</apiVersion>
    <isExposed>true</isExposed>
    <targets><target>lightning__Tab</target></targets>
</LightningComponentBundle>`,
  'lwc/workbench/workbench.html': `<template>
  <lightning-combobox label="Flavour" options={options} value={flavour} onchange={pick}></lightning-combobox>
  <lightning-radio-group label="Size" options={options} value={flavour}></lightning-radio-group>
  <lightning-textarea label="Recipe" value="Flour" onchange={write}></lightning-textarea>
  <lightning-progress-bar value="40"></lightning-progress-bar>
  <lightning-pill label="Vegan"></lightning-pill>
  <lightning-datatable key-field="id" data={rows} columns={columns} hide-checkbox-column></lightning-datatable>
  <lightning-record-picker
    label="Cake"
    object-api-name="Cake__c"
    filter={filter}
    onchange={choose}
  ></lightning-record-picker>
  <lightning-button label="Taste" onclick={taste}></lightning-button>
  <lightning-button label="Ask" onclick={ask}></lightning-button>
  <p class="said">{said}</p>
  <p class="zone">{zone}</p>
</template>`,
  'lwc/workbench/workbench.js': `import { LightningElement } from 'lwc';
import LightningAlert from 'lightning/alert';
import LightningPrompt from 'lightning/prompt';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import TastingModal from 'c/tastingModal';

export default class Workbench extends LightningElement {
  flavour = 'lemon';
  said = '';
  zone = TIME_ZONE;
  options = [{ label: 'Lemon', value: 'lemon' }, { label: 'Nut', value: 'nut' }];
  rows = [{ id: '1', name: 'Tart', price: 3 }];
  columns = [{ label: 'Cake', fieldName: 'name' }, { label: 'Price', fieldName: 'price', type: 'currency' }];
  filter = { criteria: [{ fieldPath: 'Is_Vegan__c', operator: 'eq', value: true }] };
  pick(event) { this.said = 'picked ' + event.detail.value; }
  write(event) { this.said = 'wrote ' + event.detail.value; }
  choose(event) { this.said = 'chose ' + Boolean(event.detail.recordId); }
  async taste() { this.said = 'tasted ' + (await TastingModal.open({ size: 'small', label: 'Tasting', cake: 'Tart' })); }
  async ask() {
    const name = await LightningPrompt.open({ label: 'Your name', message: 'Who are you?' });
    await LightningAlert.open({ label: 'Hello', message: 'Hello ' + name });
    this.said = 'greeted ' + name;
  }
}
`,
  'lwc/tastingModal/tastingModal.js-meta.xml': `${XML}<LightningComponentBundle ${NAMESPACE}>
    <apiVersion>65.0</apiVersion>
    <isExposed>false</isExposed>
</LightningComponentBundle>`,
  'lwc/tastingModal/tastingModal.html': `<template>
  <lightning-modal-header label="Tasting"></lightning-modal-header>
  <lightning-modal-body><p>How is the {cake}?</p></lightning-modal-body>
  <lightning-modal-footer><lightning-button label="Good" onclick={good}></lightning-button></lightning-modal-footer>
</template>`,
  'lwc/tastingModal/tastingModal.js': `import { api } from 'lwc';
import LightningModal from 'lightning/modal';

export default class TastingModal extends LightningModal {
  @api cake;
  good() { this.close(this.cake + ' is good'); }
}
`,
  'lwc/ovenBoard/ovenBoard.js-meta.xml': `${XML}<LightningComponentBundle ${NAMESPACE}>
    <apiVersion>65.0</apiVersion>
    <isExposed>true</isExposed>
    <targets><target>lightning__Tab</target></targets>
</LightningComponentBundle>`,
  'lwc/ovenBoard/ovenBoard.html': '<template><h2>All ovens are hot</h2></template>',
  'lwc/ovenBoard/ovenBoard.js':
    "import { LightningElement } from 'lwc';\nexport default class OvenBoard extends LightningElement {}\n"
};

/** Copies the bakery to a temporary folder, adds its Lightning side, and returns the folder. */
export function bakeryWithPages(): string {
  const root = mkdtempSync(join(tmpdir(), 'bakery-'));
  cpSync(BAKERY, root, { recursive: true });
  for (const [file, text] of Object.entries(FILES)) {
    const path = join(root, 'force-app/main/default', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return root;
}
