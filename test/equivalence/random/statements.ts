import { deeper, expression, writable } from './expressions.ts';
import type { Place } from './expressions.ts';
import { Scope } from './scope.ts';
import type { ValueType } from './scope.ts';

type Lines = readonly string[];

/** A run of statements in the scope of the place. */
export function statements(count: number, place: Place): Lines {
  return Array.from({ length: count }, () => statement(place)).flat();
}

function statement(place: Place): Lines {
  const { draw } = place;
  const simple: Parameters<typeof draw.weighted<Lines>>[0] = [
    [16, () => declaration(place)],
    [12, () => assignment(place)],
    [place.isTame ? 2 : 4, () => effect(place)],
    [place.isTame ? 1 : 3, () => mutation(place)],
    [3, () => destructuring(place)],
    [5, () => guard(place)],
    [place.isLoop ? 4 : 0, () => jump(place)],
  ];
  if (place.depth <= 0) return draw.weighted(simple);
  return draw.weighted<Lines>([
    ...simple,
    [10, () => branch(place)],
    [7, () => loop(place)],
    [3, () => choice(place)],
    [4, () => attempt(place)],
    [4, () => closure(place)],
    [2, () => rules(place)],
    [1, () => trusted(place)],
    [1, () => [`var ${hoisted(place)}`]],
    [2, () => declaredThenAssigned(place)],
    [2, () => narrowed(place)],
    [1, () => ['{', ...indented(block(2, place)), '}']],
    [place.isAsync ? 1 : 0, () => parallel(place)],
  ]);
}

export function indented(lines: Lines): Lines {
  return lines.map((line) => (line === '' ? line : `  ${line}`));
}

function block(count: number, place: Place, changes: Partial<Place> = {}): Lines {
  const inside: Place = { ...deeper(place), scope: new Scope(place.scope), ...changes };
  const lines = statements(1 + place.draw.upTo(count - 1), inside);
  return place.draw.chance(25) ? [...lines, observed(inside)] : lines;
}

const annotations: Readonly<Record<ValueType, string>> = {
  number: 'number',
  boolean: 'boolean',
  text: 'string',
  items: 'Item[]',
  item: 'Item',
  maybe: 'number | undefined',
};

