/** Dates of documents as instants. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../src/dates.ts';

const at = (...parts: [number, number, number, number?, number?, number?, number?]) => {
  const [year, month, day, ...time] = parts;
  return Date.UTC(year, month - 1, day, ...time);
};

describe('a day', () => {
  it.each(['2031-09-22', '20310922', ' 2031-09-22 '])('%j is read without a time of day', (date) => {
    expect(readDate(date)).toEqual({ at: at(2031, 9, 22), timed: false });
  });

  it.each(['2032-02-29', '2000-02-29', '2031-12-31', '2031-01-01'])('%s is in the calendar', (date) => {
    expect(new Date(readDate(date)?.at ?? 0).toISOString().slice(0, 10)).toBe(date);
  });

  it.each([
    '2031-02-29',
    '1900-02-29',
    '2031-02-30',
    '2031-04-31',
    '2031-13-01',
    '2031-00-10',
    '2031-05-00',
    '2031-05-32',
    '2031-99-99',
  ])('%s is in no calendar', (date) => {
    expect(readDate(date)).toBeUndefined();
  });
});

describe('a time of day', () => {
  const written: readonly (readonly [string, number])[] = [
    ['2031-09-22T00:19:40Z', at(2031, 9, 22, 0, 19, 40)],
    ['2031-09-22T00:19:40.5Z', at(2031, 9, 22, 0, 19, 40, 500)],
    ['2031-09-22T00:19:40.123456789Z', at(2031, 9, 22, 0, 19, 40, 123)],
    ['2031-09-22T00:19:40,25Z', at(2031, 9, 22, 0, 19, 40, 250)],
    ['2031-09-22T00:19Z', at(2031, 9, 22, 0, 19)],
    ['2031-09-22T07Z', at(2031, 9, 22, 7)],
    ['20310922T001940Z', at(2031, 9, 22, 0, 19, 40)],
    ['2031-09-22 00:19:40', at(2031, 9, 22, 0, 19, 40)],
    ['2031-09-22 00:19:40 UTC', at(2031, 9, 22, 0, 19, 40)],
    ['2031-09-22-00-19-40', at(2031, 9, 22, 0, 19, 40)],
    ['2031-09-22-23-59-59', at(2031, 9, 22, 23, 59, 59)],
    ['2031-09-22T24:00', at(2031, 9, 23)],
  ];

  it.each(written)('%s is read, in UTC where no zone is named', (date, time) => {
    expect(readDate(date)).toEqual({ at: time, timed: true });
  });

  it('without a zone is the same everywhere', () => {
    expect(readDate('2031-09-22T00:19:40')).toEqual(readDate('2031-09-22T00:19:40Z'));
  });

  it.each([
    '2031-09-22T25:00',
    '2031-09-22T24:01',
    '2031-09-22T12:60',
    '2031-09-22T12:00:61',
    '2031-09-22-25-00-00',
    '2031-09-22-12-61-00',
    '2031-02-30T12:00Z',
    '2031-09-22T12:00+25:00',
  ])('%s is on no clock', (date) => {
    expect(readDate(date)).toBeUndefined();
  });
});

describe('a zone', () => {
  it.each([
    ['2031-09-22T02:19:40+02:00', at(2031, 9, 22, 0, 19, 40)],
    ['2031-09-22T02:19:40+0200', at(2031, 9, 22, 0, 19, 40)],
    ['2031-09-22T02:19:40+02', at(2031, 9, 22, 0, 19, 40)],
    ['2031-09-21T19:19:40-05:00', at(2031, 9, 22, 0, 19, 40)],
    ['2031-09-22T05:49:40+05:30', at(2031, 9, 22, 0, 19, 40)],
    ['2031-09-21T20:49:40-03:30', at(2031, 9, 22, 0, 19, 40)],
    ['2032-01-01T00:30+01:00', at(2031, 12, 31, 23, 30)],
    ['2031-09-22T00:19:40-00:00', at(2031, 9, 22, 0, 19, 40)],
    ['20310922T021940+0200', at(2031, 9, 22, 0, 19, 40)],
    ['2031-09-22T00:19:40z', at(2031, 9, 22, 0, 19, 40)],
  ] as const)('of %s is taken off', (date, time) => {
    expect(readDate(date)).toEqual({ at: time, timed: true });
  });
});

describe('the epoch', () => {
  const moment = at(2031, 9, 22, 0, 19, 40);

  it('is read in seconds and in milliseconds', () => {
    expect(readDate(String(moment / 1000))).toEqual({ at: moment, timed: true });
    expect(readDate(String(moment + 7))).toEqual({ at: moment + 7, timed: true });
  });

  it('may have a fraction of a second', () => {
    expect(readDate(`${moment / 1000}.5`)?.timed).toBe(true);
    expect(Math.abs((readDate(`${moment / 1000}.5`)?.at ?? 0) - moment)).toBeLessThan(1000);
  });

  it('of eight digits is a day', () => {
    expect(readDate('20310922')).toEqual({ at: at(2031, 9, 22), timed: false });
  });
});

describe('what is no date', () => {
  it.each([
    '',
    ' ',
    'yesterday',
    'soon 2031-09-22',
    '2031',
    '2031-09',
    '22.09.2031',
    '09/22/2031',
    '2031-09-22 or so',
    '2031-09-22T',
    '2031-09-22T12:00 Mars',
    '2031-09-22-00-19-40-11-12',
    '12345',
    '-1',
    'NaN',
    '2031-09-22T12:00Z and more',
  ])('%j is not read', (date) => {
    expect(readDate(date)).toBeUndefined();
  });

  it('is nothing', () => {
    expect(readDate(undefined)).toBeUndefined();
  });
});

describe('dates of RFC 5322', () => {
  /** Two implementations, this one and the engine's. */
  it.each([
    'Mon, 22 Sep 2031 02:19:40 +0200',
    'Mon, 22 Sep 2031 02:19:40 GMT',
    '22 Sep 2031 02:19 -0330',
    '1 Jan 1969 00:00:00 +0530',
    'Wed, 31 Dec 1969 23:59:59 EST',
    'Thu, 29 Feb 2024 12:00:00 PDT',
    'Sat, 01 Jan 2000 00:00:00 MST',
  ])('%s is what Date.parse reads', (date) => {
    expect(readDate(date)).toEqual({ at: Date.parse(date), timed: true });
  });

  it.each([
    ['Mon, 22 Sep 2031 00:19:40 (in the (early) morning) +0000 (UTC)', at(2031, 9, 22, 0, 19, 40)],
    ['Mon,\r\n 22 Sep\t2031 00:19:40 UT', at(2031, 9, 22, 0, 19, 40)],
    ['Monday, 22 September 2031 00:19:40 Z', at(2031, 9, 22, 0, 19, 40)],
    ['22 Sep 2031 00:19:40 A', at(2031, 9, 22, 0, 19, 40)],
    ['22 Sep 2031 00:19:40 CEST', at(2031, 9, 22, 0, 19, 40)],
    ['22 Sep 2031 00:19:40', at(2031, 9, 22, 0, 19, 40)],
    ['22 Sep 31 00:19:40 -0000', at(2031, 9, 22, 0, 19, 40)],
    ['22 Sep 99 00:19:40 +0000', at(1999, 9, 22, 0, 19, 40)],
    ['22 Sep 131 00:19:40 +0000', at(2031, 9, 22, 0, 19, 40)],
    ['31 Dec 2016 23:59:60 +0000', at(2017, 1, 1)],
  ])('%j is read', (date, time) => {
    expect(readDate(date)).toEqual({ at: time, timed: true });
  });

  it('without a time is a day', () => {
    expect(readDate('Mon, 22 Sep 2031')).toEqual({ at: at(2031, 9, 22), timed: false });
  });

  it.each([
    'Moonday, 22 Sep 2031 00:00 GMT',
    '31 Sep 2031 00:00 GMT',
    '22 Sec 2031 00:00 GMT',
    '22 Sep 2031 24:01 GMT',
    '22 Sep 2031 00:00 +9900',
    '22 Sep 2031 00:00 (GMT',
    '22 Sep 2031 00:00 GMT)',
    '03/04/2031',
    '30/12/2030',
  ])('%s is none', (date) => {
    expect(readDate(date)).toBeUndefined();
  });
});

describe('any moment', () => {
  const moment = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-30'), noInvalidDate: true });
  const check = (write: (date: Date) => string, of: (date: Date) => number = Number) =>
    fc.assert(
      fc.property(moment, (date) => readDate(write(date))?.at === of(date)),
      { seed: 5 },
    );

  it('comes back from ISO 8601, also before 1970 and before 100', () => check((date) => date.toISOString()));
  it('comes back from a mail', () =>
    check(
      (date) => date.toUTCString(),
      (date) => Math.floor(Number(date) / 1000) * 1000,
    ));
  it('comes back from a zone with half an hour', () =>
    check((date) => new Date(Number(date) + 19_800_000).toISOString().replace('Z', '+05:30')));

  it('comes back from milliseconds of the epoch, where they have as many digits as today', () => {
    const late = fc.integer({ min: 1e11, max: 9e12 });
    fc.assert(
      fc.property(late, (at) => readDate(String(at))?.at === at && readDate(String(-at))?.at === -at),
      { seed: 6 },
    );
  });
});
