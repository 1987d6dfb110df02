/** What a lead writes who wants to know what it costs. */
export const PRICING = `
Please send me a price list.
How much does it cost per user and month?
What is the price for 100 users?
We need a quote for 50 licences for one year.
Could I get a quotation for your product? We are a company of 80 people.
What are your rates for small businesses?
Can you tell me the cost of the premium package?
I need pricing information for a budget proposal.
Is there a discount if we pay annually instead of monthly?
Do you offer volume discounts for more than 500 seats?
What would it cost us to add another department later?
Looking for a rough estimate before we start procurement.
Send me an offer please. 25 employees, two locations.
How is it priced, per seat or per usage?
Are there extra fees for implementation and support?
What is the total cost of ownership over three years?
Our budget is around 20,000 a year. Would that be enough?
Can you give me a ballpark figure for a company of our size?
I could not find any prices on your website.
What does the cheapest plan include and what does it cost?
Do you have special prices for charities and schools?
Please quote for 10 admin and 200 read-only users.
We'd like a proposal with pricing by next Monday.
Our purchasing department asks for your commercial terms and payment conditions.
Whats ur price
price?
cost pls
Kindly share the price of the basic and the advanced version.
Hello, may I know the charges for the standard subscription?
Does the price include VAT and training?
Is it possible to pay quarterly? And in pounds instead of dollars?
What's the licensing model? We have shift workers who share a workstation.
How expensive is it compared with the number of contacts we have, about 40,000?
I want to buy 5 licences. How do I order and what do I pay?
We have a limited budget and want to understand the fees before we talk.
Can we negotiate the price if we sign for two years?
Our finance team needs an itemised quote with setup, subscription and support.
What is the minimum spend and the shortest contract term?
How much would we pay if our traffic doubles? Are overages billed?
Request for quotation: software subscription, 120 users, start in January.
Please provide your best price and lead time for the item mentioned in our tender.
I am interested in purchasing a licence, how much is a single one?
what is the annual fee for a hospital with 900 employees
Is there a one-off payment or only subscription? Budget is tight this year.
Give me the pricing tiers please and what is included in each of them.
Could you send the cost breakdown for the enterprise edition?
hi there, trying to work out what we would spend each month. 15 people, maybe 20 next year
I need the numbers for my business case, mainly licence and maintenance cost.
Would the price go up when we renew next year?
Do you invoice in euro and what are the payment terms?
We got an offer from you in spring. Is that price still valid?
Any promotions or start-up discounts at the moment?
How do you charge for API calls and additional storage?
What are the costs when a user leaves in the middle of the year, do we get money back?
Price per agent for a call centre with 300 seats, please.
We are ready to buy but the price has to be right. What's your best offer?
Could you explain the invoice positions: platform fee, user fee, success plan? I want to forecast the bill.
Do I pay for inactive users as well?
We would like to know the pricing of Analytics for a law firm with 35 lawyers.
tariff for 3 users?
Please advise on your fees, we are a government agency and need a formal estimate.
How much is the upgrade from professional to enterprise?
Are the prices on the website final or can they be discussed?
What is the monthly subscription of the Support Desk for twelve agents?
We have about 15 agents answering roughly 3,000 tickets a month. Is the bill based on agents or on tickets?
Do you bill per user, per device or per message?
tarif please, 12 persons
Hallo, ich hätte gerne ein Angebot. Sorry, in English: I would like an offer with prices for 30 people.
What would we have to pay for the portal, if 2,000 customers log in every month?
Do you have a price calculator or a rate card?
Before I suggest this to my boss I have to know what it costs.
Can you undercut what we pay today, about 3,000 a month?
We are a small team of 4, is there an affordable plan?
Is the setup fee negotiable? And what about the yearly increase?
I'm responsible for purchasing in a group of clinics and collect offers from three suppliers. Please send yours including support and VAT.
money question: how much for 50 people, with SSO included
Need pricing today, my approval ends this week.
what do you charge
The price shown is for one user. Does it become cheaper with 40?
Do you have an education price for universities?
We were charged for 60 users on the last invoice but use 50. What does a smaller package cost?
Could you tell me roughly what other companies of our size spend?
Is support included in the fee or do we pay extra for a premium hotline?
Please send a pro forma invoice for 20 seats.
We need an official offer, signed and stamped, for our tender committee.
Which plan is right for 10 users and how much does it cost altogether with taxes?
How do the costs develop if we double the number of seats next year?
Any rebate for existing customers who buy a second product?
What is the smallest contract you sell?
Do I have to buy a minimum number of licences?
Is there a setup fee or a cancellation fee?
We want to order 30 seats, please prepare the paperwork and an offer.
How do you calculate the monthly bill?
Please break the offer down into licence, implementation and training.
TCO over five years?
What is the list price, and how much room is there?
Could we get a cheaper tariff, as we only need two functions?
Are taxes included? Which currency do you bill in?
Is it expensive? We are a charity.
Our management needs a cost estimate for 60 persons by tomorrow.
What was the price increase during the last years?
Can I pay by credit card or by invoice?
`;
