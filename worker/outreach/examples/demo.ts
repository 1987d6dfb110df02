/** What a lead writes who wants to be shown the product. */
export const DEMO = `
I would like to book a demo.
Can you show us the product next week?
Please schedule a demonstration for our sales team.
We want to see the software live before we decide.
Could we have a walkthrough of the reporting module?
Is someone available for a short online presentation on Tuesday?
I'd like a product tour for me and two colleagues.
Can we arrange a Zoom call where you show the main features?
Request a demo for 8 people, preferably in the morning.
Would you be able to present the solution to our management board?
We saw the video and now want a personal demo.
Please call me to fix a date for a demonstration.
Let's set up a meeting so that you can walk us through the tool.
When can we get a live demo? We are in the Pacific time zone.
Our operations manager wants to see how it works in practice.
Could you demonstrate how a customer request is handled from beginning to end?
demo please
Need demo tomorrow if possible
Can I have an online demonstration in Spanish?
We are interested in a guided tour with an expert who knows our industry.
We'd like a second demo with the people from IT.
Can you show us the dashboards with our own data?
I wanted to choose a time in your booking calendar but there are no free slots.
Please reschedule our demo from Wednesday to Friday.
How long does a demo take and who should attend?
Could you visit our office and give a presentation?
I'd appreciate a 30 minute screen sharing session.
Can a consultant show me the customer portal on a call?
We are a retailer with 30 shops and want to see the app on a phone, live.
Could you give a webinar for our group of dealers? They want to see it with their own eyes.
Kindly arrange a demo session for our client.
Looking forward to seeing your platform in action. Which dates do you propose?
hey can u show me how it looks
Show us what it can do. We have one hour on Thursday.
My boss wants to be shown the approval flow before he signs.
Do you do individual demos or group sessions?
Please send me an invite for a product demonstration on Microsoft Teams.
I attended a group demo and would like one for our own team.
We want to understand the look and feel. Could someone present it to us?
Meeting request: presentation of your automation product, 5 participants.
Would it be possible to have a live session focused on service teams?
We are selecting a system and invite you to present yours on the 14th at 9:30.
Please confirm the appointment for the demo with our head of support.
I'd like to talk to a product specialist who can show me around.
Can you walk me through a typical day of a user in your system?
Do you have someone who can run a demo for a hospital?
Is it possible to see a showcase for insurance brokers?
We need to see this working with our processes, could we do a session together?
Our team in Dubai would like an introduction call with screen share.
Can I see it before I talk about anything else? A quick look is enough.
We would love a presentation at our site in Hamburg, travel costs are no problem.
interested in demo, my number is below
Available next Monday or Tuesday for a quick tour of the product?
I asked for a demo already but nobody answered.
Could your sales engineer show the integration with our ERP on a call?
Please let me know your availability for a demo of Integration Hub.
My colleagues missed the presentation. Could you repeat it for them?
Would you be so kind to make a demonstration to our team of 12 persons?
Is there a recording of the demo I can share?
We'd like to watch someone use it for real. What time works for you?
Book a slot for a demo with our CEO, he has 20 minutes.
A quick online tour of Analytics for the marketing team would be great.
Can you run through the process of opening and closing a ticket with us on a video call?
Could we meet online so you show how an agent works with the system?
We want you to go through our scenario step by step while we watch.
Who can give our team leads an introduction to the product on Thursday?
Please propose three dates for a presentation in May.
Would like a guided look at the product, video call preferred.
The screenshots are nice but we need to see it move. Can we have a session?
Could you show our finance lead how approvals look? She missed the first presentation.
My team is sceptical and wants to see it before anything else. Do you have time this afternoon?
please arrange for demo in our premises
Is there an opportunity to see the product at your office?
demo for 3 ppl, next week, any day ok
We'd like to have your expert demonstrate the mobile app to our technicians.
Can you present to our steering committee? We meet on the first Tuesday of the month and have 30 minutes for each vendor.
I could not attend the presentation on Monday. May we find a new time?
Call me on 0151 2345678 to agree on a time for the demo.
A friend advised me to ask for a walk-through of the dashboards. I am free in the mornings.
Looking for a live overview of what you do for finance teams, on Zoom, not longer than half an hour.
We'd prefer a demo in German, is that possible?
Let me see it. When are you free?
I am responsible of the service team and wish that somebody shows me the functions.
How about a call on Friday at 11, you share the screen and show the standard reports?
We would like your consultant to come and show the system to the nurses.
Would it be possible that you prepare a demo with our logo and colours?
We want to watch a live presentation before we ask for an offer.
Could I talk to someone who gives me a tour?
Please show us how reports are made, in a video call.
I'd like to see your product on Wednesday, I work in insurance.
Are you able to demonstrate the portal from the view of a customer?
Do you come to us for a presentation or is it online only?
Which day next week can you present?
I have not had an answer on my request for a presentation.
Can the demo be held at 8 in the evening, because of the time difference?
We were impressed by the short video. Please show the rest in person.
Set up a session with us, we would like to look over your shoulder.
Let's do a call with screen share.
`;
