import type { Draw } from './draw.ts';
import { Scope } from './scope.ts';
import type { Type, ValueType } from './scope.ts';

/** Where an expression or statement stands. */
export interface Place {
  readonly draw: Draw;
  readonly scope: Scope;
  /** How much deeper the code may nest. */
  readonly depth: number;
  readonly isAsync: boolean;
  /** What `return` gives here. */
  readonly returns: 'number' | 'text' | 'outcome';
  /** Inside a loop, and the labels that a jump can name. */
  readonly isLoop: boolean;
  readonly isSwitch: boolean;
  readonly labels: readonly string[];
  /** False where `this` is that of another function, or where a helper would call itself. */
  readonly hasHelpers: boolean;
  /** Without effects inside expressions. */
  readonly isTame: boolean;
}

/** Text and how loosely its outermost operator binds: 0 atom, 2 product, 3 sum, 4 comparison, 6 and, 7 or, 9 anything. */
interface Expression {
  readonly text: string;
  readonly level: number;
}

export function deeper(place: Place): Place {
  return { ...place, depth: place.depth - 1 };
}

export function expression(type: ValueType, place: Place): string {
  return write(type, place).text;
}

function write(type: ValueType, place: Place): Expression {
  switch (type) {
    case 'number':
      return number(place);
    case 'boolean':
      return condition(place);
    case 'text':
      return text(place);
    case 'items':
      return items(place);
    case 'item':
      return item(place);
    case 'maybe':
      return maybe(place);
  }
}

/** In parentheses where it binds looser than its surroundings allow. */
function within(level: number, type: ValueType, place: Place): string {
  const written = write(type, deeper(place));
  return written.level <= level ? written.text : `(${written.text})`;
}

function atom(written: string): Expression {
  return { text: written, level: 0 };
}

function variable(type: Type, place: Place): string | undefined {
  const known = place.scope.visible(type);
  return known.length === 0 ? undefined : place.scope.use(place.draw.pick(known).name);
}

/** A variable that may be written here. */
export function writable(type: Type, place: Place): string | undefined {
  const known = place.scope.visible(type).filter(({ constant }) => !constant);
  return known.length === 0 ? undefined : place.scope.use(place.draw.pick(known).name);
}

function number(place: Place): Expression {
  const { draw, scope } = place;
  const simple = () => atom(variable('number', place) ?? '3');
  if (place.depth <= 0) {
    return draw.weighted([
      [3, () => atom(draw.pick(['1', '0', '2', '5', '10', '0.5', '100']))],
      [8, simple],
      [2, () => atom(`${item(place).text}.price`)],
      [1, () => atom(`this.limit`)],
    ]);
  }
  const next = deeper(place);
  const wild = place.isTame ? 0 : 1;
  return draw.weighted<Expression>([
    [8, simple],
    [4, () => atom(`${item(place).text}.${draw.pick(['price', 'quantity'])}`)],
    [10, () => ({ text: `${within(2, 'number', place)} * ${within(1, 'number', place)}`, level: 2 })],
    [
      10,
      () => ({
        text: `${within(3, 'number', place)} ${draw.pick(['+', '-'])} ${within(2, 'number', place)}`,
        level: 3,
      }),
    ],
    [
      2,
      () => ({
        text: `${within(2, 'number', place)} ${draw.pick(['/', '%'])} ${within(1, 'number', place)}`,
        level: 2,
      }),
    ],
    [
      4,
      () => ({
        text: `${within(7, 'boolean', place)} ? ${within(8, 'number', place)} : ${within(8, 'number', place)}`,
        level: 9,
      }),
    ],
    [2, () => atom(`Math.${draw.pick(['max', 'min'])}(${number(next).text}, ${number(next).text})`)],
    [2, () => atom(`Math.round(${number(next).text})`)],
    [3, () => atom(`${within(0, 'items', place)}.length`)],
    [
      3,
      () => {
        const inner = new Scope(scope);
        const sum = inner.freshName('number', draw);
        inner.declare({ name: sum, type: 'number', constant: true });
        const each = inner.freshName('item', draw);
        inner.declare({ name: each, type: 'item', constant: true });
        const body = number({ ...next, scope: inner, isAsync: false }).text;
        return atom(`${within(0, 'items', place)}.reduce((${sum}, ${each}) => ${sum} + ${wrapped(body)}, 0)`);
      },
    ],
    [2, () => ({ text: `${optionalChain(place)} ?? ${within(0, 'number', place)}`, level: 8 })],
    [2, () => ({ text: `${within(0, 'maybe', place)} ?? ${within(0, 'number', place)}`, level: 8 })],
    [2, () => atom('this.limit')],
    [1, () => atom('MAX_LINES')],
    [wild, () => atom('calls')],
    [1, () => atom(`taxOf(${number(next).text})`)],
    [wild, () => atom('this.meter.reading')],
    [wild, () => atom('this.level')],
    [2, () => atom(place.hasHelpers ? `this.helper(${number(next).text}, ${items(next).text})` : '4')],
    [wild, () => atom(`this.store.ask(${number(next).text})`)],
    [wild, () => atom('Date.now()')],
    [1, () => atom(`${within(0, 'text', place)}.length`)],
    [2, () => calledClosure(next)],
    [wild, () => withWrite((name) => `${name}++`, place, simple)],
    [wild, () => withWrite((name) => `(${name} = ${number(next).text})`, place, simple)],
    [wild, () => withWrite((name) => `(${name} ${draw.pick(['+=', '-='])} ${number(next).text})`, place, simple)],
    [place.isAsync ? wild : 0, () => ({ text: `(await this.store.load(${number(next).text}))`, level: 0 })],
  ]);
}

