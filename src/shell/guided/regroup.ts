import { renderGroups } from '../../core/report/render-groups.ts';
import { paragraph } from '../../core/report/paragraph.ts';
import { renameProblem } from '../../core/session/name-problem.ts';
import {
  describeMovable,
  isIn,
  isReachedThroughAnother,
  movablesOf,
  moveInto,
  namesakeProblem,
  otherGroups,
  problemsOfGroups,
  renameGroup,
  type GroupedClass,
} from '../../core/session/groups.ts';
import { answerQuestion, withSplits } from '../../core/session/session.ts';
import type { Changed, ChangeRequest } from './change-proposal.ts';
import type { Key } from './keys-prompt.ts';

const keys: readonly Key<'move' | 'rename' | 'done' | 'cancel'>[] = [
  { name: 'move', word: 'Move', help: 'put an operation, or all that uses a dependency, into another group' },
  { name: 'rename', word: 'Rename', help: 'give a group another name' },
  { name: 'done', word: 'Done', help: 'plan the split with these groups' },
  { name: 'cancel', word: 'Cancel', help: 'leave the groups as they were' },
];

/** Lets a person move operations and dependencies between the groups of a split, and rename the groups. */
export async function regroup(request: ChangeRequest): Promise<Changed> {
  const { proposal, session, view, context, grouped } = request;
  if (grouped === undefined) return { kind: 'unchanged', reason: undefined };
  const { asker, print, look, bench, progress } = context;
  let draft = grouped;
  let notice: string | undefined;
  for (;;) {
    const problems = problemsOfGroups(draft);
    const shown = draft;
    const show = (erasing = '') => {
      print(`${erasing}\n${renderGroups(shown, look())}`);
      for (const problem of problems)
        print(`${paragraph(`${look().colours.red(look().glyphs.failed)} ${problem}`, look())}\n`);
      if (problems.length === 0 && isReachedThroughAnother(shown))
        print(`${paragraph('What is too much for one group is reached through another one.', look())}\n`);
    };
    show();
    const key = await asker.key({ id: `${proposal.id} groups`, keys, notice, showAgain: show });
    notice = undefined;
    if (key === 'cancel') return { kind: 'unchanged', reason: undefined };
    if (key === 'done') {
      if (problems.length > 0) {
        notice = 'These groups cannot be had yet, for the reasons above.';
        continue;
      }
      progress('planning the split with these groups');
      const planned = await bench.planSplits(view.accepted, draft.groups);
      progress('');
      const [refusal] = planned.plan.refusals;
      if (planned.isAsGiven && planned.grouped !== undefined) {
        const answer = { kind: 'regroup', id: proposal.id, groups: draft.groups } as const;
        const next = withSplits(answerQuestion(session, answer), planned.plan.refactorings);
        return { kind: 'changed', session: next, grouped: planned.grouped };
      }
      notice = `Not taken: ${refusal?.reason ?? 'a file with the name of one of the groups is there already'}.`;
      continue;
    }
    const change = { move, rename }[key];
    const outcome = await change(draft, request);
    if (typeof outcome === 'string') notice = outcome;
    else draft = outcome;
  }
}

async function move(draft: GroupedClass, request: ChangeRequest): Promise<GroupedClass | string> {
  const { asker } = request.context;
  const id = `${request.proposal.id} groups`;
  const subject = await asker.pick({
    id: `${id} subject`,
    message: 'What is to move?',
    choices: movablesOf(draft).map((value) => ({ name: describeMovable(value), short: value.name, value })),
  });
  const target = await asker.pick<string | undefined>({
    id: `${id} target`,
    message: 'Into which group?',
    choices: [...draft.groups.map(({ name }) => ({ name, value: name })), { name: 'a new group', value: undefined }],
  });
  if (isIn(draft, subject, target)) return `${subject.name} is in ${target} already.`;
  const groups = moveInto(draft, subject, target ?? (await newName(draft, request, '')));
  return typeof groups === 'string' ? groups : { ...draft, groups, needs: undefined };
}

async function rename(draft: GroupedClass, request: ChangeRequest): Promise<GroupedClass> {
  const { asker } = request.context;
  const [, ...parts] = draft.groups;
  const from = await asker.pick({
    id: `${request.proposal.id} groups subject`,
    message: 'Which group?',
    choices: parts.map(({ name }) => ({ name, value: name })),
  });
  return renameGroup(draft, from, await newName(draft, request, from));
}

/** A name for a class that means nothing else where the class is. */
async function newName({ groups }: GroupedClass, { proposal, context }: ChangeRequest, initial: string) {
  const { asker, where } = context;
  const { file } = proposal.span;
  const texts = new Map([[where.path(file), where.text(file)]]);
  const promised = otherGroups(groups, initial);
  const name = await asker.text({
    id: `${proposal.id} group name`,
    message: 'Name of the group:',
    ...(initial === '' ? {} : { initial }),
    validate: (typed) =>
      renameProblem(typed, initial, { texts, promised }) ?? namesakeProblem(typed.trim(), promised) ?? true,
  });
  return name.trim();
}
