/** A cron expression that cannot be used. The message is what the platform's StringException says. */
export class CronError extends Error {
  static wrongShape = (text: string) => new CronError(`Illegal cron expression format (${text})`);
  static wholeSeconds = (text: string) =>
    new CronError(`Seconds and minutes must be specified as integers: ${text}`);
  static outOfRange = (field: string, low: number, high: number) =>
    new CronError(`${field} values must be between ${low} and ${high}`);
  static twoKindsOfDay = () =>
    new CronError(
      'Support for specifying both a day-of-week AND a day-of-month parameter is not implemented.'
    );
}
