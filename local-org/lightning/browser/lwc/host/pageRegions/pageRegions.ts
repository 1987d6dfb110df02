import { api, LightningElement } from 'lwc';
import type { PageDefinition, PageNode } from '../../../platform-support/page-definition';

interface Region {
  name: string;
  nodes: PageNode[];
  width: string;
}

/** Regions that take the page's whole width, in every template of the platform. */
const WHOLE_WIDTH = /^(header|subheader|top|footer|bottom)$/i;
/** Templates of app pages number their regions; with "Header" in their name the first one is the header. */
const HEADED = /HomeTemplateHeader/;

/** Lays a page's regions out as its template does: rows of whole width, and columns beside each other. */
export default class HostPageRegions extends LightningElement {
  @api definition: PageDefinition | undefined;
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;

  get rows(): { key: string; style: string; regions: Region[] }[] {
    const rows: Region[][] = [];
    let isOpen = false;
    const isHeaded = HEADED.test(this.definition?.template ?? '');
    for (const { name, nodes } of this.definition?.regions ?? []) {
      if (nodes.length === 0) continue;
      const isWhole = WHOLE_WIDTH.test(name) || (isHeaded && name === 'region1');
      const region = { name, nodes, width: isWhole ? 'XLARGE' : widthOf(name) };
      if (isWhole) {
        rows.push([region]);
        isOpen = false;
      } else {
        if (!isOpen) rows.push([]);
        isOpen = true;
        rows.at(-1)?.push(region);
      }
    }
    return rows.map((regions) => ({
      key: regions.map(({ name }) => name).join(),
      style: `--columns: ${regions.map(({ name }) => `minmax(0, ${/main/i.test(name) ? 2 : 1}fr)`).join(' ')}`,
      regions
    }));
  }
}

/** What a component placed there is given as flexipageRegionWidth. */
function widthOf(name: string): string {
  if (/main/i.test(name)) return 'LARGE';
  return /sidebar/i.test(name) ? 'SMALL' : 'MEDIUM';
}
