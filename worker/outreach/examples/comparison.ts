/** What a lead writes who weighs the product against another. */
export const COMPARISON = `
How do you compare with Salesforce?
What makes you better than your competitors?
We currently use HubSpot. Why should we switch?
What is the difference between you and Zendesk?
We are evaluating several vendors and need to know your strengths.
Is there a comparison chart with other tools?
We are deciding between you and Microsoft Dynamics.
Why should we choose you and not the market leader?
We are not happy with our current provider and look for an alternative.
Can you replace our existing system?
How hard is it to migrate from Freshdesk to your product?
What are the advantages compared to an in-house solution?
Do you have benchmarks against other products?
Our contract with the current vendor ends in March, and we consider changing.
In which points are you weaker than the competition?
We have an offer from another supplier. What sets you apart?
I'd like a side by side comparison with Pipedrive.
you vs zoho?
better than intercom?
What can your software do that Power BI cannot?
We have used Oracle for years. What would we gain by moving to you?
Please send a feature comparison of your product and SugarCRM.
You are on our shortlist with two other companies. Tell us your unique selling points.
A competitor says that your reporting is limited. Is that so?
What do customers say who changed from ServiceNow to you?
What's your differentiator?
We tried a similar tool and were disappointed. What do you do differently?
Is your product more like Zapier or more like MuleSoft?
How do you stand out from open source alternatives?
Which product is better for small teams, yours or Monday?
We are comparing CRM systems, can you fill in our vendor questionnaire?
Strengths and weaknesses in comparison with SAP, please.
Why is your tool ranked below others in the analyst report?
We use spreadsheets today. What is the benefit of your tool over Excel?
Our incumbent vendor raised the price, so we are looking at replacements.
What arguments would convince a team that loves its present system?
We are considering leaving Intercom. Do you help with switching?
Your rival includes telephone integration. Do you too, or where are you ahead?
Comparing you with Tableau and Qlik for our analytics project.
I have to write a recommendation on which of four systems we should take.
Do you match what Pega offers?
What are the main differences between your automation and Workato?
Looking for an alternative to Jira for our service team.
Do many customers switch from Genesys to you, and for what reasons?
A side-by-side of support quality would help, our present supplier is too slow.
We already own licences of another product. Is it worth changing?
How does your offering differ from the one of your largest competitor?
Compared to others, how quick is your implementation?
I know the tools of the competition well. Convince me.
pros and cons of your product versus building it ourselves
Give me three reasons to prefer you over Freshworks.
Please explain how you are different from other customer portals.
Is your solution cheaper or better than Looker? What would you say honestly?
We want to replace our legacy system and look at you and one more vendor.
Your competitor promises to migrate us for free. Can you do the same?
I am benchmarking vendors in the field of integration platforms.
In the tender there are three bidders. Why you?
What features do you have which Zoho Desk does not have?
Why do customers leave you for others, and why do they come from others?
Currently on Gainsight, thinking about a change. How do the two products differ?
Battle card against Dynamics? My colleagues in IT want to stay with Microsoft.
Have you won against Appian before? What was decisive?
I worked with Dynamics before. Which of its functions are missing in yours?
We like Tableau. Do you have any advantage over it?
What's your edge?
Our team knows Zendesk from former jobs. What would be new or better for them?
What is lacking in your product that Freshdesk has?
We are unhappy with the speed of our current software. Are you faster?
How do other customers judge you against ServiceNow?
I have demos from two other vendors behind me. Where do you differ?
We could also take Power Platform, which we already pay for. What do you offer beyond it?
A friend recommended Odoo instead. Thoughts?
Considering whether to leave our provider of ten years. Would the change be worth the effort?
Is a move away from Siebel realistic in half a year? What do you do better?
which is better, you or bitrix24
alternatives to hubspot - are you one?
You or Insightly, and why?
How does your support compare with that of the large vendors?
We made a matrix with six vendors and 80 criteria. Please complete your column.
Our boss believes that paper and Excel are enough. What makes you better?
Analysts say that you are behind the leaders. What is your answer?
How do you win against bigger competitors?
Should we build it ourselves or buy yours? What would we miss?
We'd replace Lotus Notes and Access databases. You, or Mendix?
Differences to Dynamics in field service?
Compare yourselves honestly with Looker, please.
Which functions of Genesys do you lack?
What would I lose if I left Zendesk for you?
How are you different from the others?
Another vendor has offered us a similar thing. Why would yours be the better choice?
Do you have an advantage over SAP for mid-sized companies?
We compare three systems for our association. What speaks for you?
Is your product stronger than Oracle in reporting?
Tell us where Microsoft is ahead of you.
Can you convince someone who has been content with HubSpot for years?
We had a bad experience with our last supplier and want to change, what makes you different?
Do you have a document with the differences between you and Freshservice?
What's the benefit of your tool if we have Slack and Google Sheets already?
Who are your main competitors, and how do you beat them?
`;
