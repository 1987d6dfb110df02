/** First days of the calendar quarter in which an instant lies, and of the next, in UTC: `YYYY-MM-DD`. */
export function quarterOf(instant: Date): { start: string; end: string } {
  const year = instant.getUTCFullYear();
  const first = instant.getUTCMonth() - (instant.getUTCMonth() % 3);
  const day = (month: number): string => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  return { start: day(first), end: day(first + 3) };
}
