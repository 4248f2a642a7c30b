import { createRequire } from 'node:module';
import type * as babel from '@babel/parser';
import type { File, Node } from '@babel/types';

/** The only door to Babel: the parser of the survey, fast and content with broken files. */
export type BabelNode = Node;

/** An import would have Node read through half a megabyte for the names of its exports, which takes longer than to load it. */
const { parse } = createRequire(import.meta.url)('@babel/parser') as typeof babel;

export interface BabelSyntaxError {
  readonly message: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

export interface BabelSyntax {
  /** Undefined where nothing could be made of the text. */
  readonly tree: File | undefined;
  readonly errors: readonly BabelSyntaxError[];
  /** True for JavaScript with the types of Flow, by its pragma or because it makes no sense otherwise. */
  readonly isFlow: boolean;
}

/** Parses a source file; what is wrong with it is part of the answer. */
export function parseWithBabel(file: string, text: string): BabelSyntax {
  if (!/\.[mc]?jsx?$/.test(file)) return { ...parseAs(file, text, pluginsFor(file)), isFlow: false };
  const withFlow = () => ({
    ...parseAs(file, text, [...pluginsFor(file), ['flow', { all: true }], 'flowComments']),
    isFlow: true,
  });
  if (flowPragma.test(text.slice(0, 1_000))) return withFlow();
  const plain = parseAs(file, text, pluginsFor(file));
  if (plain.errors.length === 0) return { ...plain, isFlow: false };
  const flow = withFlow();
  return flow.errors.length === 0 ? flow : { ...plain, isFlow: false };
}

/** In a comment above the code. */
const flowPragma = /^(?:#![^\n]*\n)?(?:\s|\/\/[^\n]*\n|'use strict';?)*\/[*/](?:(?!\*\/)[^])*?@flow\b/u;

function parseAs(file: string, text: string, plugins: babel.ParserPlugin[]): Omit<BabelSyntax, 'isFlow'> {
  try {
    const tree = parse(text, {
      sourceType: 'unambiguous',
      errorRecovery: true,
      attachComment: false,
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
      allowSuperOutsideMethod: true,
      allowUndeclaredExports: true,
      allowNewTargetOutsideFunction: true,
      plugins,
    });
    return { tree, errors: (tree.errors ?? []).map(syntaxError) };
  } catch (error) {
    return { tree: undefined, errors: [syntaxError(error)] };
  }
}

function pluginsFor(file: string): babel.ParserPlugin[] {
  const common: babel.ParserPlugin[] = ['decorators-legacy', 'decoratorAutoAccessors', 'explicitResourceManagement'];
  if (/\.[mc]?ts$/.test(file)) return [...common, 'typescript'];
  if (file.endsWith('.tsx')) return [...common, 'typescript', 'jsx'];
  return [...common, 'jsx'];
}

function syntaxError(error: unknown): BabelSyntaxError {
  const { message, loc } = error as { message: string; loc?: { line: number; column: number } };
  return { message: message.replace(/ \(\d+:\d+\)$/, ''), line: loc?.line ?? 1, column: (loc?.column ?? 0) + 1 };
}

/** Calls `visit` for each node below this one, in source order, until it answers `false` for a node's insides. */
export function walk(node: BabelNode, visit: (child: BabelNode, parent: BabelNode) => boolean | void): void {
  for (const key in node) {
    const value = (node as unknown as Record<string, unknown>)[key];
    // Most of what a node holds are numbers, names and flags.
    if (typeof value !== 'object' || value === null) continue;
    if (key === 'loc' || key === 'extra' || key === 'errors') continue;
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item) && visit(item, node) !== false) walk(item, visit);
    } else if (isNode(value) && visit(value, node) !== false) {
      walk(value, visit);
    }
  }
}

function isNode(value: unknown): value is BabelNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
