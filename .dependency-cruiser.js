/**
 * Who may import whom. Each rule is one sentence of the handbook's chapter on structure.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const CAPABILITIES =
  'insights|lead-scoring|lead-routing|first-response|outreach|pipeline|customer-health|alerts';

/** Rooms of the local org, lowest first: each may import only rooms before it. */
const ROOMS = [
  ['metadata'],
  ['soql'],
  ['records'],
  ['apex', 'flow'],
  ['identity'],
  ['api', 'events', 'lightning']
];

const oneWay = ROOMS.flatMap((floor, level) => {
  const above = ROOMS.slice(level + 1).flat();
  return above.length
    ? [
        {
          name: `${floor.join('-and-')}-imports-nothing-above`,
          severity: 'error',
          from: { path: `^local-org/(${floor.join('|')})/`, pathNot: '\\.test\\.ts$|/testing/' },
          to: { path: `^local-org/(${above.join('|')})/` }
        }
      ]
    : [];
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
    },
    {
      name: 'a-model-is-pure',
      comment: 'Numbers and records in, results out: no Node, no npm, no input or output.',
      severity: 'error',
      from: { path: '^worker/.*/model[^/]*\\.ts$', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] }
    },
    {
      name: 'only-worker-salesforce-talks-to-salesforce',
      severity: 'error',
      from: { path: '^worker/', pathNot: '^worker/(salesforce|testing|bench)/|\\.test\\.ts$' },
      to: { path: 'node_modules/(@jsforce|jsforce|@grpc|avsc|salesforce-pubsub-api-client)/' }
    },
    {
      name: 'only-worker-store-opens-the-database',
      severity: 'error',
      from: { path: '^worker/', pathNot: '^worker/(store|testing|bench)/|\\.test\\.ts$' },
      to: { path: 'node_modules/(pg|pg-boss|@electric-sql/pglite)/' }
    },
    {
      name: 'only-worker-llm-talks-to-models',
      severity: 'error',
      from: { path: '^worker/', pathNot: '^worker/llm/' },
      to: { path: 'node_modules/@anthropic-ai/' }
    },
    {
      name: 'capabilities-do-not-import-each-other',
      comment: 'insights is the contract that they all share.',
      severity: 'error',
      from: { path: `^worker/(${CAPABILITIES})/`, pathNot: '^worker/insights/' },
      to: { path: `^worker/(${CAPABILITIES})/`, pathNot: '^worker/($1|insights)/' }
    },
    {
      name: 'the-local-org-knows-no-project',
      severity: 'error',
      from: { path: '^local-org/' },
      to: { path: '^(worker|force-app|types|scripts)/' }
    },
    {
      name: 'the-worker-knows-no-local-org',
      severity: 'error',
      from: { path: '^worker/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(local-org|force-app|scripts|tests)/' }
    },
    ...oneWay,
    {
      name: 'only-records-opens-sqlite',
      severity: 'error',
      from: { path: '^local-org/', pathNot: '^local-org/records/|\\.test\\.ts$' },
      to: { path: '^(node:)?sqlite$' }
    },
    {
      name: 'only-events-speaks-grpc',
      severity: 'error',
      from: { path: '^local-org/', pathNot: '^local-org/events/|\\.test\\.ts$' },
      to: { path: 'node_modules/@grpc/' }
    },
    {
      name: 'dependencies-are-what-heroku-runs',
      severity: 'error',
      from: { path: '^worker/', pathNot: '\\.test\\.ts$|^worker/(testing|bench)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|force-app)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types']
    }
  }
};
