import { clock, words, world } from './known-words.ts';
import type { PackageKnowledge } from './known-packages.ts';

/** A moment changes itself; nearly all of its methods both read and write. */
const moment: PackageKnowledge = {
  pure: 'all',
  whenBare: clock('moment utc tz'),
  impure: { ...clock('now fromNow toNow calendar'), ...world('updateLocale defineLocale') },
  mutatesReceiver: words(
    `add subtract startOf endOf local utc utcOffset set year month date day hour hours minute minutes second seconds
     millisecond milliseconds quarter week isoWeek weekday isoWeekday dayOfYear tz locale`,
  ),
  mutatesReceiverWhenBare: ['local', 'utc'],
};

/** Packages about dates: what asks for the present reads the clock. */
export const datePackages: Readonly<Record<string, PackageKnowledge>> = {
  'date-fns': {
    pure: 'all',
    deepFresh: 'all',
    impure: {
      ...clock(
        `isPast isFuture isToday isTomorrow isYesterday isThisHour isThisISOWeek isThisMinute isThisMonth isThisQuarter
         isThisSecond isThisWeek isThisYear formatDistanceToNow formatDistanceToNowStrict startOfToday startOfTomorrow
         startOfYesterday endOfToday endOfTomorrow endOfYesterday constructNow`,
      ),
      ...world('setDefaultOptions'),
    },
  },
  'date-fns-tz': { pure: 'all', deepFresh: 'all' },
  dayjs: {
    pure: 'all',
    deepFresh: 'all',
    whenBare: clock('dayjs utc tz'),
    impure: { ...clock('fromNow toNow isToday isTomorrow isYesterday calendar'), ...world('extend') },
  },
  moment,
  'moment-timezone': moment,
  luxon: {
    pure: 'all',
    deepFresh: 'all',
    whenBare: clock('local utc'),
    impure: clock('now toRelative toRelativeCalendar fromNow'),
  },
  ms: { pure: 'all' },
  'pretty-ms': { pure: 'all' },
  'humanize-duration': { pure: 'all' },
};
