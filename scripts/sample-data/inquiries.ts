/** What leads write, by what they want. `{company}` and `{product}` are filled in. */
export const INQUIRIES: Record<string, string[]> = {
  pricing: [
    'What would {product} cost for about 40 users, billed yearly? Our budget round closes at the end of the month.',
    'Please send a price list for {product}. We are comparing three offers and need the numbers by Friday.',
    'Is there a discount for a two-year contract? {company} would start with one team and add two more in spring.',
    'How is {product} priced: by user, by volume, or both? I could not find it on your site.'
  ],
  demo: [
    'We would like to see {product} live with our own data. Four people would join, Tuesday or Wednesday afternoon.',
    'Could someone walk our operations team at {company} through {product}? Thirty minutes are enough.',
    'I watched the recorded tour and want a demo for my director before we decide. Next week would suit us.',
    'Please book us a demonstration of {product}. We mostly care about reporting and roles.'
  ],
  technical: [
    'Does {product} have a REST API with webhooks? We need to push about 50,000 records a night from our warehouse.',
    'Can {product} sign people in with SAML, and can we keep the data in the EU? Our security team asks.',
    'How do you handle field-level permissions in {product}? {company} has strict rules on customer data.',
    'Which databases does {product} connect to, and is there a limit on rows for each sync?'
  ],
  general: [
    'A colleague recommended you. Could you tell me what {product} does for a company like {company}?',
    'I would like to learn more about your company and what you offer in our region.',
    'Please send some general information about {product} that I can share with my team.',
    'Met you at the trade fair last week and would like to stay in touch.'
  ],
  partnership: [
    '{company} implements CRM projects for mid-sized clients. We would like to become a reseller of {product}.',
    'Do you have a partner program? We see a fit between {product} and our own services and could refer clients.',
    'We are looking for a technology partner to integrate {product} with our platform and market it together.'
  ],
  trial: [
    'Can I try {product} for two weeks before we sign anything? Three of us would use it.',
    'I signed up for the free trial of {product} but my account has no sample project. Can you extend it?',
    'Is there a sandbox where {company} could test {product} with a small data set first?'
  ],
  comparison: [
    'We use a competing tool today and are unhappy with its support. How does {product} compare, and can you migrate us?',
    'What does {product} do better than the tools from the big vendors? I need three arguments for my CFO.',
    'We shortlisted you and one other supplier. Where is {product} stronger, and where is it weaker?'
  ],
  unclear: ['Hi', 'please call me back', 'Asked for the white paper.', 'test', 'Regarding our talk. Thanks!']
};

/** What leads are interested in. */
export const PRODUCTS = ['Analytics', 'Automation', 'Integration Hub', 'Support Desk', 'Customer Portal'];
