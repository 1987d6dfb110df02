/** What a lead writes who wants to try it. */
export const TRIAL = `
Can I get a free trial?
We would like to test the product for two weeks.
How do I start the trial?
My trial has expired, could you extend it?
Please create a test account for me.
Do you offer an evaluation licence?
Can we try it before we buy?
We want to run a pilot with a small team.
I'd like to try the software myself.
Is a credit card needed for the trial?
How long is the trial period?
What happens to my data when the trial ends?
I registered for the trial but did not receive the activation email.
Could we get a sandbox to play with?
We need a proof of concept with our own data for four weeks.
Can I invite colleagues to the trial?
Please give me access to a test environment.
Are all features included in the trial version?
We'd like to evaluate your platform with five users.
free trial please
trial?
how to get a test login
i want to try it out
Can you activate a trial of the automation product for our company?
Would a pilot project in one of our branches be possible?
Can I convert my trial into a paid account later without losing data?
Is there a limit of records in the free plan?
I cannot log in to my trial account any more.
Give us two more weeks to test, please. The project was delayed.
We want to let a few customers test the portal before we decide.
Is it possible to have temporary access so that our users can try it?
Kindly provide a trial key for 30 days.
Do you have a freemium edition?
Our team would like to experiment with it hands-on.
We are only willing to sign after a successful test phase.
I'd like to sign up for the beta.
Download link for the evaluation version?
The sign-up for the trial gives an error, please help.
Could you set up a demo account that we can use on our own for some days?
Please reset our trial, we made a mess while playing around.
Can we have a trial with our own branding?
Does the trial contain example data?
Do you allow a paid pilot with the right to cancel?
We would like to do a POC, what do you need from us?
Testing the tool with three people for a month would help us to decide.
How can I get started for free?
I want to check it myself without talking to anybody. Is there a test version?
My 30 day test is almost over. What are my options?
Our school wants to test it in one class first.
Is there a trial of Support Desk for a call centre with 20 agents?
Let us use it for a few weeks, then we will decide.
Can I test the mobile app too during the evaluation?
Request for trial access, company with 200 employees, two administrators.
Please enable the enterprise features in my trial.
We'd need a trial tenant in the EU region.
Can you prolong our test period until the end of the month?
I was looking for the try for free button.
Would you lend us the system for a test in our laboratory?
We'd start small: a pilot of six weeks with one department.
Could we get hands-on access to Analytics?
The trial account says that only one user is allowed. Can we have more?
Do I have to enter payment details to begin the 30 days?
Must I give my card for the free month?
Could I get a login so that I can click through it myself?
I'd rather explore it alone than be shown. Please give me access to a demo environment.
What's the fastest way to try Analytics?
We'd like to give it a test drive.
Can I have a play with it before committing?
My evaluation runs out on Friday and I have hardly used it, could I have more days?
It says trial expired although I started only last week.
The activation mail for my test account never came.
Is the trial the full product or are functions missing?
Could one of our branches use it for a month as a test?
We always do a proof of concept with success criteria. Is that possible with you, and how long?
try free
Can several people use the same trial at once?
Will our settings be kept when we become a paying customer after the trial?
Could you open a second test workspace for our other department?
Our IT needs a temporary instance to experiment.
Is there a community edition or something free forever?
Is early access to the new feature possible? We'd test it and report back.
We are careful people: six weeks of use in one team, and if we do not like it we leave. OK?
trial button not working
I'd like to evaluate the product with my colleagues without obligation.
Any chance of a no-cost pilot with a handful of our clients?
Do I need to leave my bank details to test it?
Is the 14 day version free of charge and without obligation?
Can we get our own instance to click around in?
Can I use the software without paying for a start?
We'd like to begin with a small pilot group and then decide about the roll-out.
Can I get demo credentials to explore on my own?
Where do I download the trial?
I'd like to check it out first, how do I register?
The test account was locked after three days, please unlock it.
Our test period was in the holidays, may we repeat it?
Could a class or a club use the trial as well?
Do you offer a money-back period in which we can test?
May we evaluate two products in parallel, in one sandbox?
`;
