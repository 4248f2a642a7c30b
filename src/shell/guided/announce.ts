import type { Refusal } from '../../core/model/refusal.ts';
import { paragraph } from '../../core/report/paragraph.ts';
import { quoted } from '../../core/report/quoted.ts';
import { lostRewrites, type Rewrite } from '../../core/session/change-proposals.ts';
import { classesIn } from '../../core/session/edited-text.ts';
import { goneSubjects } from '../../core/session/standing-answers.ts';
import type { Session, View } from '../../core/session/session.ts';
import type { ReviewContext } from './review-context.ts';

/** Says what becomes of proposals without anybody having been asked. */
export interface Announcer {
  /** Taken along, or not possible any more; what is on the screen is no news. */
  readonly fates: (view: View, before: View['fates'], onScreen?: string) => void;
  /** To be decided again, as they are not what they were. */
  readonly again: (session: Session, ids: readonly string[]) => void;
  /**
   * What was written by hand over something that is another thing now; each text once. With `keep`, the editor opens
   * it, so that it need not be on the screen.
   */
  readonly lost: (session: Session, keep?: (rewrite: Rewrite) => void) => void;
  readonly gone: (session: Session) => void;
  readonly otherGroups: () => void;
  /** Why what needs too much stays whole; each reason once. */
  readonly notSplit: (refusals: readonly Refusal[]) => void;
}

export function createAnnouncer({ print, look, where }: Pick<ReviewContext, 'print' | 'look' | 'where'>): Announcer {
  const told = new Set<string>();
  const say = (sign: string, text: string) => print(`${paragraph(`${sign} ${text}`, look())}\n`);
  const warn = (text: string) => say(look().colours.yellow(look().glyphs.failed), text);
  const show = (text: string) => print(quoted(text.trimEnd(), look()));
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
    lost: (session, keep) => {
      const planned = plannedIn(session);
      for (const rewrite of lostRewrites(planned, session.answers)) {
        const { id, over, text } = rewrite;
        if (told.has(`${id} ${over} ${text}`)) continue;
        told.add(`${id} ${over} ${text}`);
        // As it was called then: its groups may have other names now.
        const classes = classesIn(over);
        const title = planned.find((each) => each.id === id)?.title ?? id;
        const what = `what you wrote by hand of: ${classes.length > 0 ? `the split into ${classes.join(', ')}` : title}`;
        keep?.(rewrite);
        warn(`Dropped, as it was written over something else${keep ? ' (Edit opens it)' : ''}: ${what}`);
        if (keep === undefined) show(text);
      }
    },
    gone: (session) => {
      for (const id of goneSubjects(session)) {
        if (told.has(id)) continue;
        told.add(id);
        warn(`Not proposed any more, as the code is not what it was when you answered: ${id}`);
        const written = session.answers.findLast((answer) => answer.kind === 'rewrite' && answer.id === id);
        if (written?.kind === 'rewrite') show(written.text);
      }
    },
    otherGroups: () => warn('The groups that you asked for cannot be had any more, so others were chosen.'),
    notSplit: (refusals) => {
      for (const { code, cause, reason, unblock } of refusals) {
        if (told.has(reason)) continue;
        told.add(reason);
        warn(`Not split: ${where.label(cause)} ${reason} (${code}). To unblock: ${unblock}.`);
      }
    },
  };
}

function plannedIn({ lifts, splits = [] }: Session) {
  return [...lifts, ...splits];
}
