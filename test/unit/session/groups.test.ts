import { describe, expect, it } from 'vitest';
import { groupAsGiven } from '../../../src/core/splitting/grouping/given-groups.ts';
import type { OperationGraph, OperationNode } from '../../../src/core/splitting/operation-graph.ts';
import { renamePart } from '../../../src/core/splitting/rename-part.ts';
import {
  moveDependency,
  moveOperation,
  namesakeProblem,
  pictureGroups,
  problemsOfGroups,
  renameGroup,
  type GroupedClass,
} from '../../../src/core/session/groups.ts';

function operation(name: string, touches: string[], given: Partial<OperationNode> = {}): OperationNode {
  return { name, touches, calls: [], state: [], isPublic: true, stays: false, ...given };
}

const graph: OperationGraph = {
  dependencies: ['db', 'stock', 'mailer', 'bank', 'log'],
  operations: [
    operation('pay', ['bank', 'log']),
    operation('refund', ['bank'], { calls: ['note'] }),
    operation('note', ['log'], { isPublic: false }),
    operation('send', ['mailer', 'db'], { state: ['last'] }),
    operation('resend', ['mailer'], { state: ['last'] }),
    operation('main', ['stock'], { stays: true }),
  ],
};
const given: GroupedClass = {
  graph,
  max: 3,
  groups: [
    { name: 'Shop', operations: ['main'] },
    { name: 'ShopPayment', operations: ['pay', 'refund', 'note'] },
    { name: 'ShopMail', operations: ['send', 'resend'] },
  ],
};

describe('groups that a person makes', () => {
  it('have names of different words, as their files are named after them', () => {
    expect(namesakeProblem('shopPayment', ['Shop', 'ShopPayment'])).toBe(
      'shopPayment and ShopPayment have the same words, so they would share a file',
    );
    expect(namesakeProblem('ShopPayments', ['Shop', 'ShopPayment'])).toBe(undefined);
  });

  it('are pictured with what they need', () => {
    expect(pictureGroups(given)).toEqual([
      { name: 'Shop', operations: ['main'], needs: ['stock', 'ShopPayment', 'ShopMail'] },
      { name: 'ShopPayment', operations: ['pay', 'refund', 'note'], needs: ['bank', 'log'] },
      { name: 'ShopMail', operations: ['send', 'resend'], needs: ['db', 'mailer'] },
    ]);
    expect(problemsOfGroups(given)).toEqual([]);
  });

  it('get an operation together with those that share its state', () => {
    expect(moveOperation(given, 'resend', 'ShopPayment')).toEqual([
      { name: 'Shop', operations: ['main'] },
      { name: 'ShopPayment', operations: ['pay', 'refund', 'note', 'send', 'resend'] },
    ]);
    expect(moveOperation(given, 'main', 'ShopMail')).toContain('main has to stay where it is');
  });

  it('get all that uses a dependency, into a new group if wanted', () => {
    expect(moveDependency(given, 'log', 'ShopLog')).toEqual([
      { name: 'Shop', operations: ['main'] },
      { name: 'ShopPayment', operations: ['refund'] },
      { name: 'ShopMail', operations: ['send', 'resend'] },
      { name: 'ShopLog', operations: ['pay', 'note'] },
    ]);
    expect(moveDependency(given, 'stock', 'ShopMail')).toContain('stock has to stay where it is');
  });

  it('say what is wrong with them', () => {
    const groups = [
      { name: 'Shop', operations: ['note'] },
      { name: 'All', operations: ['pay', 'refund', 'send', 'main'] },
      { name: 'Rest', operations: ['resend'] },
    ];
    expect(problemsOfGroups({ ...given, groups })).toEqual([
      'main has to stay in Shop',
      'send and resend have to stay together',
      'refund calls note, which a part cannot reach in Shop',
      'All needs 5, and at most 3 are allowed',
    ]);
    const operations = groups.map((group) => group.operations);
    expect(groupAsGiven(graph, { max: 3 }, operations)).toBeUndefined();
  });

  it('are what the class is split into, where nothing is wrong', () => {
    const operations = given.groups.map((group) => group.operations);
    const split = groupAsGiven(graph, { max: 3 }, operations);
    expect(split).toMatchObject({
      kind: 'split',
      original: { operations: ['main'], dependencies: ['stock'] },
      parts: [{ operations: ['pay', 'refund', 'note'] }, { operations: ['send', 'resend'] }],
    });
  });

  it('have names, and their files are called after them', () => {
    expect(renameGroup(given, 'ShopMail', 'ShopPost').groups[2]?.name).toBe('ShopPost');
    expect(renameGroup(given, 'Shop', 'Store').groups).toEqual(given.groups);
    const planned = { ...given, needs: [['db', 'ShopMail'], [], ['mailer']] };
    expect(renameGroup(planned, 'ShopMail', 'ShopPost').needs).toEqual([['db', 'ShopPost'], [], ['mailer']]);
    const found = { className: 'ShopMailService', file: '/a/shop-mail.service.ts', fieldName: 'mail' };
    expect(renamePart(found, 'ShopPostService')).toEqual({
      className: 'ShopPostService',
      file: '/a/shop-post.service.ts',
      fieldName: 'shopPostService',
    });
    expect(renamePart({ ...found, file: '/a/ShopMailService.ts' }, 'Post').file).toBe('/a/Post.ts');
  });
});
