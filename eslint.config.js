const { defineConfig } = require('eslint/config');
const lwcTypeScript = require('@salesforce/eslint-config-lwc/recommended-ts');
const jest = require('eslint-plugin-jest');
const tseslint = require('typescript-eslint');

/** A literal such as `Invoice__c` in the local org would tie it to one project; a bare suffix (`__c`) does not. */
const NAMES_A_CUSTOM_OBJECT_OR_FIELD = String.raw`/[A-Za-z0-9]__(c|e|r|mdt|b|x)\b/i`;
const ONLY_GENERIC_NAMES = [
  {
    selector: `Literal[value=${NAMES_A_CUSTOM_OBJECT_OR_FIELD}]`,
    message: 'The local org must run any project: do not name a custom object or field here.'
  },
  {
    selector: `TemplateElement[value.raw=${NAMES_A_CUSTOM_OBJECT_OR_FIELD}]`,
    message: 'The local org must run any project: do not name a custom object or field here.'
  }
];
const unusedUnlessUnderscored = [
  'error',
  { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }
];

module.exports = defineConfig([
  {
    ignores: [
      '**/node_modules/**',
      'dist/**',
      '.local-org*/**',
      '.worker/**',
      'force-app/**/lwc/**/*.js',
      'types/**'
    ]
  },
  {
    files: ['{worker,local-org,scripts,tests}/**/*.ts'],
    extends: [...tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-unused-vars': unusedUnlessUnderscored,
      '@typescript-eslint/no-explicit-any': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }]
    }
  },
  {
    files: ['{worker,local-org,scripts,tests}/**/{*.test.ts,fixtures/**/*.ts}'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' }
  },
  {
    files: ['local-org/lightning/browser/lwc/**/*.ts'],
    plugins: { '@lwc/lwc': require('@lwc/eslint-plugin-lwc') },
    languageOptions: { parser: tseslint.parser },
    rules: { '@lwc/lwc/no-async-operation': 'error' }
  },
  {
    files: ['local-org/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...ONLY_GENERIC_NAMES] }
  },
  {
    files: ['force-app/**/lwc/**/*.ts'],
    extends: [lwcTypeScript, ...tseslint.configs.recommended],
    languageOptions: { parser: tseslint.parser },
    rules: {
      'no-void': ['error', { allowAsStatement: true }],
      'no-unused-vars': 'off',
      'no-undef': 'off',
      'no-redeclare': 'off',
      'no-dupe-class-members': 'off',
      '@typescript-eslint/no-unused-vars': unusedUnlessUnderscored
    }
  },
  {
    files: ['force-app/**/__tests__/**/*.ts'],
    languageOptions: { globals: jest.environments.globals.globals },
    rules: {
      '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off',
      '@lwc/lwc/no-async-operation': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-require-imports': 'off'
    }
  }
]);
