-- What was spent on language models, in US dollars by UTC day: a budget outlives a restart.
CREATE TABLE worker.llm_spending (
  day date PRIMARY KEY,
  dollars double precision NOT NULL
);