function declaration(place: Place): Lines {
  const { draw, scope } = place;
  const type = draw.weighted<ValueType>([
    [10, () => 'number'],
    [5, () => 'boolean'],
    [4, () => 'text'],
    [3, () => 'items'],
    [2, () => 'maybe'],
    [1, () => 'item'],
  ]);
  const value = expression(type, place);
  const constant = draw.chance(45);
  const name = scope.freshName(type, draw);
  scope.declare({ name, type, constant });
  // Flow analysis takes a literal's own type for a constant's: comparisons with it would not compile.
  const isTyped = type === 'maybe' || type === 'item' || draw.chance(40) || /^[\d'[]/u.test(value);
  return [`${constant ? 'const' : 'let'} ${name}${isTyped ? `: ${annotations[type]}` : ''} = ${value};`];
}

function assignment(place: Place): Lines {
  const { draw } = place;
  const type = draw.weighted<'number' | 'boolean' | 'text' | 'items' | 'maybe'>([
    [8, () => 'number'],
    [3, () => 'boolean'],
    [3, () => 'text'],
    [2, () => 'items'],
    [2, () => 'maybe'],
  ]);
  const name = writable(type, place);
  if (name === undefined) return declaration(place);
  const operator = draw.pick(
    {
      number: ['=', '+=', '-=', '*='],
      boolean: ['=', '&&=', '||='],
      text: ['=', '+='],
      items: ['='],
      maybe: ['=', '??='],
    }[type],
  );
  if (type === 'number' && draw.chance(10)) return [draw.pick([`${name}++;`, `--${name};`])];
  if (type === 'maybe' && operator === '??=') return [`${name} ??= ${expression('number', place)};`];
  return [`${name} ${operator} ${expression(type, place)};`];
}

function effect(place: Place): Lines {
  const { draw } = place;
  const value = () => expression(draw.pick(['number', 'text', 'boolean'] as const), place);
  return draw.weighted<Lines>([
    [3, () => [`this.store.log(${value()});`]],
    [place.isAsync ? 4 : 0, () => [`await this.store.save(${value()});`]],
    [1, () => [`this.limit = ${expression('number', place)};`]],
    [1, () => [`this.limit += ${expression('number', place)};`]],
    [1, () => [`calls += 1;`]],
    [1, () => [observed(place)]],
  ]);
}

/** Shows the outside what has become of the variables. */
export function observed(place: Place): string {
  return `this.store.log({ ${shorthand(place)} });`;
}

function shorthand(place: Place): string {
  const known = (['number', 'text', 'boolean', 'maybe', 'items'] as const)
    .flatMap((type) => place.scope.visible(type))
    .slice(0, 8);
  return [...new Set(known.map(({ name }) => place.scope.use(name)))].join(', ');
}

function mutation(place: Place): Lines {
  const { draw } = place;
  const item = expression('item', place);
  return draw.weighted<Lines>([
    [3, () => [`${item}.price ${draw.pick(['=', '+='])} ${expression('number', place)};`]],
    [1, () => [`${item}.quantity -= 1;`]],
    [
      2,
      () => {
        const list = place.scope.visible('items')[0]?.name;
        return list === undefined
          ? assignment(place)
          : [`if (${place.scope.use(list)}.length < 6) ${list}.push(${item});`];
      },
    ],
    [1, () => [`delete ${item}.detail;`]],
    [1, () => [`this.stock.sort((left, right) => left.price - right.price);`]],
    [1, () => [`if (${item}.detail) ${item}.detail.weight = ${expression('number', place)};`]],
  ]);
}

function destructuring(place: Place): Lines {
  const { draw, scope } = place;
  return draw.weighted<Lines>([
    [
      3,
      () => {
        const from = expression('item', place);
        const name = scope.freshName('number', draw);
        scope.declare({ name, type: 'number', constant: true });
        const label = scope.freshName('text', draw);
        scope.declare({ name: label, type: 'text', constant: true });
        return [`const { price: ${name}, name: ${label} } = ${from};`];
      },
    ],
    [
      2,
      () => {
        const a = writable('number', place);
        const b = writable('number', place);
        if (a === undefined || b === undefined || a === b) return declaration(place);
        return [`[${a}, ${b}] = [${b}, ${expression('number', place)}];`];
      },
    ],
    [
      2,
      () => {
        const name = writable('number', place);
        if (name === undefined) return declaration(place);
        return [`({ ${draw.pick(['price', 'quantity'])}: ${name} } = ${expression('item', place)});`];
      },
    ],
    [
      2,
      () => {
        const first = expression('number', place);
        const second = expression('number', place);
        const a = scope.freshName('number', draw);
        scope.declare({ name: a, type: 'number', constant: false });
        const b = scope.freshName('number', draw);
        scope.declare({ name: b, type: 'number', constant: false });
        return [`let ${a}: number = ${first}, ${b}: number = ${second};`];
      },
    ],
    [
      1,
      () => {
        const from = expression('items', place);
        const other = expression('item', place);
        const name = scope.freshName('item', draw);
        scope.declare({ name, type: 'item', constant: true });
        const rest = scope.freshName('items', draw);
        scope.declare({ name: rest, type: 'items', constant: false });
        return [`let [${name} = ${other}, ...${rest}] = ${from};`];
      },
    ],
  ]);
}

/** What leaves the function. */
function leave(place: Place): string {
  const { draw } = place;
  if (draw.chance(50)) return `throw new ${draw.pick(['Error', 'RangeError'])}(${expression('text', deeper(place))});`;
  return returned(place);
}

export function returned(place: Place): string {
  const { draw } = place;
  if (place.returns !== 'outcome') return `return ${expression(place.returns, place)};`;
  return draw.weighted([
    [2, () => `return { ok: ${draw.pick(['true', 'false'])}, reason: ${expression('text', place)} };`],
    [2, () => `return { ok: ${expression('boolean', place)}, amount: ${expression('number', place)} };`],
    [1, () => `return { ok: true };`],
  ]);
}

function guard(place: Place): Lines {
  const condition = expression('boolean', place);
  if (place.draw.chance(50)) return [`if (${condition}) ${leave(place)}`];
  return [`if (${condition}) {`, ...indented([leave(place)]), '}'];
}

function jump(place: Place): Lines {
  const { draw } = place;
  const condition = expression('boolean', deeper(place));
  const label = place.labels.length > 0 && draw.chance(40) ? ` ${draw.pick(place.labels)}` : '';
  const word = place.isSwitch && label === '' ? 'break' : draw.pick(['continue', 'break']);
  return [`if (${condition}) ${word}${label};`];
}

function branch(place: Place): Lines {
  const { draw } = place;
  const lines = [`if (${expression('boolean', place)}) {`, ...indented(block(3, place))];
  if (draw.chance(25)) lines.push(`} else if (${expression('boolean', place)}) {`, ...indented(block(2, place)));
  if (draw.chance(50)) lines.push('} else {', ...indented(block(3, place)));
  return [...lines, '}'];
}

function loop(place: Place): Lines {
  const { draw } = place;
  const scope = new Scope(place.scope);
  const isLabelled = draw.chance(20);
  const label = `outer${place.labels.length}`;
  const inside: Partial<Place> = {
    isLoop: true,
    isSwitch: false,
    labels: isLabelled ? [...place.labels, label] : place.labels,
  };
  const lines = draw.weighted<Lines>([
    [
      6,
      () => {
        const list = expression('items', { ...deeper(place), scope });
        const name = scope.freshName('item', draw);
        scope.declare({ name, type: 'item', constant: true });
        return [`for (const ${name} of ${list}) {`, ...indented(block(3, place, { ...inside, scope })), '}'];
      },
    ],
    [
      3,
      () => {
        const end = draw.chance(50) ? '3' : `Math.min(3, ${expression('number', { ...deeper(place), scope })})`;
        const name = scope.freshName('number', draw);
        scope.declare({ name, type: 'number', constant: true });
        return [
          `for (let ${name} = 0; ${name} < ${end}; ${name}++) {`,
          ...indented(block(3, place, { ...inside, scope })),
          '}',
        ];
      },
    ],
    [
      2,
      () => {
        const fuel = `fuel${draw.upTo(99)}`;
        const condition = expression('boolean', deeper(place));
        const body = indented(block(3, place, { ...inside, scope }));
        return [`let ${fuel} = 3;`, `while (${fuel}-- > 0 && (${condition})) {`, ...body, '}'];
      },
    ],
    [
      1,
      () => {
        const fuel = `fuel${draw.upTo(99)}`;
        const body = indented(block(3, place, { ...inside, scope }));
        return [
          `let ${fuel} = 3;`,
          'do {',
          ...body,
          `} while (--${fuel} > 0 && (${expression('boolean', deeper(place))}));`,
        ];
      },
    ],
  ]);
  if (!isLabelled) return lines;
  const head = lines.findIndex((line) => /^(?:for|while|do)\b/u.test(line));
  return lines.map((line, index) => (index === head ? `${label}: ${line}` : line));
}

function choice(place: Place): Lines {
  const { draw } = place;
  // Every clause has a block of its own, so that no name leaks from one into the next.
  const own = (head: string) => {
    const body = block(2, place, { isSwitch: true });
    return [`${head} {`, ...indented([...body, ...(draw.chance(65) ? ['break;'] : [])]), '}'];
  };
  const isText = draw.chance(50);
  const subject = isText
    ? `String(${expression('text', deeper(place))})`
    : `${expression('items', deeper(place))}.length`;
  const heads = isText ? ["case 'gold':", "case 'late':"] : ['case 0:', 'case 2:', 'case 3:'];
  const rest = draw.chance(60) ? own('default:') : [];
  return [`switch (${subject}) {`, ...indented([...heads.flatMap(own), ...rest]), '}'];
}

function attempt(place: Place): Lines {
  const { draw } = place;
  const lines = ['try {', ...indented(block(4, place))];
  const hasCatch = draw.chance(75);
  if (hasCatch) {
    lines.push(draw.chance(50) ? '} catch {' : '} catch (error) {');
    if (draw.chance(40)) lines.push(...indented([observed(place)]));
    lines.push(...indented(block(3, place)));
    if (draw.chance(25)) lines.push("  throw new Error('again');");
  }
  if (!hasCatch || draw.chance(30)) {
    lines.push('} finally {');
    if (draw.chance(40)) lines.push(...indented([observed(place)]));
    lines.push(...indented(block(2, place)));
  }
  return [...lines, '}'];
}

function closure(place: Place): Lines {
  const { draw, scope } = place;
  const inner = new Scope(scope);
  const parameter = inner.freshName('number', draw);
  inner.declare({ name: parameter, type: 'number', constant: false });
  const inside: Place = {
    ...deeper(place),
    scope: inner,
    isAsync: false,
    returns: 'number',
    isLoop: false,
    isSwitch: false,
    labels: [],
  };
  const isShort = draw.chance(50);
  const body = isShort
    ? expression('number', inside)
    : ['{', ...indented([...statements(1 + draw.upTo(1), inside), returned(inside)]), '}'].join('\n');
  const name = scope.freshName('function', draw);
  scope.declare({ name, type: 'function', constant: true });
  return `const ${name} = (${parameter}: number): number => ${body};`.split('\n');
}

/** An object whose functions live on; one of them is called at once, and again whenever chance wants it. */
function rules(place: Place): Lines {
  const { draw, scope } = place;
  const inner = new Scope(scope);
  const parameter = inner.freshName('number', draw);
  inner.declare({ name: parameter, type: 'number', constant: false });
  const inside: Place = { ...deeper(place), scope: inner, isAsync: false };
  const written = draw.chance(30) ? writable('number', inside) : undefined;
  const value = expression('number', inside);
  const name = scope.freshName('function', draw);
  scope.declare({ name: `${name}.by`, type: 'function', constant: true });
  scope.declare({ name, type: 'taken', constant: true });
  return [
    `const ${name} = {`,
    `  by: (${parameter}: number): number => ${written === undefined ? value : `(${written} = ${value})`},`,
    '};',
  ];
}

/** A value that the author vouches for with `!`. */
function trusted(place: Place): Lines {
  const { draw, scope } = place;
  const list = expression('items', place);
  const limit = expression('number', { ...deeper(place), isAsync: false });
  const exit = guard(place);
  const name = scope.freshName('item', draw);
  scope.declare({ name: `${name}!`, type: 'item', constant: true });
  scope.declare({ name, type: 'taken', constant: true });
  return [`const ${name} = (${list}).find((each) => each.price > (${limit}));`, ...exit];
}

/** A `var`, which belongs to the function, whatever block it stands in. */
function hoisted(place: Place): string {
  const value = expression('maybe', place);
  const name = place.scope.freshName('maybe', place.draw);
  place.scope.declare({ name: `${name}Var`, type: 'maybe', constant: false });
  return `${name}Var: number | undefined = ${value};`;
}

function declaredThenAssigned(place: Place): Lines {
  const { draw, scope } = place;
  const condition = expression('boolean', place);
  const values = [expression('number', place), expression('number', place)];
  const name = scope.freshName('number', draw);
  scope.declare({ name, type: 'number', constant: false });
  return [
    `let ${name}: number;`,
    `if (${condition}) {`,
    `  ${name} = ${values[0]};`,
    '} else {',
    `  ${name} = ${values[1]};`,
    '}',
  ];
}

function narrowed(place: Place): Lines {
  const { draw, scope } = place;
  const list = expression('items', place);
  const limit = expression('number', { ...deeper(place), isAsync: false });
  const exit = leave(place);
  const name = scope.freshName('item', draw);
  scope.declare({ name, type: 'item', constant: true });
  return [`const ${name} = (${list}).find((each) => each.price > (${limit}));`, `if (!${name}) {`, `  ${exit}`, '}'];
}

function parallel(place: Place): Lines {
  const { draw } = place;
  const scope = new Scope(place.scope);
  const name = scope.freshName('item', draw);
  scope.declare({ name, type: 'item', constant: true });
  const inside: Place = {
    ...deeper(place),
    scope,
    returns: 'number',
    isLoop: false,
    isSwitch: false,
    labels: [],
  };
  const list = expression('items', deeper(place));
  return [
    `await Promise.all(${list}.map(async (${name}) => {`,
    ...indented([...statements(2, inside), returned(inside)]),
    '}));',
  ];
}
