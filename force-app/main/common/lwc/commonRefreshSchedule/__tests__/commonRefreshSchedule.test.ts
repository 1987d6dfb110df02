import { RefreshSchedule } from 'c/commonRefreshSchedule';

describe('c-common-refresh-schedule', () => {
  const look = jest.fn();
  const giveUp = jest.fn();
  const schedule = new RefreshSchedule(look, giveUp);

  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    schedule.stop();
    jest.clearAllMocks();
    jest.useRealTimers();
  });

  it('looks after 1, 2, 4 and 8 seconds, then gives up', () => {
    schedule.start();
    const looksBySecond = Array.from({ length: 12 }, () => {
      jest.advanceTimersByTime(1000);
      return look.mock.calls.length;
    });
    expect(looksBySecond).toEqual([1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4]);
    expect(giveUp).toHaveBeenCalledTimes(1);
  });

  it('looks no more once stopped', () => {
    schedule.start();
    jest.advanceTimersByTime(1000);
    schedule.stop();
    jest.advanceTimersByTime(20_000);
    expect(look).toHaveBeenCalledTimes(1);
    expect(giveUp).not.toHaveBeenCalled();
  });

  it('starts afresh when started again', () => {
    schedule.start();
    jest.advanceTimersByTime(7000);
    schedule.start();
    jest.advanceTimersByTime(1000);
    expect(look).toHaveBeenCalledTimes(4);
    expect(giveUp).not.toHaveBeenCalled();
  });

  it('looks seldom afterwards when told to, only while the page is in view, until stopped', () => {
    const patient = new RefreshSchedule(look, giveUp, 15);
    patient.start();
    jest.advanceTimersByTime(8000 + 30_000);
    expect(look).toHaveBeenCalledTimes(4 + 2);
    const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    jest.advanceTimersByTime(15_000);
    expect(look).toHaveBeenCalledTimes(6);
    hidden.mockRestore();
    jest.advanceTimersByTime(15_000);
    expect(look).toHaveBeenCalledTimes(7);
    patient.stop();
    jest.advanceTimersByTime(60_000);
    expect(look).toHaveBeenCalledTimes(7);
    expect(giveUp).toHaveBeenCalledTimes(1);
  });
});
