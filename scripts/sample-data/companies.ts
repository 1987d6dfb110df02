import type { Random } from './random';

/** Industries that score as targets by default, and others; values of the standard picklist. */
export const TARGET_INDUSTRIES = ['Technology', 'Finance', 'Healthcare', 'Consulting'];
export const OTHER_INDUSTRIES = [
  'Construction',
  'Education',
  'Energy',
  'Food & Beverage',
  'Hospitality',
  'Manufacturing',
  'Media',
  'Not For Profit',
  'Retail',
  'Transportation'
];

const FIRST_WORDS = [
  'Alder',
  'Amber',
  'Beacon',
  'Birch',
  'Blue Harbor',
  'Brightwater',
  'Cedar',
  'Cobalt',
  'Copper Hill',
  'Crescent',
  'Eastgate',
  'Elm Street',
  'Fairview',
  'Granite',
  'Greenfield',
  'Halcyon',
  'Ironbridge',
  'Juniper',
  'Kestrel',
  'Lakeside',
  'Lantern',
  'Meridian',
  'Northwind',
  'Oakhurst',
  'Orchard',
  'Pine Ridge',
  'Quarry',
  'Redwood',
  'Riverbend',
  'Silver Lake',
  'Stonegate',
  'Summit',
  'Tamarack',
  'Union Square',
  'Westbrook',
  'Willow'
];

const LAST_WORDS: Record<string, string[]> = {
  Technology: ['Software', 'Systems', 'Labs', 'Cloud', 'Robotics'],
  Finance: ['Capital', 'Bank', 'Insurance', 'Credit Union'],
  Healthcare: ['Health', 'Clinics', 'Medical', 'Care'],
  Consulting: ['Partners', 'Advisory', 'Consulting'],
  Construction: ['Builders', 'Construction'],
  Education: ['College', 'Learning', 'Academy'],
  Energy: ['Energy', 'Power'],
  'Food & Beverage': ['Foods', 'Brewing', 'Bakery'],
  Hospitality: ['Hotels', 'Resorts'],
  Manufacturing: ['Industries', 'Works', 'Tools'],
  Media: ['Media', 'Studios', 'Press'],
  'Not For Profit': ['Foundation', 'Trust'],
  Retail: ['Stores', 'Outfitters', 'Market'],
  Transportation: ['Logistics', 'Freight', 'Rail']
};

/** Names companies, never the same name twice. */
export class CompanyNames {
  private readonly taken = new Set<string>();

  constructor(private readonly random: Random) {}

  /** A name that sounds like the industry. */
  next(industry: string): string {
    for (;;) {
      const name = `${this.random.pick(FIRST_WORDS)} ${this.random.pick(LAST_WORDS[industry])}`;
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return name;
    }
  }
}
