/** Gives every LWC test `expect(element).toBeAccessible()`. */
const { registerSa11yMatcher } = require('@sa11y/jest');

registerSa11yMatcher();
