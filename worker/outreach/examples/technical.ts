/** What a lead writes who asks how it works, connects, scales or is secured. */
export const TECHNICAL = `
Does your product have a REST API?
Which databases can you connect to?
Do you support single sign-on with SAML or OpenID Connect?
Where is our data hosted? We need it to stay in the EU.
Is the data encrypted at rest and in transit?
Can it be integrated with SAP and Microsoft Dynamics?
How many records can be imported in one go?
What are the API rate limits?
Is there a connector for Snowflake?
Can we deploy it on our own servers?
Does it run on iPad and Android?
Do you provide webhooks when a record changes?
How do you manage user roles and permissions?
Is your platform GDPR compliant, and do you offer a data processing agreement?
Are you certified for ISO 27001 or SOC 2?
What uptime do you guarantee and what happens in a failure?
How can I migrate data from our old system?
Can the workflow engine call an external service?
Which file formats can be uploaded and what is the size limit?
Does the search handle Japanese and Chinese characters?
We have a question about the SDK: is there a client for Java or .NET?
How often are backups made, and can we restore a single record?
Is there an audit trail of changes to customer data?
Can two-factor authentication be enforced for all users?
Our firewall blocks outgoing connections. Which ports and IP ranges do you use?
Does the mobile application work without internet connection?
I get an error 401 when I call the API with the token. What am I doing wrong?
The sync stops after 10,000 rows with a timeout. Is there a limit?
Can we customise the data model and add our own objects and fields?
How do you handle versioning of the API?
Is there a sandbox API key and documentation for developers?
Do you support LDAP and Active Directory groups?
Can I export all data as CSV every night?
Is it possible to embed the dashboard into our intranet?
What is the architecture, multi tenant or single tenant?
Does it integrate with Outlook and Google Calendar?
Which encryption algorithm do you use for passwords?
How is latency from Australia? Do you have a region there?
Can fields be hidden from certain users? We have strict confidentiality rules.
We use an on premise Oracle database. How does your integration reach it?
Are custom scripts allowed in the automation, for example Python or JavaScript?
Does your software support EDI or only XML and JSON?
Technical question: can one record be assigned to several owners?
Our security team needs your penetration test report.
Can the chatbot be connected to WhatsApp?
We send 300 messages per second. Will the platform scale?
Does the portal meet accessibility standards such as WCAG 2.1?
How do I configure the mail server so that tickets are created from emails?
Is there a plugin for Jira and Slack integration?
does it work with quickbooks
api docs?
what about SSO with google workspace
can u connect to ms sql server
Our developers would like to know whether events are delivered at least once or exactly once.
Which browsers and operating systems are supported?
Is it possible to run reports directly on our data warehouse without copying data?
Do you store personal data outside Europe? The data protection officer wants to know.
How long do you keep log files, and can we send them to our SIEM?
Does it support barcode readers and label printers?
How would a bulk update of a million rows behave, and are there locks?
What is the recovery time after an outage?
Can the system calculate with several currencies and time zones?
We need HL7 / FHIR interfaces for our clinic system. Available?
Is high availability included and how is failover tested?
Does the automation support conditions, loops and approvals?
What is your service level agreement and availability? Downtime would stop our production.
Is there redundancy if a data centre fails?
How are failed messages retried?
Is it possible to run the product in Kubernetes or Docker?
Do you have an SDK, a command line tool, or sample code on GitHub?
Our colleagues use Firefox on Linux, will that work?
Which user interface languages are available, and does it handle Hebrew or Arabic script?
Can the portal run under our own domain with our certificate?
Are attachments scanned for viruses, and how big can they be?
Can we bring our own encryption keys?
I need to import old data with attachments from a MySQL dump.
Can it read from Kafka topics or MQTT?
Will you sign a business associate agreement for HIPAA?
Our IT department wants to know about SOC 2, penetration tests and data residency before we can go on.
How are deleted persons removed from backups (right to be forgotten)?
Do reports refresh in real time or once a day?
Two-way sync with our CRM, is that supported for custom objects as well?
Can a record rule limit what each country team sees?
we run an old version of sharepoint, can ur connector deal w it
The integration keeps failing with error code 500 when we send an empty list.
does it support offline mode on tablets
Does the chatbot understand Norwegian and Polish?
How does user provisioning work, SCIM or manually?
Can we schedule file exports to an FTP server?
Is the interface translated, for example into Danish or Korean?
Can it run behind a proxy?
How is our data separated from that of other customers?
Can I call the API from a mobile app with OAuth?
Do you encrypt backups, and where are they kept?
What data volume can you process per day?
Is there an XML interface for stock levels?
How do duplicates get merged when we sync from two sources?
Do you have a BI connector?
Are there audit reports and certificates for our compliance department?
Does it connect with phone systems such as Cisco or Asterisk?
Will it work with single customers that have several addresses and contracts?
Which protocol do your devices speak, and is there an event bus?
Can permissions be set per field and per record?
`;
