const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

module.exports = {
  ...jestConfig,
  setupFilesAfterEnv: ['<rootDir>/config/jest-accessibility.js'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local-org'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/local-org/',
    '<rootDir>/worker/',
    '<rootDir>/tests/',
    '<rootDir>/scripts/'
  ],
  collectCoverageFrom: ['force-app/**/lwc/**/*.ts', '!**/*.d.ts', '!**/__tests__/**']
};
