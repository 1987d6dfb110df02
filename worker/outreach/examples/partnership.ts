/** What someone writes who wants to sell, build or promote together. */
export const PARTNERSHIP = `
We would like to become a reseller of your product.
Do you have a partner program?
We are interested in a partnership with your company.
What commission do you pay for referrals?
Our agency would like to recommend you to our clients.
We want to distribute your software in Southeast Asia.
Is it possible to become an implementation partner?
We are a system integrator and would like to add you to our portfolio.
How do we sign up as an affiliate?
We would like to integrate our product with yours and market it together.
Who is responsible for partnerships and alliances?
Can we offer your software to our customers under our own brand?
We are looking for vendors to represent in the Middle East.
Could we discuss a strategic cooperation?
What are the requirements to become a certified partner?
Do you have a reseller agreement you can send?
We are a consulting firm with 50 CRM consultants and want to work with you.
Are you looking for distributors in Mexico?
Our clients ask for a solution like yours, we'd like to sell it.
Please send information about margins and conditions for resellers.
We propose a technology partnership between our companies.
Would you be interested in sponsoring our conference?
We'd like to co-host a webinar with you.
Joint marketing proposal: your platform and our data service.
We run a marketplace and would like to list your app.
Can we get an OEM licence to embed your software in our product?
We could refer about ten customers a year. Is there a finder's fee?
I am a freelance consultant, can I be your partner?
We are an IT service provider and want to bundle your tool with our services.
Is there a partner portal and a training for partners?
We would like to build a connector to your platform as an ISV partner.
partner program info pls
interested in partnership
becoming a dealer
Dear sir, we wish to be your authorised agent in Ghana.
We represent several software vendors in Italy and would be glad to represent you too.
Let us talk about a mutual referral agreement.
Business cooperation: we have many customers in banking who could use your solution.
How does revenue sharing work in your ecosystem?
We want to bid together with you on a public tender.
Is anybody already your partner in Turkey? We would like exclusivity.
We train people on CRM systems and want to become an official training partner.
Our university seeks companies for a joint research project.
We develop a complementary product and think both sides would benefit from an alliance.
Which partner levels do you have and what are the benefits of each?
How do partners register deals with you?
We would like to act as a subcontractor for implementation projects.
White label possible? We serve 60 small hotels.
Our telecom company would like to resell business applications to our subscribers.
Do you work with value added resellers in Scandinavia?
We are an accounting office and many of our clients need this. Could we cooperate?
Let's team up: we have the hardware, you have the software.
I have a network of companies that could buy from you, what would I earn?
Cooperation offer from a Polish software house.
Could our company join your partner network? We specialise in healthcare.
We'd like to become a solution provider for your products in Canada.
We sell to the same customers and should help each other. Who can I talk to about business development?
Are there free licences for partners for demonstration purposes?
Our community has 20,000 members, and we could promote your product as an affiliate.
We are considering a joint venture for the Indian market.
We have built an integration with your platform and would like to go to market together.
Please tell us the steps to get accredited as a consulting partner.
What do you pay somebody who brings you customers? I know several companies that need it.
Who is in charge of partners and channel sales?
We host a trade event with 500 visitors. Would you like to be a sponsor or exhibitor?
We would like to invite you as a speaker and sponsor to our summit.
Is there a commission for leads that we pass to you?
Embedding your analytics in our own software: is there an OEM or embedded licence agreement?
Could we license your engine for resale inside our product?
We plan to apply together for a research grant and look for an industry partner.
We are a telephone company and want to offer your software to our business customers.
Promote each other: we write about you, you write about us.
How can my consultants get certified so that we can implement your product for clients?
Is there an alliance manager I can speak with?
I would like to earn by recommending your software on my blog.
Affiliate links available? I have a YouTube channel about CRM.
We have signed the partner contract, how do we get access to the partner portal?
Looking for a software vendor to cooperate with in the Baltics.
reseller discount?
We sell kiosks and scanners and would like to offer your application as a package with them.
Our companies could win more deals together, so let us talk about a common offer.
Do you accept individuals as partners, or only firms?
We want to represent your brand in Saudi Arabia as exclusive agent.
I help companies choose software and want to be paid for introductions.
We could bring your product to the hospitals we work for, in return for a share.
What support do partners get, e.g. leads, training, test licences?
Contact for partner management please.
Channel partner application: we sell CRM in Hungary.
Who looks after your partner network in Asia?
We would like to be listed as a consultant for your product.
Shall we exhibit together at the fair?
We are an agency and look for a vendor whose product we can implement for our clients.
What share do you give to agencies for every customer?
We write a proposal for a ministry and need a software partner.
Could our two firms cooperate in the hotel sector?
We want to offer your app in our store, how do we split the income?
Wholesale conditions for resellers?
I have clients who would fit. Do you reward recommendations?
We make add-ons for software like yours and would join your developer partner programme.
`;
