import { paragraph } from '../../core/report/paragraph.ts';
import { quoted } from '../../core/report/quoted.ts';
import { lostRewrites } from '../../core/session/change-proposals.ts';
import { goneSubjects } from '../../core/session/standing-answers.ts';
import type { Session, View } from '../../core/session/session.ts';
import type { ReviewContext } from './review-context.ts';

/** Says what becomes of proposals without anybody having been asked. */
export interface Announcer {
  /** Taken along, or not possible any more; what is on the screen is no news. */
  readonly fates: (view: View, before: View['fates'], onScreen?: string) => void;
  /** To be decided again, as they are not what they were. */
  readonly again: (session: Session, ids: readonly string[]) => void;
  /** What was written by hand over something that is another thing now; each text once. */
  readonly lost: (session: Session) => void;
  readonly gone: (session: Session) => void;
  readonly otherGroups: () => void;
}

export function createAnnouncer({ print, look }: Pick<ReviewContext, 'print' | 'look'>): Announcer {
  const told = new Set<string>();
  const say = (sign: string, text: string) => print(`${paragraph(`${sign} ${text}`, look())}\n`);
  const warn = (text: string) => say(look().colours.yellow(look().glyphs.failed), text);
  return {
    fates: (view, before, onScreen) => {
      const { colours, glyphs } = look();
      for (const { id, title } of view.proposals) {
        const fate = view.fates.get(id);
        if (fate === undefined || fate.kind === before.get(id)?.kind) continue;
        if (fate.kind === 'accepted' && id !== onScreen) say(colours.green(glyphs.done), `Taken as well: ${title}`);
        if (fate.kind === 'impossible') warn(`Not possible any more: ${title}, because ${fate.reason}.`);
      }
    },
    again: (session, ids) => {
      for (const { id, title } of plannedIn(session))
        if (ids.includes(id)) warn(`Asked again, as the code was changed since you answered: ${title}`);
    },
    lost: (session) => {
      const planned = plannedIn(session);
      for (const { id, over, text } of lostRewrites(planned, session.answers)) {
        if (told.has(`${id} ${over}`)) continue;
        told.add(`${id} ${over}`);
        const title = planned.find((each) => each.id === id)?.title ?? id;
        warn(`Dropped, as it was written over something else: what you wrote by hand of: ${title}`);
        print(quoted(text.trimEnd(), look().colours.dim(look().glyphs.bar)));
      }
    },
    gone: (session) => {
      for (const id of goneSubjects(session.answers, session.lifts))
        warn(`Not proposed any more, as the code was changed since you answered: ${id}`);
    },
    otherGroups: () => warn('The groups that you asked for cannot be had any more, so others were chosen.'),
  };
}

function plannedIn({ lifts, splits = [] }: Session) {
  return [...lifts, ...splits];
}
