/** What a lead writes who wants to learn about the company and its products at large. */
export const GENERAL = `
I would like to know more about your company.
Please send me more information.
What do you do exactly?
Could you send me a brochure or a product overview?
I am interested in your services. Please contact me.
A colleague told me about you and I want to learn more.
Can you tell me what your software does for a company like ours?
We are looking for a solution for our customer service and would like general information.
Do you have customers in our industry?
Where are your offices and do you work in Canada?
Please get in touch with me to discuss our needs.
I visited your website and would like some material to read.
We met at the exhibition and I would like to stay in contact.
Who is the sales contact for Switzerland?
Do you have any case studies from the construction industry?
Is your product suitable for small companies?
I'd like to subscribe to your newsletter.
Could you give me a short description of your products?
We are collecting information about CRM systems for a project next year.
What is the difference between your two products?
I read your white paper and found it interesting. What else do you have?
Please add me to the list for your next webinar.
What services do you provide?
Hello, I want to know about your product.
Kindly send us your catalogue and company presentation.
Tell me more
more info please
In which countries are you active?
How large is your company and since when do you exist?
We are a start-up and not sure yet what we need, maybe you could advise us.
My manager asked me to find out what you offer.
Can someone contact me about how you could support our team?
We want to improve how we work with customers and look for ideas.
Is this meant for hospitals as well, or only for industry?
Do you have reference customers we may talk to?
Just browsing, would love to learn what Automation can do for us.
General enquiry: which of your products fits a property manager?
I am writing a report about digital tools and would like an overview of yours.
We heard your talk and would like to receive the slides and further information.
What kind of companies use your platform?
Do you speak French in support, and when can you be reached?
Hi, I am the new head of sales and want to get to know our possible suppliers.
Please explain what Customer Portal is good for.
Do you offer any training for beginners?
I'd appreciate some documentation about your company for our supplier file.
We plan to digitise our processes and gather information at the moment.
Somebody recommended you to us. Could you introduce yourselves?
can u tell me something about analytics, what is it for
Greetings from Nigeria, we wish to know about your organisation and your products.
How does your offering help a logistics company?
Is there an event where I can meet you in person?
Could you put me in touch with the right person in your company?
I downloaded your guide. How can you help us with customer retention?
What are your opening hours, and can I visit you?
We would like to understand whether your platform is something for a municipality like ours.
Please send the information you promised at the trade show.
I'm looking for a tool that helps a team of ten to answer customers, not sure where to start.
Need an overview of Support Desk for my team, whatever you have.
Are you listed on the stock exchange, and who owns the company?
Please share success stories and testimonials.
What is your platform about in two sentences?
Who handles requests from Austria at your company?
How many people work for you and when was the company founded?
Would your platform be worth a look for a landlord with 300 flats? A few words about what it does would help.
Is it for business customers or for consumers?
Not sure whether this is for us. We are a bakery chain with 14 shops and want to serve customers better.
I'm doing some research on customer service tools for my director, could you send an introduction?
Could you tell me who your typical customers are, and how they use your product?
Our association would like to know more about you before the next meeting.
Do you only sell software or do you offer consulting too?
Any upcoming events or webinars that you recommend for beginners?
What's new in your product this year? I read about you some time ago.
I'd like to receive your product news.
We spoke at the congress and you wanted to send me something to read.
Could you describe what Integration Hub does, in simple words?
Our supplier registration requires a company profile, year of foundation and number of staff.
which product is for recruiting teams
The head office told us to have a look at your company. What should I know?
We're at the very beginning and want to see what kinds of solutions exist.
I'd be glad if somebody could explain the idea behind your platform to me.
Do you serve clients in the public sector, for example transport or police?
Are you active in Latin America, and is there a local team?
Would be nice to hear what you could do for a team like mine, we do field service.
interested, contact me
hello, heard a lot of good about you, what exactly are you selling
Do you have any guide for beginners, and courses for administrators?
In which sectors are your clients? Anyone from farming or food?
Give me an overview of everything you offer.
I have been asked to collect facts about your firm.
Who is behind your company?
Can you help a small hotel too?
We want better service for our tenants and would like to hear how you could help.
Which of your modules would suit a school?
I need background information for a presentation to my colleagues.
I am curious about your platform, what problem does it solve?
Do you have an office near Madrid?
Where can I read more about you?
How do I reach your sales department for Denmark?
Please introduce your company and your solutions to us.
`;
