/** What web forms bring that asks nothing of a sales team, or too little to tell. */
export const UNCLEAR = `
hi
Hello there
Good morning
test
testing
abc
asdf asdf
...
?
-
123
thanks
Thank you very much!
ok
yes
no
call me
Please call me back.
please reply
Kind regards
Sent from my iPhone
see above
see my last mail
As discussed.
none
nothing
not applicable
to be confirmed
Sorry, wrong address.
I filled in the wrong form.
Ignore this message please.
Please unsubscribe me.
Take me off your mailing list, I never agreed to this.
Stop sending me emails
Is Peter in the office today?
Please tell Mrs. Miller that I called.
Happy birthday!
Merry Christmas and a good start into the new year
Have a nice weekend
Congratulations on your anniversary
What time is it in Tokyo?
How will the weather be on Sunday?
Who won the football match yesterday?
What is the meaning of life?
Tell me a joke.
Write an essay about the French revolution.
Translate this sentence into German.
How do I bake a cake?
Where can I find a good restaurant?
What is the population of Brazil?
Solve this equation for me.
I lost my umbrella on the train.
When does the next bus leave?
My package has not arrived, where is it?
I want to return a pair of shoes I ordered.
I would like to cancel my hotel booking.
My flight was delayed and I want compensation.
I need to change my appointment with the doctor.
Is the museum open on Mondays?
Do you have tickets for the theatre?
My credit card was charged twice by a restaurant.
I forgot the password of my bank account.
How do I renew my passport?
My washing machine is leaking.
Do you repair bicycles?
My neighbour is too loud at night.
The heating in my flat does not work.
There is a pothole in our street.
I am looking for a job as an engineer, please find my CV attached.
Are there any vacancies for drivers?
I'd like to do an internship in your marketing department.
Application for the position of office assistant
I am a student and need an interview partner for my thesis on bees.
Do you donate to local sports clubs?
We guarantee you the first place on Google.
We can bring more traffic to your website with our SEO packages.
I noticed your website has errors. We design websites at affordable rates.
Cheap web design and app development from India
We offer professional cleaning of offices.
We sell LED lamps directly from the factory.
Our factory produces plastic bottles and packaging of high quality.
Do you need translators? We translate in 40 languages.
We have a list of 50,000 decision makers for sale.
Buy verified email leads at the lowest rate.
Get 10,000 followers within a day.
You have won a lottery, send your account details.
I am a banker with an inheritance for you of ten million dollars.
Low interest loans without credit check, apply today.
Invest in crypto now and double your money.
Online casino bonus without deposit
Hot singles in your area
Viagra without prescription
Click this link to verify your account.
Your domain is about to expire, pay now.
Your mailbox is full, confirm your password here.
lorem ipsum
blah blah blah
qqqq
xyz xyz
fdsjkl jfdkls
The cat sat on the mat.
My grandmother likes your music.
When is the next church service?
Is the beach suitable for children?
Can I bring my dog?
We need a plumber on Friday.
I would like to order flowers for a funeral.
Please send two pizzas to the usual address.
The lamp in the hall is broken.
Lunch on Friday?
It was nice to see you at the wedding.
I have a complaint about the noise of your trucks.
What vaccinations do I need for Kenya?
How many calories does a banana have?
My son left his backpack at your school.
Please turn down the music.
Does anyone know the way to the station?
I would like to report a stolen bicycle.
Can you lend me some money?
I like your logo.
Bonjour
Guten Tag
Gracias
buenos dias
n.a.
no comment
What is the highest mountain in Africa?
How old is the universe
Which language do they speak in Andorra?
The lift is out of order again.
My parcel was delivered to the wrong house.
The shoes I bought are too small, how do I send them back?
I have an invoice from your shop that I never ordered.
We supply office furniture at low prices.
Dear friend, I need your help to move a large sum of money.
Join our trading group and earn every day.
Update your payment details here or your account will be closed.
I want to book a table for four.
The doctor prescribed me something, do you have it?
My cat is missing.
Which film is on tonight?
Who wrote this song?
I would like to speak to Mr. Brown.
As promised on the phone
More next week.
Same as before
please see the attached file
done
great
lol
👋
🙂🙂
wrong number
.....
mmm
sorry i made a mistake, please delete
The children were very happy about the visit.
I am applying for an apprenticeship in your company.
Do you hire students in the holidays?
My phone bill is too high this month.
I want my money back for the concert.
Where can I have my passport photo taken?
Is the library closed on public holidays?
How far is it from Paris to Rome?
Who is the president of Italy?
What is the square root of 144?
When was the telephone invented?
How many people live in Sweden?
Which river is the longest?
How do I remove a coffee stain from a shirt?
What should I wear to a job interview?
How long does it take to learn the piano?
Do you know a remedy for a cold?
What is a healthy breakfast?
How do I train my puppy?
My tooth hurts, can I come today?
I want to move my haircut to Thursday.
Please cancel my reservation for tonight.
Is the shop in the main street open on Saturday?
Do you sell garden chairs?
My order has not been shipped yet, the number is 99120.
The jacket you sent me has the wrong size.
I was billed for a parking ticket that is not mine.
Where do I register my new address with the city?
My train was cancelled, who pays for the taxi?
I left my glasses in your restaurant.
Is there a bus to the airport at night?
How much luggage may I take on the plane?
The water in our street is brown since Monday.
Our rubbish was not collected this week.
My bank card is blocked.
How do I transfer money abroad?
I want to close my savings account.
My electricity bill seems wrong.
The internet at my home is slow.
Please repair my phone, the display is broken.
The tyres of my car have to be changed.
My oven does not get hot.
Do you cut hedges and mow lawns?
I am looking for a flat with two rooms.
Can you recommend a babysitter?
Who teaches the yoga class?
When does the school year begin?
My daughter is ill and cannot come to class.
I would like to volunteer at your shelter.
I'm writing my master thesis and need people for a survey about sleep.
We collect for the victims of the flood, please donate.
I am looking for work as a nurse.
I send you my application and my certificates.
Is the apprenticeship still open?
We recruit developers for you, no fee if you do not hire.
Our agency has excellent candidates for your vacancies.
We would like to write a guest post with a link on your blog.
Improve your ranking with our backlinks.
I can redesign your homepage for a small price.
Your site could have many more visitors, we know how.
We produce promotional videos, pens and T-shirts with your logo.
Our company exports tea and spices to all countries.
We are a leading producer of packaging machines and look for buyers.
Order cheap medicine online.
Earn 5,000 a week from home.
You inherited a fortune, contact my lawyer.
Your account was limited, log in here to restore it.
Your parcel is waiting, pay the customs fee by this link.
Get a loan within one hour.
Best betting tips for tonight
Make friends in your town
A letter for you is at the reception.
The car park is closed tomorrow.
The printer on the third floor has no paper.
Who has the key of the meeting room?
Can somebody water the plants?
Your taxi is waiting outside.
I am running late, start without me.
See you tomorrow!
Good luck!
Well done, everybody.
Get well soon
Welcome back!
Say hello to your family.
It is raining again.
That was a funny advertisement.
The new album is wonderful.
Your mascot is cute.
I don't remember what I wanted to ask.
never mind
forget it
I pressed send too early
this is only a test
just testing the form
first name last name
hello hello
good evening
hey
huh?
why
who are you
no message
- -
aaa
poiuy
hjkl hjkl
sdlkfj
RE: RE: FWD:
(no subject)
Sent via contact form
regards, Anna
Yours sincerely
Dear Sir or Madam,
thx bye
I will write later.
I already told your colleague everything.
You know what I mean.
Waiting for your answer.
Did you get my letter?
The one we spoke about
Mr. Schmidt, please.
Is this the right address?
`;