function wrapped(written: string): string {
  return /^[\w.]+$/u.test(written) ? written : `(${written})`;
}

function withWrite(form: (name: string) => string, place: Place, otherwise: () => Expression): Expression {
  const name = writable('number', place);
  return name === undefined ? otherwise() : atom(form(name));
}

function calledClosure(place: Place): Expression {
  const name = variable('function', place);
  return name === undefined ? atom('7') : atom(`${name}(${number(place).text})`);
}

function optionalChain(place: Place): string {
  return `${item(place).text}.detail?.${place.draw.pick(['weight', 'code.length'])}`;
}

function condition(place: Place): Expression {
  const { draw } = place;
  const comparison = (): Expression => ({
    text: `${within(3, 'number', place)} ${draw.pick(['>', '<', '>=', '<='])} ${within(3, 'number', place)}`,
    level: 4,
  });
  if (place.depth <= 0) {
    return draw.weighted([
      [3, () => atom(variable('boolean', place) ?? '(MAX_LINES > calls)')],
      [6, comparison],
    ]);
  }
  return draw.weighted<Expression>([
    [10, comparison],
    [4, () => atom(variable('boolean', place) ?? '(this.limit > 3)')],
    [5, () => ({ text: `${within(6, 'boolean', place)} && ${within(5, 'boolean', place)}`, level: 6 })],
    [4, () => ({ text: `${within(7, 'boolean', place)} || ${within(6, 'boolean', place)}`, level: 7 })],
    [2, () => ({ text: `!${within(0, 'boolean', place)}`, level: 1 })],
    [2, () => ({ text: `${namedText(place)} === ${draw.pick(["'gold'", "'late'", "''"])}`, level: 5 })],
    [2, () => ({ text: `${item(place).text}.detail !== undefined`, level: 5 })],
    [1, () => ({ text: `${within(0, 'maybe', place)} === undefined`, level: 5 })],
    [3, () => atom(`${within(0, 'items', place)}.${draw.pick(['some', 'every'])}(${itemCallback('boolean', place)})`)],
    [1, () => atom(`${within(0, 'text', place)}.startsWith('g')`)],
    [
      1,
      () => {
        const each = variable('item', place);
        if (each === undefined) return comparison();
        return {
          text: `${each}.detail !== undefined && ${each}.detail.weight ${draw.pick(['>', '<'])} ${within(3, 'number', place)}`,
          level: 6,
        };
      },
    ],
  ]);
}

