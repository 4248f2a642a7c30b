import posix from 'node:path/posix';
import { walk, type BabelNode } from '../../syntax/babel.ts';
import { pathParts } from './path-parts.ts';
import type { FunctionNode } from './site.ts';

/**
 * What is no orchestrator although it calls things: the user interface, adapters, scripts, and what only wires a program
 * together. The path decides first, then what the module imports.
 */
const adapterFile =
  /[./_-](?:repository|repositories|repo|store|stores|gateway|client|clients|mapper|adapter|adapters|dao|model|models|entity|entities|schema|schemas|dto|module|component|hook|hooks|view|page|layout|migration|seed|seeder|mock|mocks|types|constants|config|sdk|driver|provider|connection|logger|di|container|wiring|bootstrap|polyfills?)\.[mc]?[jt]sx?$/i;
const wiringFile =
  /(?:^|\/)(?:main|server|server-impl|app|bootstrap|cli|setup|container|composition-root|wiring|instrument|instrumentation)\.[mc]?[jt]sx?$/i;
const adapterName =
  /^(?:(?:[\w$]*[a-z\d])?(?:Repository|Repo|Store|Client|Gateway|Mapper|Adapter|Dao|DataSource|Model|Schema|Logger|Provider|Hook|Mock|Stub|Fake))(?:Impl)?$/;
const adapterFolder =
  /(?:^|\/)(?:repositories|repos|stores?|gateways|clients?|adapters|models|entities|schemas?|components?|hooks|composables|views?|ui|layouts|widgets|migrations?|upgrades?|public|static|assets|seeds?|seeders?|scripts?|bin|cli|tools?|tooling|db|dal|database|persistence|drivers?|providers|sdk|benchmarks?|examples?|docs|config|polyfills|storybook|testing|test-utils|test-helpers|__tests__)\//i;
/** Sources of what a browser loads: they cannot import what the server computes. */
const servedFolder = /\/(?:public|static|assets)\/src\//;
const interfacePackage =
  /^(?:react|react-dom|react-native|preact|vue|pinia|vue-router|svelte|solid-js|@angular\/.*|@vue\/.*|@vueuse\/.*|@tanstack\/react-.*|@reduxjs\/toolkit|redux|react-redux|zustand|jotai|recoil|mobx|lit|expo|expo-.*|react-router.*|@testing-library\/.*|vitest|jest|@jest\/.*|@playwright\/.*|playwright|cypress|mocha|chai|storybook|@storybook\/.*|commander|yargs|inquirer|@clack\/.*|enquirer|prompts|oclif|@oclif\/.*|gulp|webpack|rollup|vite|esbuild|eslint|@typescript-eslint\/.*|jscodeshift|ts-morph|typescript)(?:\/.*)?$/;

/** True for paths whose functions talk to the outside, draw, or are run by hand. */
export function isNoPlaceForOrchestrators(file: string): boolean {
  const own = [...pathParts(file).folders, posix.basename(file)].join('/');
  return adapterFile.test(own) || wiringFile.test(own) || adapterFolder.test(own) || servedFolder.test(file);
}

export function isAdapterFunction(name: string): boolean {
  return (
    adapterName.test(name.replace(/^(?:create|make|build|get|new|use|with)(?=[A-Z])/, '')) || /^use[A-Z]/.test(name)
  );
}

/** True where the module belongs to a user interface, to a tool of the build, or to tests. Server actions do not. */
export function isOfInterface(body: readonly BabelNode[], directives: readonly string[]): boolean {
  if (directives.includes('use client')) return true;
  if (directives.includes('use server')) return false;
  return body.some(
    (statement) =>
      statement.type === 'ImportDeclaration' &&
      statement.importKind !== 'type' &&
      interfacePackage.test(statement.source.value),
  );
}

/** JSX, and what only a page has. */
export function draws(node: FunctionNode): boolean {
  let found = false;
  walk(node, (inner) => {
    if (inner.type === 'JSXElement' || inner.type === 'JSXFragment') found = true;
    if (inner.type === 'MemberExpression' && inner.object.type === 'Identifier')
      found ||= /^(?:document|window|localStorage|sessionStorage|chrome)$/.test(inner.object.name);
    return !found;
  });
  return found;
}
