import { describe, expect, test } from 'vitest';
import { groupOperations } from '../../../../src/core/splitting/grouping/group-operations.ts';
import { drawingOf, graphOf } from './drawing.ts';

interface Case {
  readonly name: string;
  readonly max?: number;
  readonly graph: readonly string[];
  readonly split: readonly string[];
}

const splits: readonly Case[] = [
  {
    name: 'nothing to do: a class within the limit stays as it is',
    graph: ['+read [users]', '+write [users mailer] -> check', 'check [clock]'],
    split: ['original: read write check [users mailer clock]'],
  },
  {
    name: 'an orchestrating method stays in the original and calls parts; so does the step that there is room for',
    graph: [
      '+checkout -> validate pay ship notify',
      'validate [carts stock]',
      'pay [gateway ledger]',
      'ship [carrier labels]',
      'notify [mailer sms]',
    ],
    split: [
      'original: checkout validate [carts stock] -> 0 1',
      '0: pay ship [gateway ledger carrier labels]',
      '1: notify [mailer sms]',
    ],
  },
  {
    name: 'steps as wide as a part can be each get their own',
    graph: [
      '+checkout [events] -> validate pay ship',
      'validate [carts stock prices taxes]',
      'pay [gateway ledger fraud wallets]',
      'ship [carrier labels warehouse drivers]',
    ],
    split: [
      'original: checkout [events] -> 0 1 2',
      '0: validate [carts stock prices taxes]',
      '1: pay [gateway ledger fraud wallets]',
      '2: ship [carrier labels warehouse drivers]',
    ],
  },
  {
    name: 'each public method keeps its private helper',
    graph: [
      '+register [users passwords] -> welcome',
      'welcome [mailer templates]',
      '+invoice [orders taxes] -> print',
      'print [printer archive]',
    ],
    split: [
      'original: [] -> 0 1 (delegates: register invoice)',
      '0: register welcome [users passwords mailer templates]',
      '1: invoice print [orders taxes printer archive]',
    ],
  },
  {
    name: 'a service over nine repositories: by what is used together, the rest where it was',
    graph: [
      '+createOrder [orders products]',
      '+cancelOrder [orders refunds]',
      '+listOrders [orders]',
      '+createInvoice [invoices taxes]',
      '+payInvoice [invoices payments]',
      '+listInvoices [invoices]',
      '+subscribe [newsletters]',
      '+register [customers addresses]',
      '+move [addresses]',
    ],
    split: [
      'original: register move [customers addresses] -> 0 1 (delegates: createOrder cancelOrder listOrders createInvoice payInvoice listInvoices subscribe)',
      '0: createOrder cancelOrder listOrders [orders products refunds]',
      '1: createInvoice payInvoice listInvoices subscribe [invoices taxes payments newsletters]',
    ],
  },
  {
    name: 'few unrelated methods: the original keeps what the limit allows, one part takes the rest',
    graph: ['+a [as]', '+b [bs]', '+c [cs]', '+d [ds]', '+e [es]', '+f [fs]'],
    split: ['original: a b c [as bs cs] -> 0 (delegates: d e f)', '0: d e f [ds es fs]'],
  },
  {
    name: 'two subjects are two parts, although one would hold them both',
    graph: [
      '+addUser [users audit]',
      '+removeUser [audit users]',
      '+openRoom [rooms doors]',
      '+closeRoom [doors rooms]',
      '+rent [contracts banks]',
      '+cancelRent [banks contracts]',
    ],
    split: [
      'original: addUser removeUser [users audit] -> 0 1 (delegates: openRoom closeRoom rent cancelRent)',
      '0: openRoom closeRoom [rooms doors]',
      '1: rent cancelRent [contracts banks]',
    ],
  },
  {
    name: 'a controller that passes on to twenty services: leaves, and a level between where there is no room',
    graph: Array.from({ length: 20 }, (_, index) => `+route${index} [service${index}]`),
    split: [
      `original: [] -> 0 1 2 5 (delegates: ${Array.from({ length: 20 }, (_, index) => `route${index}`).join(' ')})`,
      '0: route8 route9 route10 route11 [service8 service9 service10 service11]',
      '1: route12 route13 route14 route15 [service12 service13 service14 service15]',
      '2: route16 route17 route18 route19 [service16 service17 service18 service19]',
      '3: route0 route1 route2 route3 [service0 service1 service2 service3]',
      '4: route4 route5 route6 route7 [service4 service5 service6 service7]',
      '5: [] -> 3 4 (delegates: route0 route1 route2 route3 route4 route5 route6 route7)',
    ],
  },
  {
    name: 'a logger that all use is held by all that use it',
    graph: [
      '+a [logger as]',
      '+b [logger bs]',
      '+c [logger cs]',
      '+d [logger ds]',
      '+e [logger es]',
      '+f [logger fs]',
      '+g [logger gs]',
      '+h [logger hs]',
      '+i [logger is]',
    ],
    split: [
      'original: [] -> 0 1 2 (delegates: a b c d e f g h i)',
      '0: a b c [logger as bs cs]',
      '1: d e f [logger ds es fs]',
      '2: g h i [logger gs hs is]',
    ],
  },
  {
    name: 'a helper that three subjects share is a part of its own',
    graph: [
      '+order [orders stock] -> record',
      '+reorder [orders stock] -> record',
      '+pay [gateway ledger] -> record',
      '+refund [gateway ledger] -> record',
      '+ship [carrier labels] -> record',
      '+track [carrier labels] -> record',
      'record [audit clock]',
    ],
    split: [
      'original: [] -> 1 2 3 (delegates: order reorder pay refund ship track)',
      '0: record [audit clock]',
      '1: order reorder [orders stock] -> 0',
      '2: pay refund [gateway ledger] -> 0',
      '3: ship track [carrier labels] -> 0',
    ],
  },
  {
    name: 'a helper that is called at home more than elsewhere stays at home',
    graph: [
      '+open [orders stock] -> load',
      '+change [orders stock] -> load',
      '+cancel [orders refunds banks] -> load',
      'load [orders]',
      '+ship [carrier labels customs] -> load',
      '+remind [mailer]',
    ],
    split: [
      'original: remind [mailer] -> 0 1 (delegates: open change cancel ship)',
      '0: open change cancel load [orders stock refunds banks]',
      '1: ship [carrier labels customs] -> 0',
    ],
  },
  {
    name: 'operations that call each other in a circle stay together',
    graph: ['+walk [trees cache] -> visit', 'visit [nodes] -> walk', '+draw [canvas pens]', '+print [printer]'],
    split: ['original: draw print [canvas pens printer] -> 0 (delegates: walk)', '0: walk visit [trees cache nodes]'],
  },
  {
    name: 'operations that share a field stay together',
    graph: [
      '+start [clock] {running}',
      '+stop [reports] {running}',
      '+render [canvas]',
      '+store [disk]',
      '+send [mailer]',
    ],
    split: [
      'original: render store send [canvas disk mailer] -> 0 (delegates: start stop)',
      '0: start stop [clock reports]',
    ],
  },
  {
    name: 'a template method stays, and so does whoever calls it',
    graph: [
      '!transform [formats]',
      '+run [sources] -> transform load',
      'load [files cache]',
      '+report [mailer charts]',
    ],
    split: [
      'original: transform run [formats sources] -> 0 1 (delegates: report)',
      '0: load [files cache]',
      '1: report [mailer charts]',
    ],
  },
  {
    name: 'a full method with one slot left reaches its steps through one part',
    graph: ['+execute [users orders stock] -> pay print', 'pay [gateway ledger fraud]', 'print [printer archive]'],
    split: [
      'original: execute [users orders stock] -> 1',
      '0: pay [gateway ledger fraud]',
      '1: print [printer archive] -> 0 (delegates: pay)',
    ],
  },
  {
    name: 'helpers that need nothing go with their only caller, or stay where they were',
    graph: ['+a [as bs cs ds] -> format', 'format -> pad', 'pad', '+version', 'forgotten', '+b [es fs]'],
    split: ['original: version forgotten b [es fs] -> 0 (delegates: a)', '0: a format pad [as bs cs ds]'],
  },
  {
    name: 'a private operation that nothing reaches stays available',
    graph: ['!a [as bs cs]', 'forgotten [ds es]'],
    split: ['original: a [as bs cs] -> 0 (delegates: forgotten)', '0: forgotten [ds es]'],
  },
  {
    name: 'a limit of two',
    max: 2,
    graph: ['+a [as]', '+b [bs]', '+c [cs]'],
    split: ['original: a [as] -> 0 (delegates: b c)', '0: b c [bs cs]'],
  },
  {
    name: 'refused: an operation that needs too much by itself, and one that has no room for what it calls',
    graph: ['+wide [a b c d e]', '+full [a b c d] -> helper', 'helper [f]', '+fine [a]'],
    split: ['operation-too-wide: wide full'],
  },
  {
    name: 'refused: a circle of operations that need too much together',
    graph: ['+even [a b c] -> odd', 'odd [d e] -> even', '+fine [a]'],
    split: ['operation-too-wide: even odd'],
  },
  {
    name: 'refused: operations that need too much together and share a field',
    graph: ['+read [a b c] {cache}', '+write [d e] {cache}', '+fine [a]'],
    split: ['state-too-wide: read write'],
  },
  {
    name: 'refused: two full operations with one helper, which has room for neither beside the other',
    graph: [
      '+login [users tokens mails] -> load',
      '+leave [users sessions audit] -> load',
      'load [users]',
      '+fine [x]',
    ],
    max: 3,
    split: ['operation-too-wide: login leave'],
  },
  {
    name: 'refused: what stays leaves one slot, and everything would be passed on behind it',
    graph: ['!listen [as bs cs]', '+d [ds es fs gs]', '+h [hs is js ks]'],
    split: ['split-too-fine: d h'],
  },
  {
    name: 'refused: everybody needs everything, and each part has all of it again',
    graph: ['+a [as bs cs ds]', '+b [bs cs ds es]', '+c [cs ds es as]', '+d [ds es as bs]', '+e [es as bs cs]'],
    split: ['split-too-fine: a b c d e'],
  },
  {
    name: 'refused: what stays needs too much',
    graph: ['!first [a b]', '!second [c]', '+third [d e] -> second'],
    split: ['original-too-wide: first second third'],
  },
  {
    name: 'refused: what stays leaves no room for a part',
    graph: ['!first [a b]', '!second [c d]', '!third', '+fourth [e]'],
    split: ['original-too-wide: first second'],
  },
];

describe('operations are grouped', () => {
  test.each(splits)('$name', ({ graph, max, split }) => {
    expect(drawingOf(groupOperations(graphOf(graph), { max: max ?? 4 }))).toEqual(split);
  });

  test('unused dependencies are dropped', () => {
    const graph = { ...graphOf(['+a [used]']), dependencies: ['unused', 'used'] };
    expect(drawingOf(groupOperations(graph, { max: 4 }))).toEqual(['original: a [used]']);
  });
});