/** A literal would have a type of its own, which the compiler compares with the other side. */
function namedText(place: Place): string {
  const written = within(0, 'text', place);
  return written.startsWith("'") ? `${item(place).text}.name` : written;
}

function itemCallback(result: 'boolean' | 'number' | 'text', place: Place): string {
  const inner = new Scope(place.scope);
  const name = inner.freshName('item', place.draw);
  inner.declare({ name, type: 'item', constant: true });
  return `(${name}) => ${expression(result, { ...deeper(place), scope: inner, isAsync: false })}`;
}

function text(place: Place): Expression {
  const { draw } = place;
  const simple = () => atom(variable('text', place) ?? "'gold'");
  if (place.depth <= 0) return draw.chance(30) ? atom(draw.pick(["'gold'", "'late'", "''"])) : simple();
  const next = deeper(place);
  return draw.weighted<Expression>([
    [6, simple],
    [3, () => atom(`${item(place).text}.name`)],
    [4, () => atom(`\`${draw.pick(['total', 'order', 'at'])} \${${number(next).text}}: \${${text(next).text}}\``)],
    [3, () => ({ text: `${within(3, 'text', place)} + ${within(2, 'text', place)}`, level: 3 })],
    [
      3,
      () => ({
        text: `${within(7, 'boolean', place)} ? ${within(8, 'text', place)} : ${within(8, 'text', place)}`,
        level: 9,
      }),
    ],
    [1, () => atom(`${within(0, 'items', place)}.map(${itemCallback('text', place)}).join('-')`)],
    [1, () => ({ text: `${item(place).text}.detail?.code ?? ${within(0, 'text', place)}`, level: 8 })],
    [1, () => atom(`${within(0, 'text', place)}.toUpperCase()`)],
    [1, () => atom(`\`a \${${number(next).text}}\n  b \${${text(next).text}}\n      c\``)],
    [1, () => atom(`String(${number(next).text})`)],
  ]);
}

function items(place: Place): Expression {
  const { draw } = place;
  const simple = () => atom(variable('items', place) ?? 'this.stock');
  if (place.depth <= 0) return simple();
  return draw.weighted<Expression>([
    [10, simple],
    [3, () => atom(`${within(0, 'items', place)}.filter(${itemCallback('boolean', place)})`)],
    [2, () => atom(`[...${within(0, 'items', place)}, ${item(place).text}]`)],
    [1, () => atom(`[...${within(0, 'items', place)}].sort((left, right) => left.price - right.price)`)],
    [1, () => atom(`${within(0, 'items', place)}.slice(0, ${number(deeper(place)).text})`)],
    [
      1,
      () => {
        const inner = new Scope(place.scope);
        const name = inner.freshName('item', draw);
        inner.declare({ name, type: 'item', constant: true });
        const price = number({ ...deeper(place), scope: inner, isAsync: false }).text;
        return atom(`${within(0, 'items', place)}.map((${name}) => ({ ...${name}, price: ${price} }))`);
      },
    ],
    [
      place.isTame ? 0 : 1,
      () => atom(`${variable('items', place) ?? 'this.stock'}.sort((left, right) => left.price - right.price)`),
    ],
    [1, () => atom('this.stock')],
  ]);
}

function item(place: Place): Expression {
  return atom(variable('item', place) ?? 'this.sample');
}

function maybe(place: Place): Expression {
  const { draw } = place;
  const simple = () => atom(variable('maybe', place) ?? 'this.cap');
  if (place.depth <= 0) return simple();
  return draw.weighted<Expression>([
    [5, simple],
    [3, () => atom(optionalChain(place).replace('code.length', 'weight'))],
    [2, () => atom(`${within(0, 'items', place)}.find(${itemCallback('boolean', place)})?.price`)],
    [2, () => ({ text: `${within(7, 'boolean', place)} ? ${within(8, 'number', place)} : undefined`, level: 9 })],
    [1, () => atom(`${within(0, 'items', place)}[0]?.price`)],
  ]);
}
