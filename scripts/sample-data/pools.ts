import { referenceTo, timeAgo, treeRecord, type TreeRecord } from './tree';

interface SamplePool {
  name: string;
  description: string;
  regions: string;
  segments?: string;
  /** Alias of each member with its weight; most people have no daily limit. */
  members: { alias: string; weight: number; aDay?: number }[];
}

const equal = (...aliases: string[]) => aliases.map((alias) => ({ alias, weight: 1 }));

const POOLS: SamplePool[] = [
  {
    name: 'North America',
    description: 'Leads of the United States, Canada and Mexico.',
    regions: 'NA',
    members: equal('riley', 'ben', 'diego')
  },
  {
    name: 'EMEA',
    description: 'Leads of Europe.',
    regions: 'EMEA',
    members: equal('anna', 'chloe', 'harry')
  },
  {
    name: 'EMEA Enterprise',
    description: 'Large companies of Europe; Harry takes two of three.',
    regions: 'EMEA',
    segments: 'Enterprise',
    members: [
      { alias: 'harry', weight: 2 },
      { alias: 'chloe', weight: 1 }
    ]
  },
  {
    name: 'APAC and MEA',
    description: 'Leads of Asia, Australia, the Middle East and Africa. Diego helps out, five leads a day.',
    regions: 'APAC;MEA',
    members: [
      { alias: 'emi', weight: 3 },
      { alias: 'diego', weight: 1, aDay: 5 }
    ]
  }
];

/** Pools for every region but Latin America, whose leads go to the queue for new leads. */
export function pools(): TreeRecord[] {
  return POOLS.map(({ name, description, regions, segments }, index) =>
    treeRecord('Routing_Pool__c', index + 1, {
      Name: name,
      Description__c: description,
      Regions__c: regions,
      Segments__c: segments,
      Is_Active__c: true
    })
  );
}

/** Who takes part in which pool. */
export function poolMembers(of: TreeRecord[]): TreeRecord[] {
  const members = POOLS.flatMap((pool, index) =>
    pool.members.map((member) => ({ ...member, pool: of[index] }))
  );
  return members.map(({ alias, weight, aDay, pool }, index) =>
    treeRecord('Routing_Pool_Member__c', index + 1, {
      Pool__c: referenceTo(pool),
      User__c: `$user:${alias}`,
      Weight__c: weight,
      Daily_Capacity__c: aDay,
      Is_Active__c: true
    })
  );
}

/** Emi is away now, so Diego gets her leads; Chloe has planned a holiday. */
export function timeOff(): TreeRecord[] {
  return [
    treeRecord('Time_Off__c', 1, {
      User__c: '$user:emi',
      Starts_At__c: timeAgo(1, 0),
      Ends_At__c: '$now+3d0h',
      Reason__c: 'Conference',
      OwnerId: '$user:emi'
    }),
    treeRecord('Time_Off__c', 2, {
      User__c: '$user:chloe',
      Starts_At__c: '$now+30d0h',
      Ends_At__c: '$now+44d0h',
      Reason__c: 'Holiday',
      OwnerId: '$user:chloe'
    })
  ];
}
