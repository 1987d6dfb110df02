import type { Random } from './random';

interface Place {
  /** As people type it: names, codes and aliases mixed. */
  countries: string[];
  cities: string[];
  firstNames: string[];
  lastNames: string[];
  /** A range that the country keeps free for fiction, where it has one. */
  phone?: (random: Random) => string;
  /** Relative frequency. */
  weight: number;
}

const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.integer(0, 9)).join('');

const PLACES: Place[] = [
  {
    countries: ['United States', 'US', 'USA'],
    cities: ['Austin', 'Boston', 'Chicago', 'Denver', 'Portland', 'Raleigh', 'San Diego', 'Seattle'],
    firstNames: ['Aisha', 'Carlos', 'Grace', 'Jordan', 'Megan', 'Noah', 'Priya', 'Tyler', 'Wendy', 'Xavier'],
    lastNames: [
      'Bennett',
      'Coleman',
      'Diaz',
      'Foster',
      'Hughes',
      'Jenkins',
      'Nguyen',
      'Patel',
      'Reyes',
      'Sullivan'
    ],
    phone: (random) => `(${random.pick(['212', '312', '415', '512', '617'])}) 555-01${digits(random, 2)}`,
    weight: 34
  },
  {
    countries: ['United Kingdom', 'UK', 'GB'],
    cities: ['Bristol', 'Edinburgh', 'Leeds', 'London', 'Manchester'],
    firstNames: ['Amelia', 'Callum', 'Freya', 'Imran', 'Isla', 'Oliver', 'Rhys', 'Zara'],
    lastNames: ['Ahmed', 'Clarke', 'Davies', 'Hartley', 'Okafor', 'Turner', 'Whitaker'],
    phone: (random) => `+44 20 7946 0${digits(random, 3)}`,
    weight: 17
  },
  {
    countries: ['Germany', 'DE'],
    cities: ['Berlin', 'Hamburg', 'Köln', 'München', 'Stuttgart'],
    firstNames: ['Felix', 'Greta', 'Jonas', 'Katrin', 'Mehmet', 'Svenja'],
    lastNames: ['Brandt', 'Hoffmann', 'Keller', 'Schröder', 'Vogel', 'Yilmaz'],
    phone: (random) => `+49 30 23125 ${digits(random, 3)}`,
    weight: 10
  },
  {
    countries: ['France', 'FR'],
    cities: ['Lyon', 'Nantes', 'Paris', 'Toulouse'],
    firstNames: ['Camille', 'Inès', 'Julien', 'Mathis', 'Élodie'],
    lastNames: ['Bernard', 'Girard', 'Lefèvre', 'Moreau', 'Rousseau'],
    phone: (random) => `+33 1 99 00 ${digits(random, 2)} ${digits(random, 2)}`,
    weight: 7
  },
  {
    countries: ['Netherlands', 'Sweden', 'Switzerland', 'Poland', 'Ireland'],
    cities: ['Amsterdam', 'Stockholm', 'Zürich', 'Warszawa', 'Dublin'],
    firstNames: ['Aleksander', 'Astrid', 'Luca', 'Niamh', 'Sanne'],
    lastNames: ['de Vries', 'Lindström', 'Meier', 'Nowak', 'O’Connor'],
    weight: 7
  },
  {
    countries: ['Australia', 'Japan', 'India', 'Singapore'],
    cities: ['Sydney', 'Tokyo', 'Bengaluru', 'Singapore'],
    firstNames: ['Arjun', 'Haruka', 'Liam', 'Mei', 'Ravi', 'Sakura'],
    lastNames: ['Chen', 'Iyer', 'Nakamura', 'Sharma', 'Tan', 'Thompson'],
    weight: 10
  },
  {
    countries: ['Canada', 'Mexico'],
    cities: ['Toronto', 'Ciudad de México'],
    firstNames: ['Daniela', 'Étienne', 'Hannah', 'Mateo'],
    lastNames: ['Campbell', 'García', 'Hernández', 'Tremblay'],
    weight: 5
  },
  {
    countries: ['Brazil', 'Chile', 'United Arab Emirates', 'South Africa'],
    cities: ['São Paulo', 'Santiago', 'Dubai', 'Cape Town'],
    firstNames: ['Beatriz', 'Khalid', 'Thabo', 'Valentina'],
    lastNames: ['Al Mansouri', 'Ferreira', 'Naidoo', 'Rojas'],
    weight: 7
  },
  { countries: [''], cities: [''], firstNames: ['Alex', 'Sam'], lastNames: ['Kim', 'Morgan'], weight: 3 }
];

/** A person with the place they work at. */
export interface Person {
  firstName: string;
  lastName: string;
  city?: string;
  country?: string;
  phone?: string;
}

/** Invents people, never two of the same name. */
export class People {
  private readonly taken = new Set<string>();

  constructor(private readonly random: Random) {}

  /** A person whose city and country belong together; some leave both blank. */
  next(): Person {
    for (;;) {
      const invented = person(this.random);
      const name = `${invented.firstName} ${invented.lastName}`;
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return invented;
    }
  }
}

function person(random: Random): Person {
  const place = random.pick(PLACES.flatMap((each) => Array<Place>(each.weight).fill(each)));
  const at = random.integer(0, place.cities.length - 1);
  const oneCountry = place.countries.length !== place.cities.length;
  return {
    firstName: random.pick(place.firstNames),
    lastName: random.pick(place.lastNames),
    city: place.cities[at] || undefined,
    country: (oneCountry ? random.pick(place.countries) : place.countries[at]) || undefined,
    phone: place.phone?.(random)
  };
}

/** An address of this person at the company, in a domain that can never exist. */
export function email({ firstName, lastName }: Person, company: string): string {
  return `${plain(firstName)}.${plain(lastName)}@${domain(company)}`;
}

/** The company's domain, in a top-level domain that is kept for examples. */
export function domain(company: string): string {
  return `${plain(company)}.example`;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
