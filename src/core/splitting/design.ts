import type { ClassModel, Field, OperationMember } from './model/class-model.ts';
import type { TracedClass } from './model/build-graph.ts';
import type { Composition, Split } from './operation-graph.ts';

/** A split with names: what each class of it is called, holds and receives. */
export interface SplitDesign {
  readonly model: ClassModel;
  readonly traced: TracedClass;
  readonly original: HolderDesign;
  /** In an order in which each can be built from those before it. */
  readonly parts: readonly PartDesign[];
  /** `#` where the fields of the class have private names. */
  readonly sign: '' | '#';
}

/** The original or a part: what both have in common. */
export interface HolderDesign {
  /** The names of all that runs in it: its operations, and in the original the constructor. */
  readonly running: readonly string[];
  /** Its operations, in the order of the original. */
  readonly operations: readonly OperationMember[];
  /** Operations that it only passes on. */
  readonly delegates: readonly OperationMember[];
  /** Fields that it is given when it is built, in the order of the original. */
  readonly given: readonly Field[];
  /** Fields that it makes itself. */
  readonly own: readonly Field[];
  /** Indexes of the parts that it holds. */
  readonly held: readonly number[];
}

export interface PartDesign extends HolderDesign {
  readonly className: string;
  /** Absolute path. */
  readonly file: string;
  /** The field that holds it, and the variable while everything is built. */
  readonly fieldName: string;
  /** Operations that its holders call. */
  readonly exposed: ReadonlySet<string>;
}

/** The names of a part, chosen from what is in it. */
export interface PartName {
  readonly className: string;
  readonly file: string;
  readonly fieldName: string;
}

export interface DesignRequest {
  readonly model: ClassModel;
  readonly traced: TracedClass;
  readonly split: Split;
  readonly names: readonly PartName[];
  readonly sign: '' | '#';
}

/** Puts the members of a class into the compositions of its split. */
export function designSplit({ model, traced, split, names, sign }: DesignRequest): SplitDesign {
  const holders = [split.original, ...split.parts].map((composition) => holderOf(composition, model, traced));
  const [original, ...others] = holders;
  if (original === undefined) throw new Error('A split has an original.');
  const everywhere = new Set(holders.flatMap(({ given, own }) => [...given, ...own]));
  const unread = [...model.fields.values()].filter(
    (field) => field.given !== undefined && !everywhere.has(field) && !traced.unused.has(field.name),
  );
  const parts = others.map((holder, index): PartDesign => {
    const name = names[index];
    if (name === undefined) throw new Error(`The part ${index} has no name.`);
    return { ...holder, ...name, exposed: exposedOf(index, holders, traced) };
  });
  const given = [...model.fields.values()].filter((each) => original.given.includes(each) || unread.includes(each));
  return { model, traced, original: { ...original, given }, parts, sign };
}

function holderOf(composition: Composition, model: ClassModel, traced: TracedClass): HolderDesign {
  const operations = [...model.operations.values()].filter(({ name }) => composition.operations.includes(name));
  const touched = new Set(
    composition.operations.flatMap((name) => (traced.accesses.get(name) ?? []).map((each) => each.name)),
  );
  const fields = [...model.fields.values()].filter(({ name }) => touched.has(name));
  return {
    running: composition.operations,
    operations,
    delegates: [...model.operations.values()].filter(({ name }) => composition.delegates.includes(name)),
    given: fields.filter(({ given }) => given !== undefined),
    own: fields.filter(({ given }) => given === undefined),
    held: composition.parts,
  };
}

/** What is called in the part by those that hold it. */
function exposedOf(index: number, holders: readonly HolderDesign[], traced: TracedClass): ReadonlySet<string> {
  const here = holders[index + 1];
  if (here === undefined) return new Set();
  const offered = new Set([...here.operations, ...here.delegates].map(({ name }) => name));
  const asked = holders
    .filter((holder) => holder !== here && holder.held.includes(index))
    .flatMap((holder) => [
      ...holder.delegates.map(({ name }) => name),
      ...holder.running.flatMap((name) => (traced.accesses.get(name) ?? []).map((each) => each.name)),
    ]);
  return new Set(asked.filter((name) => offered.has(name)));
}

/** The field through which a holder reaches an operation that is elsewhere. */
export function routeTo(operation: string, holder: HolderDesign, design: SplitDesign): string | undefined {
  if (holder.operations.some(({ name }) => name === operation)) return undefined;
  const index = holder.held.find((held) => {
    const part = design.parts[held];
    return part !== undefined && [...part.operations, ...part.delegates].some(({ name }) => name === operation);
  });
  const part = index === undefined ? undefined : design.parts[index];
  return part && design.sign + part.fieldName;
}
